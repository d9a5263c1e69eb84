import { expect, it } from 'vitest';
import { inHallAt, load, meanWait, strictPriorityWaits, waitProbability } from './queueingTheory.ts';

it.each([
  [{ counters: 30, perHour: 135, meanServiceMinutes: 12 }, 0.4714, 1.886],
  [{ counters: 10, perHour: 45, meanServiceMinutes: 12 }, 0.6687, 8.025],
  [{ counters: 5, perHour: 22.5, meanServiceMinutes: 12 }, 0.7625, 18.3],
])('Erlang C of %o is as printed in the requirements', (pool, probability, wait) => {
  expect(waitProbability(pool)).toBeCloseTo(probability, 4);
  expect(meanWait(pool)).toBeCloseTo(wait, 3);
});

it.each([
  [{ counters: 30, perHour: 135, meanServiceMinutes: 12 }, 0.23, 2.3],
  [{ counters: 10, perHour: 45, meanServiceMinutes: 12 }, 0.979, 9.786],
])('Cobham of %o with a fifth called first is as printed, and no wait is lost', (pool, first, others) => {
  const waits = strictPriorityWaits(pool, 0.2);
  expect(waits.first).toBeCloseTo(first, 3);
  expect(waits.others).toBeCloseTo(others, 3);
  expect(0.2 * waits.first + 0.8 * waits.others).toBeCloseTo(meanWait(pool), 12);
});

it('as many are in the hall as Erlang C says, and whoever waits finds a geometric line', () => {
  const pool = { counters: 30, perHour: 142.5, meanServiceMinutes: 12 };
  const moments = Array.from({ length: 20_000 }, (_, at) => inHallAt(pool, (at + 0.5) / 20_000));
  const waiting = moments.filter((inHall) => inHall >= pool.counters);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(waiting.length / moments.length).toBeCloseTo(waitProbability(pool), 3);
  expect(mean(waiting.map((inHall) => inHall - pool.counters + 1))).toBeCloseTo(1 / (1 - load(pool)), 1);
  expect(inHallAt(pool, 0)).toBe(0);
});
