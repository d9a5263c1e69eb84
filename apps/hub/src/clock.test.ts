import { expect, it } from 'vitest';
import { scaledClock, systemClock } from './clock.ts';

it('shows the machine time', () => {
  const before = Date.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  expect(systemClock.speed).toBe(1);
});

it('runs from its start at its speed, in whole ms', () => {
  let monotonic = 500;
  const clock = scaledClock({ startAt: 1_000_000, speed: 60 }, () => monotonic);
  expect(clock.now()).toBe(1_000_000);
  monotonic = 500 + 1000;
  expect(clock.now()).toBe(1_060_000);
  monotonic += 0.01;
  expect(clock.now()).toBe(1_060_000);
  expect(clock.speed).toBe(60);
});

it.each([0, -1, Number.NaN])('refuses to run at speed %d', (speed) => {
  expect(() => scaledClock({ startAt: 0, speed })).toThrow(RangeError);
});
