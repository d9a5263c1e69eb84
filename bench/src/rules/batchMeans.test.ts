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

const atOnceMoreAtOnceLess = (at: number) => (at % 2 === 0 ? 1 : -1);

it('the interval is as wide as the batches differ', () => {
  const batches = Array.from({ length: 100 }, (_, at) => ({ mean: 10 + atOnceMoreAtOnceLess(at), luck: [] }));
  const { mean, halfWidth } = fromBatches(batches);
  expect(mean).toBe(10);
  expect(halfWidth).toBeCloseTo((student99(99) * Math.sqrt(100 / 99)) / 10, 6);
});

it('what luck explains is taken out of the mean and of the interval', () => {
  // The mean is 5; each batch had its luck, on average a good one, and a little that nothing explains.
  const batches = Array.from({ length: 40 }, (_, at) => {
    const [luck, other] = [Math.sin(at * 7) + 0.3, Math.cos(at * 11) - 0.2];
    return { luck: [luck, other], mean: 5 + 2 * luck - 3 * other + 0.01 * atOnceMoreAtOnceLess(at) };
  });
  const { mean, halfWidth } = fromBatches(batches);
  expect(mean).toBeCloseTo(5, 2);
  expect(halfWidth).toBeLessThan(0.01);
  expect(fromBatches(batches.map(({ mean }) => ({ mean, luck: [] }))).halfWidth).toBeGreaterThan(0.5);
});

it('luck said twice, or none at all, changes nothing', () => {
  const batches = Array.from({ length: 30 }, (_, at) => ({
    mean: Math.cos(at * 5) + 3,
    luck: [Math.sin(at * 7)],
  }));
  const once = fromBatches(batches);
  const twice = fromBatches(batches.map(({ mean, luck }) => ({ mean, luck: [...luck, ...luck, 0] })));
  expect(twice.mean).toBeCloseTo(once.mean, 10);
  expect(twice.halfWidth).toBeCloseTo(once.halfWidth, 10);
});
