import { emptyHall, type HallState } from '@talon/queue-core';
import {
  always,
  everyCounter,
  lognormal,
  poolConfig,
  poolTickets,
  poolVisitors,
  seededRandom,
  simulateDay,
} from '@talon/queue-core/simulator';
import { hour, minute } from '@talon/shared';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { msOf } from './rounds.ts';

/** A tenth of the long run. */
export interface Tenth {
  readonly visitsPerSecond: number;
  /** What the process holds after a full collection, in MB. */
  readonly heapMb: number;
  /** How many waited, on average over the calls. */
  readonly waiting: number;
}

const counters = 30;
const waiting = 100;
const serviceMs = 12 * minute;

/**
 * Plays so many visits, day after day, and measures each tenth.
 *
 * 30 counters are busy all day and about 100 wait all the time: at opening 130 stand at the door, then one comes every
 * 24 seconds, which is as often as a counter gets free. A fifth goes ahead.
 *
 * @param onTenth is told after each how many are done
 */
export function tenthsOfLongRun(
  visits: number,
  onTenth: (done: number, tenth: Tenth) => void = () => {},
): readonly Tenth[] {
  const config = poolConfig(counters);
  const random = seededRandom(30);
  const daysPerTenth = Math.ceil(visits / 10 / poolTickets);
  const visitsPerDay = Math.round(visits / 10 / daysPerTenth);
  let hall: HallState = emptyHall;
  let startAt = Date.UTC(2026, 0, 1);

  const playDay = (onCall: (waiting: number) => void) => {
    const endAt = startAt + 1000 * hour;
    ({ hall } = simulateDay(
      {
        config,
        startAt,
        endAt,
        visitors: poolVisitors(random, config, {
          from: startAt,
          count: visitsPerDay,
          atOpening: counters + waiting,
          untilNext: always(serviceMs / counters),
          serviceTime: lognormal(serviceMs, 0.3),
          priorityShare: 0.2,
        }),
        shifts: everyCounter(config, startAt, endAt),
        patience: { calls: 1, betweenMs: minute },
        tickEveryMs: null,
        onEvent: ({ visits: inHall }, { body }) => {
          if (body.type === 'visitCalled') onCall(Math.max(0, inHall.size - counters));
        },
      },
      hall,
    ));
    startAt = endAt;
  };

  return Array.from({ length: 10 }, (_, at) => {
    let calls = 0;
    let waited = 0;
    const ms = msOf(() => {
      for (let day = 0; day < daysPerTenth; day += 1)
        playDay((inLine) => {
          calls += 1;
          waited += inLine;
        });
    });
    const tenth = {
      visitsPerSecond: (daysPerTenth * visitsPerDay * 1000) / ms,
      heapMb: heapAfterCollection() / 1_000_000,
      waiting: waited / calls,
    };
    onTenth(at + 1, tenth);
    return tenth;
  });
}

/** Garbage is not memory that is needed: asks for a collection first, without a flag on the command line. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
