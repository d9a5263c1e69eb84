import type { HubLink } from '@talon/hub-client';
import type { KioskAgent } from '@talon/kiosk/agent';
import { counterId, outcomeId, pauseReasonId } from '@talon/shared';
import type { HallDay } from './hallDay.ts';
import type { HallTime } from './hallTime.ts';
import { work } from './operators.ts';
import { seededRandom } from './random.ts';
import { breakId, counterIdOf, doneId, type ReplayBranch } from './replayBranch.ts';
import { seriesPace } from './seriesPace.ts';
import { comeAndTakeTickets, visitorsOf } from './visitors.ts';

/** A hall that is up, with everybody at his place. */
export interface StaffedHall {
  readonly day: HallDay;
  readonly branch: ReplayBranch;
  readonly kiosks: readonly KioskAgent[];
  /** In the order of the branch's counters. */
  readonly operators: readonly HubLink[];
  readonly supervisor: HubLink;
  readonly time: HallTime;
  readonly hourPassed: (hour: number) => void;
  /** Told of what careful people never meet. */
  readonly surprised: (what: string) => void;
}

/**
 * One day from opening to closing: visitors come, operators work, the supervisor closes what is left.
 *
 * Returns how long the unluckiest visitor was busy with getting his ticket, in minutes.
 *
 * @throws Error when the day cannot be opened
 */
export async function holdDay(hall: StaffedHall): Promise<number> {
  const { day, branch, kiosks, operators, supervisor, time, hourPassed, surprised } = hall;
  await time.until(day.opensAt);
  const opened = await supervisor.send('openServiceDay', {});
  if (!opened.ok) throw new Error(`the day could not be opened: ${opened.code}`);

  const paceOfLetter = new Map(
    [...branch.seriesOfLetter].map(([letter, series]) => [letter, seriesPace(series, branch.counters)]),
  );
  const everybodyGone = new AbortController();
  const hours = tellHours(time, hourPassed, everybodyGone.signal);
  const [longestAtKiosk] = await Promise.all([
    comeAndTakeTickets(visitorsOf(day), kiosks, time, surprised),
    ...operators.flatMap((link, at) => {
      const plan = branch.counters[at];
      if (plan === undefined) return [];
      return work({
        link,
        counterId: counterId.parse(counterIdOf(plan)),
        plan,
        paceOfLetter,
        outcomeId: outcomeId.parse(doneId),
        breakReason: pauseReasonId.parse(breakId),
        time,
        random: seededRandom(at + 1),
        surprised,
      });
    }),
  ]);
  everybodyGone.abort();
  await hours;

  const closed = await supervisor.send('closeServiceDay', {});
  if (!closed.ok) surprised(`closeServiceDay: ${closed.code}`);
  return longestAtKiosk;
}

async function tellHours(
  time: HallTime,
  hourPassed: (hour: number) => void,
  gone: AbortSignal,
): Promise<void> {
  const isOver = () => gone.aborted || time.over.aborted;
  for (let hour = Math.floor(time.minuteOfDay() / 60) + 1; !isOver(); hour += 1) {
    await time.until(hour * 60, gone);
    if (!isOver()) hourPassed(hour);
  }
}
