import { expect, it } from 'vitest';
import { meanWait, strictPriorityWaits, waitProbability } from './queueingTheory.ts';

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
