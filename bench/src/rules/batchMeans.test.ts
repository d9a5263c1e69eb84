import { expect, it } from 'vitest';
import { fromBatches, student99 } from './batchMeans.ts';

it.each([
  [19, 2.861],
  [29, 2.756],
  [60, 2.66],
  [120, 2.617],
])("Student's t with %i degrees of freedom is as in the tables", (degrees, tabled) => {
  expect(student99(degrees)).toBeCloseTo(tabled, 2);
});

it('the interval is as wide as the batches differ', () => {
  const batches = Array.from({ length: 100 }, (_, at) => ({ mean: 10 + (at % 2 === 0 ? 1 : -1), luck: 0 }));
  const { mean, halfWidth } = fromBatches(batches);
  expect(mean).toBe(10);
  expect(halfWidth).toBeCloseTo((student99(98) * Math.sqrt(100 / 98)) / 10, 6);
});

it('what luck explains is taken out of the mean and of the interval', () => {
  // The mean is 5; each batch had its luck, on average a good one, and a little that nothing explains.
  const batches = Array.from({ length: 40 }, (_, at) => {
    const luck = Math.sin(at * 7) + 0.3;
    return { luck, mean: 5 + 2 * luck + (at % 2 === 0 ? 0.01 : -0.01) };
  });
  const { mean, halfWidth } = fromBatches(batches);
  expect(mean).toBeCloseTo(5, 2);
  expect(halfWidth).toBeLessThan(0.01);
  expect(fromBatches(batches.map(({ mean }) => ({ mean, luck: 0 }))).halfWidth).toBeGreaterThan(0.5);
});
