import { expect, it } from 'vitest';
import { syntheticDay } from './syntheticDay.ts';

it('is the same day each time, and a call never comes before its ticket', () => {
  const day = syntheticDay();
  expect(day).toEqual(syntheticDay());
  for (const { arrivals, calls } of day.series) {
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    expect(calls.every((call, at) => call >= (arrivals[at] ?? Infinity))).toBe(true);
  }
  expect(day.series.flatMap(({ arrivals }) => arrivals)).toHaveLength(138);
});
