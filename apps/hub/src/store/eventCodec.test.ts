import { demoConfig, randomDay } from '@talon/queue-core/testing';
import { expect, it } from 'vitest';
import { decodeEvent, encodeEvent } from './eventCodec.ts';

const { events } = randomDay({
  seed: 5,
  commands: 3000,
  config: demoConfig(),
  startAt: Date.UTC(2026, 10, 23, 6),
});

it('gives back every event of a random day as it was', () => {
  for (const event of events) {
    expect(decodeEvent(encodeEvent(event))).toEqual(event);
  }
});

it.each([
  '',
  'null',
  '{}',
  '{"at":1}',
  '{"at":-1,"occurredAt":1,"by":{"kind":"hub"},"move":"tick","body":{"type":"dayClosed"}}',
])('refuses %j', (text) => {
  expect(() => decodeEvent(text)).toThrow(/JSON|invalid|expected/i);
});
