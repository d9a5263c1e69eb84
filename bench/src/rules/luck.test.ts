import { always, everyCounter, poolConfig, poolVisitors, simulateDay } from '@talon/queue-core/simulator';
import { hour, minute } from '@talon/shared';
import { expect, it } from 'vitest';
import { Luck } from './luck.ts';

/** Three come a minute apart to one counter, and each takes so long. */
function luckOf(serviceMinutes: number, pool: { perHour: number; meanServiceMinutes: number }) {
  const config = poolConfig(1);
  const startAt = Date.UTC(2026, 0, 1);
  const endAt = startAt + 5 * hour;
  const luck = new Luck({ counters: 1, ...pool }, { from: startAt, until: endAt });
  simulateDay({
    config,
    startAt,
    endAt,
    visitors: poolVisitors(() => 0.5, config, {
      from: startAt,
      count: 3,
      untilNext: always(minute),
      serviceTime: always(serviceMinutes * minute),
      priorityShare: 0,
    }),
    shifts: everyCounter(config, startAt, endAt),
    patience: { calls: 1, betweenMs: minute },
    tickEveryMs: null,
    onEvent: (before, event) => luck.see(before, event),
  });
  return luck.figures;
}

it('a service of twice the mean is bad luck of one, and delays each who waits when it begins', () => {
  // The second is called while the third waits; the others leave nobody behind.
  expect(luckOf(20, { perHour: 60, meanServiceMinutes: 10 })).toEqual([3, 1]);
});

it('a visitor who comes after half the mean time is bad luck of a half, and so much more for each who waited before', () => {
  // Two gaps: before the first nobody waited, before the second one did.
  expect(luckOf(20, { perHour: 30, meanServiceMinutes: 20 })).toEqual([1, 0.5]);
});

it('as it should be is no luck', () => {
  expect(luckOf(20, { perHour: 60, meanServiceMinutes: 20 })).toEqual([0, 0]);
});
