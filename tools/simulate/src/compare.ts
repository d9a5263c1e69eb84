import type { VisitRecord } from '@talon/queue-core/simulator';
import { hasCounter, type DayPlan } from './dayPlan.ts';
import { playDay, type PlayedDay } from './playDay.ts';
import type { NamedConfig } from './readConfig.ts';
import { waitsByHour, waitsOf, type HourOfWaits, type Waits } from './waits.ts';

/** What two configurations make of the same days. */
export interface Comparison {
  readonly a: Branch;
  readonly b: Branch;
  readonly days: number;
  /** Everybody first, then by class, then by queue. */
  readonly groups: readonly GroupComparison[];
}

export interface Branch {
  readonly file: string;
  readonly byHour: readonly HourOfWaits[];
  /** Who got no ticket, over all days, by the refusal. */
  readonly turnedAway: Readonly<Record<string, number>>;
  /** Counters at which somebody would work that day, but this branch does not have them. */
  readonly absentCounters: readonly string[];
  /** Presses that were refused and should not have been, each once. */
  readonly surprises: readonly string[];
}

export interface GroupComparison {
  readonly group: string;
  readonly a: Waits;
  readonly b: Waits;
  /** On how many days the mean wait was shorter with b, and on how many it was longer. */
  readonly shorterDays: number;
  readonly longerDays: number;
}

/** Plays the same days, seeds `firstSeed` and on, with both configurations. */
export function compare(
  [configA, configB]: readonly [a: NamedConfig, b: NamedConfig],
  plan: DayPlan,
  { days, firstSeed }: { readonly days: number; readonly firstSeed: number },
): Comparison {
  const seeds = Array.from({ length: days }, (_, day) => firstSeed + day);
  const playedA = seeds.map((seed) => playDay(configA.config, plan, seed));
  const playedB = seeds.map((seed) => playDay(configB.config, plan, seed));
  const everybody = [...playedA, ...playedB].flatMap(({ records }) => records);
  const groups = [
    { group: 'everybody', has: () => true },
    ...idsOf(everybody, 'priorityClassId').map((id) => ({
      group: `class ${id}`,
      has: (record: VisitRecord) => record.priorityClassId === id,
    })),
    ...idsOf(everybody, 'queueId').map((id) => ({
      group: `queue ${id}`,
      has: (record: VisitRecord) => record.queueId === id,
    })),
  ];
  return {
    a: branchOf(configA, plan, playedA),
    b: branchOf(configB, plan, playedB),
    days,
    groups: groups.map(({ group, has }) =>
      compareGroup(group, playedA.map(only(has)), playedB.map(only(has))),
    ),
  };
}

const only =
  (has: (record: VisitRecord) => boolean) =>
  ({ records }: PlayedDay) =>
    records.filter(has);

function compareGroup(
  group: string,
  daysA: readonly VisitRecord[][],
  daysB: readonly VisitRecord[][],
): GroupComparison {
  const differences = daysA.flatMap((day, at) => {
    const [a, b] = [waitsOf(day).mean, waitsOf(daysB[at] ?? []).mean];
    return a === null || b === null ? [] : [b - a];
  });
  return {
    group,
    a: waitsOf(daysA.flat()),
    b: waitsOf(daysB.flat()),
    shorterDays: differences.filter((difference) => difference < 0).length,
    longerDays: differences.filter((difference) => difference > 0).length,
  };
}

function branchOf({ file, config }: NamedConfig, plan: DayPlan, played: readonly PlayedDay[]): Branch {
  const turnedAway: Record<string, number> = {};
  for (const [code, count] of played.flatMap((day) => [...day.turnedAway]))
    turnedAway[code] = (turnedAway[code] ?? 0) + count;
  return {
    file,
    byHour: waitsByHour(
      played.flatMap(({ records }) => records),
      config.timeZone,
    ),
    turnedAway,
    absentCounters: (plan.counters ?? [])
      .map(({ counter }) => counter)
      .filter((id) => !hasCounter(config, id)),
    surprises: [...new Set(played.flatMap(({ surprises }) => surprises))],
  };
}

function idsOf(records: readonly VisitRecord[], what: 'priorityClassId' | 'queueId'): readonly string[] {
  return [...new Set(records.map((record) => record[what]))].toSorted((a, b) => a.localeCompare(b));
}
