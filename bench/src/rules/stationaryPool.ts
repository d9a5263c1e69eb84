import {
  everyCounter,
  exponential,
  perHour,
  poolConfig,
  poolTickets,
  poolVisitors,
  seededRandom,
  simulateDay,
} from '@talon/queue-core/simulator';
import { hour, minute } from '@talon/shared';
import { fromBatches, type Estimate } from './batchMeans.ts';
import { Luck } from './luck.ts';
import type { Pool } from './queueingTheory.ts';

/** A pool to be played for many service days. */
export interface PoolRun {
  readonly pool: Pool;
  /** Part of the visitors that belongs to the class called first, from 0 to 1. */
  readonly priorityShare: number;
  readonly days: number;
  readonly seed: number;
}

/** What was seen of a pool in the long run. Waits in minutes. */
export interface StationaryWaits {
  readonly visits: number;
  readonly probability: Estimate;
  readonly all: Estimate;
  readonly first: Estimate;
  readonly others: Estimate;
}

/**
 * Until the empty hall of the morning is forgotten. At a load of 0.9 a pool forgets by the factor e in 342 visits,
 * whatever its counters: 1 ÷ (√cμ − √λ)².
 */
const warmUp = 3000;
/** Nobody is measured whose wait could depend on somebody who does not come any more, because the numbers are used up. */
const coolDown = 700;

/**
 * Plays a pool for many service days and estimates its waits in the long run.
 *
 * A ticket has room for 23,976 numbers a day, so a batch is one service day of so many visits (a week and more of hall
 * time; nothing but the numbers ends it), begun with an empty hall and a stretch that is not counted. Batches therefore
 * share nothing, which batches cut out of one long run only nearly do.
 *
 * @param onDay is told after each day how many are done
 */
export function stationaryWaits(
  { pool, priorityShare, days, seed }: PoolRun,
  onDay: (done: number) => void = () => {},
): StationaryWaits {
  const config = poolConfig(pool.counters);
  const random = seededRandom(seed);
  const startAt = Date.UTC(2026, 0, 1);
  const after = (visits: number) => startAt + (visits / pool.perHour) * hour;
  const endAt = after(2 * poolTickets);
  const measured = { from: after(warmUp), until: after(poolTickets - coolDown) };

  const batches = Array.from({ length: days }, (_, day) => {
    const all = new Waits();
    const first = new Waits();
    const others = new Waits();
    const luck = new Luck(pool, measured);
    simulateDay({
      config,
      startAt,
      endAt,
      visitors: poolVisitors(random, config, {
        from: startAt,
        count: poolTickets,
        untilNext: perHour(pool.perHour),
        serviceTime: exponential(pool.meanServiceMinutes * minute),
        priorityShare,
      }),
      shifts: everyCounter(config, startAt, endAt),
      patience: { calls: 1, betweenMs: minute },
      tickEveryMs: null,
      onEvent: (before, event) => luck.see(before, event),
      onVisit: ({ issuedAt, calledAt, priorityClassId }) => {
        if (issuedAt < measured.from || issuedAt >= measured.until) return;
        if (calledAt === null) throw new Error('somebody was left over in a pool that serves everybody');
        const wait = calledAt - issuedAt;
        all.add(wait);
        (priorityClassId === 'ordinary' ? others : first).add(wait);
      },
    });
    onDay(day + 1);
    return { all, first, others, luck: luck.figures };
  });

  type DayOfWaits = (typeof batches)[number];
  const estimate = (meanOf: (day: DayOfWaits) => number) =>
    fromBatches(batches.map((day) => ({ mean: meanOf(day), luck: day.luck })));
  return {
    visits: days * poolTickets,
    probability: estimate(({ all }) => all.shareThatWaited),
    all: estimate(({ all }) => all.meanMinutes),
    first: estimate(({ first }) => first.meanMinutes),
    others: estimate(({ others }) => others.meanMinutes),
  };
}

/** The waits of one batch. */
class Waits {
  #visits = 0;
  #waited = 0;
  #totalMs = 0;

  add(ms: number): void {
    this.#visits += 1;
    this.#totalMs += ms;
    if (ms > 0) this.#waited += 1;
  }

  get shareThatWaited(): number {
    return this.#waited / this.#visits;
  }

  get meanMinutes(): number {
    return this.#totalMs / this.#visits / minute;
  }
}
