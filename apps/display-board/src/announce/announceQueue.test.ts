import { minute, second, type Instant, type Ms, type SpokenCall } from '@talon/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterSaying,
  longestTakes,
  mostDelay,
  nextAnnouncement,
  type Manner,
  type Said,
} from './announceQueue.ts';

const nine = Date.parse('2026-11-23T09:00:00Z');
const at = (seconds: number): Instant => nine + seconds * second;
const call = (key: string, calledAt: Instant): SpokenCall => ({ key, calledAt, clips: null });
/** As long as words can be. */
const longest = (_call: SpokenCall, manner: Manner) => longestTakes[manner];
/** Every call of its own length. */
const various = ({ calledAt }: SpokenCall, manner: Manner) =>
  manner === 'full' ? 3 * second + (calledAt % (6 * second)) : 2 * second + (calledAt % (4 * second));
const keys = (calls: readonly SpokenCall[]) => calls.map(({ key }) => key);

describe('the next announcement', () => {
  it('is the oldest call that was not said, whole', () => {
    const calls = [call('b', at(1)), call('a', at(0))];
    expect(nextAnnouncement(calls, {}, at(1), longest)).toEqual({
      call: calls[1],
      manner: 'full',
      chimeFor: [],
    });
    expect(nextAnnouncement(calls, { a: at(0) }, at(1), longest)?.call?.key).toBe('b');
    expect(nextAnnouncement(calls, { a: at(0), b: at(1) }, at(1), longest)).toBeUndefined();
  });

  it('is short when the queue behind it would wait too long', () => {
    const four = ['d', 'c', 'b', 'a'].map((key) => call(key, at(0)));
    expect(nextAnnouncement(four.slice(1), {}, at(0), longest)?.manner).toBe('full');
    expect(nextAnnouncement(four, {}, at(0), longest)?.manner).toBe('short');
  });

  it('stays whole for many when their words are few', () => {
    const four = ['d', 'c', 'b', 'a'].map((key) => call(key, at(0)));
    expect(nextAnnouncement(four, {}, at(0), () => 5 * second)?.manner).toBe('full');
  });

  it('has its chime stand for calls whose words would come too late', () => {
    const calls = [call('c', at(18)), call('b', at(1)), call('a', at(0))];
    const next = nextAnnouncement(calls, {}, at(18), longest);
    expect(next?.call?.key).toBe('a');
    expect(keys(next?.chimeFor ?? [])).toEqual(['b']);
  });

  it('is a chime alone for what is too late already, and nothing for what is old', () => {
    expect(nextAnnouncement([call('a', at(0))], {}, at(21), longest)).toMatchObject({ call: undefined });
    expect(nextAnnouncement([call('a', at(0))], {}, nine + 2 * minute, longest)).toBeUndefined();
  });

  it('over random rushes: every call is heard once, in time, in order, and words as long as there is time', () => {
    fc.assert(
      fc.property(fc.array(hallMove, { maxLength: 80 }), (moves) => {
        let now = nine;
        let said: Said = {};
        let calls: SpokenCall[] = [];
        let speaksUntil: Instant = nine;
        const heard = new Map<string, Ms>();
        const spoken: Instant[] = [];

        /** What the announcer does as long as the clock has not come to `until`. */
        const speakUntil = (until: Instant) => {
          while (speaksUntil <= until) {
            now = Math.max(now, speaksUntil);
            const next = nextAnnouncement(calls, said, now, various);
            if (next === undefined) break;
            const all = [...next.chimeFor, ...(next.call === undefined ? [] : [next.call])];
            for (const { key, calledAt } of all) {
              expect(heard.has(key)).toBe(false);
              heard.set(key, now - calledAt);
            }
            if (next.call !== undefined) spoken.push(next.call.calledAt);
            said = afterSaying(said, all, now);
            speaksUntil = now + (next.call === undefined ? second : various(next.call, next.manner));
          }
          now = until;
        };

        for (const [i, { kind, afterMs }] of moves.entries()) {
          speakUntil(now + afterMs);
          if (kind === 'call') calls = [call(`call-${i}`, now), ...calls].slice(0, 12);
          if (kind === 'came') calls = calls.slice(0, -1);
          if (kind === 'reload') said = JSON.parse(JSON.stringify(said)) as Said;
          speakUntil(now);
        }
        const awaited = keys(calls);
        speakUntil(now + 3 * minute);

        for (const delay of heard.values()) expect(delay).toBeLessThanOrEqual(mostDelay);
        for (const key of awaited) expect(heard.has(key)).toBe(true);
        expect(spoken).toEqual(spoken.toSorted((a, b) => a - b));
        // A hall that is not in a rush hears words, not chimes.
        expect(spoken.length).toBeGreaterThanOrEqual(Math.min(heard.size, 1));
      }),
    );
  });
});

const hallMove = fc.record({
  kind: fc.constantFrom('call', 'call', 'call', 'came', 'reload'),
  afterMs: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 15 * second })),
});
