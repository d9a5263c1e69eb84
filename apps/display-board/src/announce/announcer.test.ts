import { second, type BoardCall, type Instant } from '@talon/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardCall } from '../testing/sampleViews.ts';
import { announce, type AnnounceableCall, announceableFor, type Announced } from './announcer.ts';

const nine = Date.parse('2026-11-23T09:00:00Z');
const at = (seconds: number): Instant => nine + seconds * second;
const keysOf = (calls: readonly AnnounceableCall[]) => calls.map(({ key }) => key);

describe('announce', () => {
  it('announces a call the first time it is seen, and never again', () => {
    const view = { calls: [boardCall({ key: 'a', calledAt: at(0) })], hubTime: at(1) };
    const first = announce({}, view);
    expect(keysOf(first.calls)).toEqual(['a']);
    expect(announce(first.announced, view).calls).toEqual([]);
  });

  it('announces a recall, which has a key of its own', () => {
    const first = announce({}, { calls: [boardCall({ key: 'a.1', calledAt: at(0) })], hubTime: at(1) });
    const recalled = boardCall({ key: 'a.2', calledAt: at(30), callCount: 2 });
    expect(keysOf(announce(first.announced, { calls: [recalled], hubTime: at(30) }).calls)).toEqual(['a.2']);
  });

  it('announces several new calls in the order in which they were made', () => {
    const calls = ['c', 'b', 'a'].map((key, i) => boardCall({ key, calledAt: at(10 - i) }));
    expect(keysOf(announce({}, { calls, hubTime: at(11) }).calls)).toEqual(['a', 'b', 'c']);
  });

  it('passes over a visitor who has come already and a call that is too old', () => {
    const calls = [
      boardCall({ key: 'came', calledAt: at(0), waitingForVisitor: false }),
      boardCall({ key: 'old', calledAt: at(1) - announceableFor }),
    ];
    expect(announce({}, { calls, hubTime: at(1) }).calls).toEqual([]);
  });

  it('over random days with reloads and gaps, announces every awaited call it sees in time exactly once', () => {
    fc.assert(
      fc.property(fc.array(hallMove, { maxLength: 120 }), (moves) => {
        const spoken: string[] = [];
        const seenInTime = new Set<string>();
        let announced: Announced = {};
        let calls: BoardCall[] = [];
        let now = nine;
        for (const move of moves) {
          now += move.afterMs;
          if (move.kind === 'call')
            calls = [
              boardCall({ key: `call-${now}-${calls.length}-${spoken.length}`, calledAt: now }),
              ...calls,
            ].slice(0, 12);
          if (move.kind === 'arrive')
            calls = calls.map((call, i) => (i === move.which ? { ...call, waitingForVisitor: false } : call));
          if (move.kind === 'reload') announced = JSON.parse(JSON.stringify(announced)) as Announced;
          if (move.kind !== 'see') continue;
          const result = announce(announced, { calls, hubTime: now });
          announced = result.announced;
          spoken.push(...keysOf(result.calls));
          for (const { key, calledAt, waitingForVisitor } of calls)
            if (waitingForVisitor && calledAt > now - announceableFor) seenInTime.add(key);
          expect(Object.values(announced).every((calledAt) => calledAt > now - announceableFor)).toBe(true);
        }
        expect(new Set(spoken).size).toBe(spoken.length);
        expect(new Set(spoken)).toEqual(seenInTime);
      }),
    );
  });
});

const hallMove = fc.record({
  kind: fc.constantFrom('call', 'call', 'arrive', 'reload', 'see', 'see'),
  afterMs: fc.integer({ min: 1, max: 60 * second }),
  which: fc.nat(11),
});
