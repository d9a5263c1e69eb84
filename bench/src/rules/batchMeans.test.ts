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
  const means = Array.from({ length: 100 }, (_, batch) => 10 + (batch % 2 === 0 ? 1 : -1));
  const { mean, halfWidth } = fromBatches(means);
  expect(mean).toBe(10);
  expect(halfWidth).toBeCloseTo((2.626 * Math.sqrt(100 / 99)) / 10, 3);
});
