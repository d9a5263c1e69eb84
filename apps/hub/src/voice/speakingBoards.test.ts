import { boardDevice, deviceId, second, type BoardDevice, type Ms } from '@talon/shared';
import { expect, it } from 'vitest';
import { patience, speakingBoards } from './speakingBoards.ts';

const name = { uk: 'Табло', ru: 'Табло', en: 'Board' };
const board = (id: string, hallId: string, audioZone?: string | null): BoardDevice =>
  boardDevice.parse({ id, name, hallId, shows: [hallId], ...(audioZone !== undefined && { audioZone }) });
const first = deviceId.parse('first');
const other = deviceId.parse('second');
const upstairs = deviceId.parse('upstairs');

/** A branch with two boards in one hall and one upstairs, and time held by the test. */
function zones(boards = [board('first', 'hall-1'), board('second', 'hall-1'), board('upstairs', 'hall-2')]) {
  let now: Ms = 0;
  const timers = new Set<{ at: Ms; run: () => void }>();
  const speaking = speakingBoards({
    boards: () => boards,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    changed: () => {},
  });
  return {
    ...speaking,
    pass: (ms: Ms) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.run();
      }
    },
    speakers: () => [first, other, upstairs].filter((id) => speaking.speaksFrom(id) !== null),
  };
}

it('[VOICE-2] lets one board speak in every zone, the first one of the configuration', () => {
  const { connected, speakers } = zones();
  connected(first);
  connected(other);
  connected(upstairs);
  expect(speakers()).toEqual([first, upstairs]);
});

it('waits a moment for the first board when the hub has just started, then takes whoever is there', () => {
  const { connected, speakers, pass } = zones();
  connected(other);
  expect(speakers()).toEqual([]);
  pass(patience);
  expect(speakers()).toEqual([other]);
});

it('keeps the zone for a board that reloads', () => {
  const { connected, gone, speakers, speaksFrom, pass } = zones();
  connected(first);
  connected(other);
  gone(first, 100 * second);
  pass(patience - 1);
  connected(first);
  pass(patience);
  expect(speakers()).toEqual([first]);
  expect(speaksFrom(first)).toBe(0);
});

it('lets another one take over from a board that is gone, with the calls since then, and does not take it back', () => {
  const { connected, gone, speakers, speaksFrom, pass } = zones();
  connected(first);
  connected(other);
  gone(first, 100 * second);
  pass(patience);
  expect(speakers()).toEqual([other]);
  // What the first one had begun to say counts, too.
  expect(speaksFrom(other)).toBe(94 * second);
  connected(first);
  pass(patience);
  expect(speakers()).toEqual([other]);
});

it('gives an orphaned zone to whoever comes', () => {
  const { connected, gone, speakers, speaksFrom, pass } = zones();
  connected(first);
  gone(first, 100 * second);
  pass(10 * patience);
  connected(other);
  expect(speakers()).toEqual([other]);
  expect(speaksFrom(other)).toBe(94 * second);
});

it('counts two pages of one board as this board', () => {
  const { connected, gone, speakers, pass } = zones();
  connected(first);
  connected(first);
  connected(other);
  gone(first, 0);
  pass(patience);
  expect(speakers()).toEqual([first]);
});

it('joins halls that hear each other, and leaves out a board without a loudspeaker', () => {
  const { connected, speakers, pass } = zones([
    board('first', 'hall-1', null),
    board('second', 'hall-1', 'atrium'),
    board('upstairs', 'hall-2', 'atrium'),
  ]);
  connected(first);
  connected(upstairs);
  connected(other);
  pass(patience);
  expect(speakers()).toEqual([other]);
});
