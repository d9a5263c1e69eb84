import { learnWaits, nothingLearned, type HallState, type LearnedWaits } from '@talon/queue-core';
import { demoConfig, randomDay } from '@talon/queue-core/testing';
import { emptyHall, evolve } from '@talon/queue-core';
import { minute } from '@talon/shared';
import { expect, it } from 'vitest';
import { steadyWaits } from './steadyWaits.ts';

const config = demoConfig();

/** A random afternoon, event by event. */
function afternoon() {
  const { events } = randomDay({ seed: 3, config, commands: 4000, startAt: Date.UTC(2026, 10, 23, 7) });
  let state: HallState = emptyHall;
  let learned: LearnedWaits = nothingLearned;
  return events.map((event) => {
    const before = state;
    state = evolve(before, event);
    learned = learnWaits(learned, { before, event, after: state, config });
    return { state, learned, now: event.at };
  });
}

it('[ESTIMATE-2] a queue’s wait changes with the minute, its own line or counters, and with nothing else', () => {
  const waitsOf = steadyWaits();
  let changes = 0;
  let known = 0;
  let before = '';
  let told = '';
  for (const { state, learned, now } of afternoon()) {
    const [queue] = config.queues;
    if (queue === undefined || state.pause !== null) continue;
    const waiting = [...state.visits.values()].filter(
      (visit) =>
        visit.status === 'waiting' && visit.place.kind === 'queue' && visit.place.queueId === queue.id,
    ).length;
    const counters = learned.model.queues[queue.id]?.counters.at(-1)?.open;
    const stands = [Math.floor(now / minute), waiting, counters, state.day.status].join(' ');
    const wait = JSON.stringify(waitsOf(learned, state, config, now).ifCameNow(queue.id));
    // As soon as something is known it is said.
    const isSteady = stands === before && told !== 'null';
    expect(isSteady ? wait : told).toBe(told);
    if (wait !== told) changes += 1;
    if (wait !== 'null') known += 1;
    [before, told] = [stands, wait];
  }
  expect(known).toBeGreaterThan(100);
  expect(changes).toBeGreaterThan(5);
});

it('is asked anew when the configuration changes', () => {
  const last = afternoon().findLast(({ state }) => state.day.status === 'open' && state.pause === null);
  if (last === undefined) throw new Error('the hall never was open');
  const { state, learned, now } = last;
  const waitsOf = steadyWaits();
  const [queue] = config.queues;
  if (queue === undefined) throw new Error('no queue');
  const first = waitsOf(learned, state, config, now).ifCameNow(queue.id);
  expect(first).not.toBeNull();
  expect(waitsOf(learned, state, config, now + 1).ifCameNow(queue.id)).toBe(first);
  const other = waitsOf(learned, state, { ...config }, now).ifCameNow(queue.id);
  expect(other).toEqual(first);
  expect(other).not.toBe(first);
});
