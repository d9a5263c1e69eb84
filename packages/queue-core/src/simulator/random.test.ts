import { expect, it } from 'vitest';
import { exponential, lognormal, pickWeighted, seededRandom, type Duration } from './random.ts';

const draws = 100_000;
function momentsOf(duration: Duration) {
  const random = seededRandom(5);
  const values = Array.from({ length: draws }, () => duration(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, spread: Math.sqrt(variance) / mean, least: Math.min(...values) };
}

it('the same seed gives the same numbers, all from 0 up to 1', () => {
  const numbers = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
  expect(numbers(3)).toEqual(numbers(3));
  expect(numbers(3)).not.toEqual(numbers(4));
  expect(numbers(3).every((number) => number >= 0 && number < 1)).toBe(true);
});

it.each([
  ['exponential', exponential(700), 1],
  ['lognormal', lognormal(700, 0.6), 0.6],
] as const)(
  '%s times have the mean and the spread they should, and none is negative',
  (_name, duration, spread) => {
    const seen = momentsOf(duration);
    expect(Math.abs(seen.mean - 700)).toBeLessThan((4 * 700 * spread) / Math.sqrt(draws));
    expect(seen.spread).toBeCloseTo(spread, 1);
    expect(seen.least).toBeGreaterThanOrEqual(0);
  },
);

it('a choice comes up by its weight, one without weight never', () => {
  const random = seededRandom(9);
  const seen = Array.from({ length: draws }, () => pickWeighted(random, [0, 1, 3], (weight) => weight));
  expect(seen).not.toContain(0);
  expect(seen.filter((weight) => weight === 3).length / draws).toBeCloseTo(0.75, 2);
});
