import {
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

/** How far estimates of those who waited were off in a hall as queueing theory draws it. */
export interface PoolErrors {
  /** Visits that had to wait and were told an estimate. */
  readonly compared: number;
  readonly meanWaitMinutes: number;
  /** Root of the mean squared error ÷ the mean wait. */
  readonly estimate: number;
  /** The same of (people ahead + 1) ÷ true pace, which nobody knows in a real hall and nothing beats in this one. */
  readonly knowing: number;
  /**
   * What `estimate` comes to in the long run. There `knowing` is √(1 − load) exactly, and no affordable run reaches it: waits
   * of this load hang together for ten hours. So the squares that were seen above those of `knowing` are put on top of it.
   */
  readonly estimateInLongRun: number;
}

const counters = 30;
const load = 0.95;
const serviceMs = 12 * minute;
const arrivalsPerHour = (load * counters * hour) / serviceMs;
/** A pool of this load forgets an empty morning by the factor e in ten hours, so a day of it is more than three of ours. */
const visitsPerDay = 12_000;
/** The first of a day are learned from and not judged: the queue is still growing. */
const unjudgedVisits = 4000;
const daysLearned = 2;
/** Its lines are 24 queues for the numbers' sake, and one for whoever waits. */
const pool = queueId.parse('pool');

/**
 * Plays a pool of 30 counters at a load of 0.95 in the hall's own simulator, and lets the wait estimate learn from what
 * the hub would see: tickets, calls and open counters. Who comes while a counter is free is called at once and asks nothing.
 */
export function poolErrors({ days, seed }: { readonly days: number; readonly seed: number }): PoolErrors {
  const config = poolConfig(counters);
  const random = seededRandom(seed);
  let model = emptyWaitModel;
  const see = (seen: WaitObservation): void => {
    model = observeWait(model, seen);
  };
  let compared = 0;
  let waitedMs = 0;
  const squares = { estimate: 0, knowing: 0 };

  for (let day = 0; day < days; day += 1) {
    const startAt = day * 7 * 24 * hour;
    const endAt = startAt + 7 * 24 * hour - 1;
    const judgedFrom = startAt + (unjudgedVisits / arrivalsPerHour) * hour;
    const told = new Map<VisitId, { readonly ahead: number; readonly estimateMs: number }>();
    see({ type: 'dayStarted', at: startAt });
    see({ type: 'countersOpen', queueId: pool, at: startAt, open: counters });
    simulateDay({
      config,
      startAt,
      endAt,
      visitors: poolVisitors(random, config, {
        from: startAt,
        count: visitsPerDay,
        untilNext: perHour(arrivalsPerHour),
        serviceTime: exponential(serviceMs),
        priorityShare: 0,
      }),
      shifts: everyCounter(config, startAt, endAt),
      patience: { calls: 1, betweenMs: minute },
      tickEveryMs: null,
      onEvent: (before, { body, occurredAt: at }) => {
        if (body.type === 'ticketIssued' && before.visits.size >= counters) {
          const ahead = before.visits.size - counters;
          const question = { queueId: pool, at, ahead, waitedMs: 0, closesAt: null };
          const estimate = estimateWait(model, question);
          see({ type: 'asked', key: body.visitId, question });
          if (day >= daysLearned && at >= judgedFrom && estimate.status === 'estimated')
            told.set(body.visitId, { ahead, estimateMs: estimate.waitMs });
        }
        if (body.type !== 'visitCalled') return;
        const wait = at - issuedAt(before, body.visitId);
        see({ type: 'called', queueId: pool, at, waitedMs: wait });
        see({ type: 'answered', key: body.visitId, waitedMs: wait });
        const said = told.get(body.visitId);
        if (said === undefined) return;
        compared += 1;
        waitedMs += wait;
        squares.estimate += (said.estimateMs - wait) ** 2;
        squares.knowing += (((said.ahead + 1) * serviceMs) / counters - wait) ** 2;
      },
    });
  }

  const meanWaitMs = waitedMs / compared;
  const ofMeanWait = (sum: number) => Math.sqrt(sum / compared) / meanWaitMs;
  const [estimate, knowing] = [ofMeanWait(squares.estimate), ofMeanWait(squares.knowing)];
  return {
    compared,
    meanWaitMinutes: meanWaitMs / minute,
    estimate,
    knowing,
    estimateInLongRun: Math.sqrt(1 - load + estimate ** 2 - knowing ** 2),
  };
}

function issuedAt({ visits }: HallState, visitId: VisitId): number {
  const visit = visits.get(visitId);
  if (visit === undefined) throw new Error('somebody was called who is not there');
  return visit.issuedAt;
}
