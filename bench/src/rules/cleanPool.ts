import {
  askWait,
  emptyWaitModel,
  estimateWait,
  observeWait,
  type HallState,
  type WaitObservation,
} from '@talon/queue-core';
import {
  everyCounter,
  exponential,
  perHour,
  poolConfig,
  poolVisitors,
  seededRandom,
  simulateDay,
} from '@talon/queue-core/simulator';
import { hour, minute, queueId, type VisitId } from '@talon/shared';
import { inHallAt, load, type Pool } from './queueingTheory.ts';

/** A pool in which the wait estimate learns for many days, and is judged. */
export interface CleanPoolRun {
  readonly pool: Pool;
  readonly days: number;
  readonly seed: number;
}

/** How far estimates of those who waited were off, as sums, so that the runs of several pools can be put together. */
export interface PoolErrors {
  /** Visits that had to wait and were judged. */
  readonly judged: number;
  readonly waitedMs: number;
  /** Σ (estimate − wait)². */
  readonly squares: number;
  /** The same of (people ahead + 1) ÷ true pace, which nobody knows in a real hall and nothing beats in this one. */
  readonly squaresKnowing: number;
}

const dayLength = 12 * hour;
/** Two working weeks: as many days as the estimate remembers. */
const daysLearned = 10;
/** All who stand at the door at opening are called at once, which is no clean pool. The estimate looks back one hour. */
const judgedAfter = 1.5 * hour;
/** Neighbours in a line wait nearly alike: to judge each of them takes longer and tells hardly more. */
const judgedOneOf = 4;
/** Its lines are 24 queues for the numbers' sake, and one for whoever waits. */
const line = queueId.parse('pool');

/**
 * Plays days of a pool in the hall's own simulator, and lets the wait estimate learn from what the hub would see: tickets,
 * calls and open counters. Who comes while a counter is free is called at once and asks nothing.
 *
 * A pool of load 0.95 remembers for ten hours how full it was: a run long enough to show all its moods as often as they
 * come would take years of hall time. Instead each day begins as a pool that has run for ever may be found, with as many in
 * the hall as theory finds there so often; every later moment of the day is then one of such a pool, too. Steps of the golden
 * section take the days evenly through that law.
 *
 * @param onDay is told after each day how many are done
 */
export function poolErrors(
  { pool, days, seed }: CleanPoolRun,
  onDay: (done: number) => void = () => {},
): PoolErrors {
  const { counters } = pool;
  const config = poolConfig(counters);
  const random = seededRandom(seed);
  const serviceMs = pool.meanServiceMinutes * minute;
  const start = random();
  let model = emptyWaitModel;
  const see = (seen: WaitObservation): void => {
    model = observeWait(model, seen);
  };
  let judged = 0;
  let waitedMs = 0;
  let squares = 0;
  let squaresKnowing = 0;

  for (let day = 0; day < days; day += 1) {
    const startAt = day * 24 * hour;
    const told = new Map<VisitId, { readonly ahead: number; readonly estimateMs: number }>();
    // What everybody was asked is kept here, not in the model: it is copied with every observation.
    const open = new Map<VisitId, NonNullable<ReturnType<typeof askWait>>>();
    let askedSoFar = 0;
    const inHall = inHallAt(pool, (start + day * goldenSection) % 1);
    see({ type: 'dayStarted', at: startAt });
    see({ type: 'countersOpen', queueId: line, at: startAt, open: counters });
    simulateDay({
      config,
      startAt,
      endAt: startAt + 24 * hour - 1,
      visitors: poolVisitors(random, config, {
        from: startAt,
        count: inHall + Math.round((dayLength / hour) * pool.perHour),
        atOpening: inHall,
        untilNext: perHour(pool.perHour),
        serviceTime: exponential(serviceMs),
        priorityShare: 0,
      }),
      shifts: everyCounter(config, startAt, startAt + 24 * hour - 1),
      patience: { calls: 1, betweenMs: minute },
      tickEveryMs: null,
      onEvent: (before, { body, occurredAt: at }) => {
        if (body.type === 'ticketIssued' && before.visits.size >= counters) {
          const ahead = before.visits.size - counters;
          const question = { queueId: line, at, ahead, waitedMs: 0, closesAt: null };
          askedSoFar += 1;
          if (day >= daysLearned && at >= startAt + judgedAfter && askedSoFar % judgedOneOf === 0) {
            const estimate = estimateWait(model, question);
            if (estimate.status === 'unknown') throw new Error('nothing is known of a pool that was learned');
            told.set(body.visitId, { ahead, estimateMs: estimate.waitMs });
          }
          const asked = askWait(model, question);
          if (asked !== undefined) open.set(body.visitId, asked);
        }
        if (body.type !== 'visitCalled') return;
        const wait = at - issuedAt(before, body.visitId);
        see({ type: 'called', queueId: line, at, waitedMs: wait });
        const answered = open.get(body.visitId);
        if (answered !== undefined) see({ type: 'learned', question: answered, waitedMs: wait });
        open.delete(body.visitId);
        const said = told.get(body.visitId);
        if (said === undefined) return;
        judged += 1;
        waitedMs += wait;
        squares += (said.estimateMs - wait) ** 2;
        squaresKnowing += (((said.ahead + 1) * serviceMs) / counters - wait) ** 2;
      },
    });
    onDay(day + 1);
  }
  return { judged, waitedMs, squares, squaresKnowing };
}

/** Root of the mean squared error ÷ the mean wait, of all runs together: of the estimate, and of who knows the true pace. */
export function relativeErrors(runs: readonly PoolErrors[]) {
  const total = (of: (run: PoolErrors) => number) => runs.reduce((sum, run) => sum + of(run), 0);
  const judged = total((run) => run.judged);
  const meanWaitMs = total((run) => run.waitedMs) / judged;
  return {
    judged,
    meanWaitMinutes: meanWaitMs / minute,
    estimate: Math.sqrt(total((run) => run.squares) / judged) / meanWaitMs,
    knowing: Math.sqrt(total((run) => run.squaresKnowing) / judged) / meanWaitMs,
  };
}

/** What `knowing` comes to in the long run: the mean wait of those who wait is T ÷ c ÷ (1 − ρ), its parts are exponential. */
export const bestRelativeError = (pool: Pool): number => Math.sqrt(1 - load(pool));

const goldenSection = (Math.sqrt(5) - 1) / 2;

function issuedAt({ visits }: HallState, visitId: VisitId): number {
  const visit = visits.get(visitId);
  if (visit === undefined) throw new Error('somebody was called who is not there');
  return visit.issuedAt;
}
