import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DemoOptions, ReplayOptions } from '../commandLine.ts';
import { CommandError } from '../commandError.ts';
import { clearHall, hasHall } from '../hallFolder.ts';
import { screenUrl } from '../screensPage.ts';
import type { HallDay } from './hallDay.ts';
import { readSnapshots } from './readSnapshots.ts';
import { reconstructDay } from './reconstructDay.ts';
import { replayDay } from './replayDay.ts';
import { allHold, summaryPage } from './summary.ts';
import { syntheticDay } from './syntheticDay.ts';

/** Replays a day and prints its summary. Returns whether everything held that must. */
export async function runReplay(
  options: DemoOptions,
  { record, speed, operators, json }: ReplayOptions,
  stop: AbortSignal,
): Promise<boolean> {
  const folder = resolve(options.data ?? join('.talon', 'replay'));
  if (options.fresh || options.data === undefined) await clearHall(folder);
  if (await hasHall(folder))
    throw new CommandError(`A replay begins with an empty hall, and ${folder} has one; --fresh deletes it`);

  const day = await dayOf(record);
  const summary = await replayDay({
    day,
    folder,
    port: options.port,
    speed,
    mostCounters: operators,
    stop,
    isUp: (hub, { boardId, counters }) => {
      const supervisor = hub.staff.find(({ role }) => role === 'supervisor');
      console.log(`
  Replaying ${day.name}, ${day.date}, at ${speed} times the speed, with ${counters.length} counters.

  Board      ${screenUrl(hub, 'board', boardId)}
  Console    ${hub.url}/console/     number ${supervisor?.number}, PIN ${supervisor?.pin}
`);
    },
    hourPassed: (hour) => console.log(`  ${String(hour).padStart(2, '0')}:00`),
  });
  console.log(`\n${summaryPage(summary)}\n`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify(summary, null, 2)}\n`);
  return allHold(summary);
}

async function dayOf(record: ReplayOptions['record']): Promise<HallDay> {
  if (record === undefined) return syntheticDay();
  const { file, office, date } = record;
  try {
    return reconstructDay(await readSnapshots(file, office, date), office, date);
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
