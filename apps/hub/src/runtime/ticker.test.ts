import { demoConfig } from '@talon/queue-core/testing';
import { expect, it } from 'vitest';
import { freshId } from '../freshId.ts';
import { memoryJournal } from '../store/memoryJournal.ts';
import { startHallRuntime } from './hallRuntime.ts';
import { recoverDay } from './recoverDay.ts';
import { startTicker } from './ticker.ts';

const sunriseInKyiv = Date.UTC(2026, 10, 23, 5, 59, 58);
const afterTurn = () => new Promise((done) => void setImmediate(done));

function testTicker(speed = 1) {
  const journal = memoryJournal();
  const clock = { now: () => clock.time, speed, time: sunriseInKyiv };
  const log = { info() {}, warn() {}, error() {} };
  const runtime = startHallRuntime({
    state: recoverDay(journal),
    journal,
    config: () => demoConfig(),
    clock,
    freshId,
    log,
    fatal() {},
  });
  const timer = { ms: 0, fire: () => {}, stopped: false };
  let turns = 0;
  let idle = 0;
  const counted = {
    ...runtime,
    submit: ((...given) => (turns++, runtime.submit(...given))) as typeof runtime.submit,
  };
  const stop = startTicker({
    runtime: counted,
    clock,
    freshId,
    every(ms, work) {
      Object.assign(timer, { ms, fire: work });
      return () => void (timer.stopped = true);
    },
    whenIdle: () => (idle += 1),
  });
  return { runtime, journal, clock, timer, stop, turns: () => turns, idle: () => idle };
}

it('ticks at once and then every second, so that the day opens by itself', async () => {
  const { runtime, clock, timer, turns, idle, stop } = testTicker();
  expect(timer.ms).toBe(1000);
  expect(turns()).toBe(1);
  await afterTurn();
  expect(runtime.now().state.day.status).toBe('none');
  clock.time += 2000;
  timer.fire();
  await afterTurn();
  expect(runtime.now().state.day.status).toBe('open');
  expect(idle()).toBe(2);
  stop();
  expect(timer.stopped).toBe(true);
});

it('follows the speed of the hub clock', () => {
  expect(testTicker(20).timer.ms).toBe(50);
  expect(testTicker(6000).timer.ms).toBe(10);
});

it('does not send a tick before the last one was answered', async () => {
  const { timer, turns } = testTicker();
  timer.fire();
  timer.fire();
  expect(turns()).toBe(1);
  await afterTurn();
  timer.fire();
  expect(turns()).toBe(2);
});
