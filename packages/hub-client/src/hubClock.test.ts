import { expect, it } from 'vitest';
import { hubClock } from './hubClock.ts';
import { manualTime } from './testing/manualTime.ts';

it('knows nothing before the first greeting', () => {
  expect(hubClock(manualTime().now).now()).toBeUndefined();
});

it('carries the hub on by its own clock, at the speed of a replay', () => {
  const time = manualTime();
  const clock = hubClock(time.now);
  clock.greeted(1_000_000, 60);
  time.pass(1500);
  expect(clock.now()).toBe(1_090_000);
});

it('follows a hub whose clock has gone further than expected', () => {
  const time = manualTime();
  const clock = hubClock(time.now);
  clock.greeted(1_000_000, 1);
  time.pass(1000);
  clock.heard(1_005_000);
  expect(clock.now()).toBe(1_005_000);
});

it('is not set back by a view that was on its way for a moment', () => {
  const time = manualTime();
  const clock = hubClock(time.now);
  clock.greeted(1_000_000, 1);
  time.pass(1000);
  clock.heard(1_000_200);
  expect(clock.now()).toBe(1_001_000);
});

it('is set back when its own clock has run ahead for days', () => {
  const time = manualTime();
  const clock = hubClock(time.now);
  clock.greeted(1_000_000, 1);
  time.pass(10_000);
  clock.heard(1_004_000);
  expect(clock.now()).toBe(1_004_000);
});

it('believes a new connection, even one that says an earlier time', () => {
  const time = manualTime();
  const clock = hubClock(time.now);
  clock.greeted(1_000_000, 1);
  clock.greeted(500_000, 2);
  time.pass(10);
  expect(clock.now()).toBe(500_020);
});
