import { deviceId, second, spokenCall, type Instant } from '@talon/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakePlayer } from '../testing/fakePlayer.ts';
import { callMemory } from './callMemory.ts';
import { startSpeaker } from './speaker.ts';

const nine = Date.parse('2026-11-23T09:00:00Z');
const board1 = deviceId.parse('board-1');
const clip = (digit: string) => digit.padEnd(32, '0');
/** A call with words: its number is clip `<letter>1`, where to go `<letter>2`, in short `<letter>3`. */
const call = (letter: string, seconds = 0) =>
  spokenCall.parse({
    key: letter,
    calledAt: nine + seconds * second,
    clips: {
      full: [clip(`${letter}1`), clip(`${letter}2`)],
      short: [clip(`${letter}1`), clip(`${letter}3`)],
    },
  });
const wordless = (letter: string) => ({ ...call(letter), clips: null });

beforeEach(() => localStorage.clear());

/** A page of the board; what it remembers outlives it. */
function page() {
  const player = fakePlayer();
  let now: Instant = nine;
  const speaker = startSpeaker({
    player,
    memory: callMemory(localStorage, board1, 'said'),
    now: () => now,
  });
  return {
    player,
    speaker,
    pass: (seconds: number) => (now += seconds * second),
    endAll: async () => {
      while (player.sounding > 0) await player.end();
      return player.heard;
    },
  };
}

describe('the speaker', () => {
  it('chimes, says the number, and where to go', async () => {
    const { speaker, endAll } = page();
    speaker.hear([call('a')]);
    expect(await endAll()).toEqual(['chime of two', 'a1', 'a2']);
    speaker.hear([call('a')]);
    expect(await endAll()).toHaveLength(3);
  });

  it('never says two calls at once', async () => {
    const { speaker, player, endAll } = page();
    speaker.hear([call('a')]);
    await player.end();
    speaker.hear([call('b', 1), call('a')]);
    expect(player.sounding).toBe(1);
    expect(await endAll()).toEqual(['chime of two', 'a1', 'a2', 'chime of two', 'b1', 'b2']);
  });

  it('speaks in short when many are called', async () => {
    const { speaker, endAll } = page();
    speaker.hear(['d', 'c', 'b', 'a'].map((letter) => call(letter)));
    expect((await endAll()).slice(0, 4)).toEqual(['chime of one', 'a1', 'a3', 'chime of two']);
  });

  it('speaks in short only if the words it has are too long for all', async () => {
    const { speaker, player, endAll } = page();
    player.clipsTake(second);
    speaker.hear(['d', 'c', 'b', 'a'].map((letter) => call(letter)));
    expect((await endAll()).slice(0, 3)).toEqual(['chime of two', 'a1', 'a2']);
  });

  it('has the chime alone where there are no words, and the words where they come meanwhile', async () => {
    const { speaker, player, endAll } = page();
    speaker.hear([wordless('a')]);
    await player.end();
    expect(player.sounding).toBe(0);
    speaker.hear([wordless('b'), wordless('a')]);
    speaker.hear([call('b'), wordless('a')]);
    expect(await endAll()).toEqual(['chime of two', 'chime of two', 'b1', 'b2']);
  });

  it('goes on with the next call when a clip cannot be fetched', async () => {
    const { speaker, player, endAll } = page();
    player.lose(clip('a1'));
    speaker.hear([call('b', 1), call('a')]);
    expect(await endAll()).toEqual(['chime of two', 'chime of two', 'b1', 'b2']);
  });

  it('does not call a visitor who has come', async () => {
    const { speaker, endAll } = page();
    speaker.hear([call('b', 1), call('a')]);
    speaker.hear([call('a')]);
    expect(await endAll()).toEqual(['chime of two', 'a1', 'a2']);
  });

  it('ends what it has begun, and no more, when another board takes over', async () => {
    const { speaker, player, endAll } = page();
    speaker.hear([call('b', 1), call('a')]);
    await player.end();
    speaker.hear(null);
    expect(await endAll()).toEqual(['chime of two', 'a1', 'a2']);
  });

  it('is silent while another board speaks', async () => {
    const { speaker, endAll } = page();
    speaker.hear(null);
    expect(await endAll()).toEqual([]);
  });
});

describe('a reload', () => {
  it('repeats nothing whose number was said', async () => {
    const before = page();
    before.speaker.hear([call('b', 1), call('a')]);
    await before.player.end();
    await before.player.end();
    expect(before.player.heard).toEqual(['chime of two', 'a1', 'a2']);

    const after = page();
    after.speaker.hear([call('b', 1), call('a')]);
    expect(await after.endAll()).toEqual(['chime of two', 'b1', 'b2']);
  });

  it('loses nothing whose number was not', async () => {
    const before = page();
    before.speaker.hear([call('a')]);
    await before.player.end();
    expect(before.player.heard).toEqual(['chime of two', 'a1']);

    const after = page();
    after.pass(3);
    after.speaker.hear([call('a')]);
    expect(await after.endAll()).toEqual(['chime of two', 'a1', 'a2']);
  });
});

describe('a browser that blocks sound', () => {
  it('says what is still in time when somebody touches the screen, and chimes for the rest', async () => {
    const { speaker, player, pass, endAll } = page();
    const told: boolean[] = [];
    player.block(true);
    speaker.onBlocked((isBlocked) => told.push(isBlocked));
    speaker.hear([call('b', 20), call('a')]);
    expect(player.heard).toEqual([]);
    pass(30);
    player.block(false);
    expect(await endAll()).toEqual(['chime of two', 'b1', 'b2']);
    expect(told).toEqual([true, false]);
  });
});
