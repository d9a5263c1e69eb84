import { describe, expect, it } from 'vitest';
import type { Snapshot } from './readSnapshots.ts';
import { reconstructDay } from './reconstructDay.ts';

interface Shown {
  readonly called?: string;
  readonly waiting?: number;
  readonly windows?: number;
  readonly average?: number;
}

/** A snapshot as one line: minute, queue, what it showed. */
function shot(minute: number, queue: string, shown: Shown): Snapshot {
  const letters = shown.called?.replace(/\d+$/, '') ?? '';
  return {
    minute,
    queue,
    called:
      shown.called === undefined ? null : { letters, number: Number(shown.called.slice(letters.length)) },
    waiting: shown.waiting ?? 0,
    openWindows: shown.windows ?? 1,
    averageServiceMinutes: shown.average ?? 0,
  };
}

const series = (snapshots: readonly Snapshot[]) => reconstructDay(snapshots, 'North', '2020-01-13').series;

describe('reconstructing a day from snapshots', () => {
  it('spreads new tickets and calls evenly between two snapshots', () => {
    const [only] = series([
      shot(480, '1', { waiting: 0 }),
      shot(484, '1', { called: 'A001', waiting: 1 }),
      shot(488, '1', { called: 'A003', waiting: 1 }),
    ]);
    expect(only?.arrivals).toEqual([482, 484, 486, 488]);
    expect(only?.calls).toEqual([484, 486, 488]);
  });

  it('counts a series once when two queues share its letter', () => {
    const [only, ...others] = series([
      shot(480, '1', { called: 'A004', waiting: 2 }),
      shot(480, '2', { called: 'A003', waiting: 1 }),
      shot(485, '1', { called: 'A004', waiting: 2 }),
      shot(485, '2', { called: 'A008', waiting: 0 }),
    ]);
    expect(others).toEqual([]);
    expect(only?.arrivals).toHaveLength(8);
    // Eight were issued and two still wait.
    expect(only?.calls).toHaveLength(6);
    expect(only?.openCounters[0]).toEqual({ from: 480, value: 2 });
  });

  it('ignores steps back and jumps above forty', () => {
    const [only] = series([
      shot(480, '1', { called: 'A010' }),
      shot(485, '1', { called: 'A002' }),
      shot(490, '1', { called: 'A302' }),
      shot(495, '1', { called: 'A012' }),
    ]);
    expect(only?.arrivals).toHaveLength(12);
    expect(only?.calls).toHaveLength(12);
  });

  it('carries a number on while the record is blank, and stops at the reset of the evening', () => {
    const [only] = series([
      shot(480, '1', { called: 'A002', waiting: 1 }),
      shot(485, '1', { waiting: 2 }),
      shot(490, '1', { called: 'A003', waiting: 2 }),
      shot(495, '1', { waiting: 2, windows: 3 }),
      shot(500, '1', { waiting: 0, windows: 3 }),
    ]);
    expect(only?.arrivals).toHaveLength(5);
    expect(only?.calls).toHaveLength(3);
    expect(only?.openCounters).toEqual([
      { from: 480, value: 1 },
      { from: 490, value: 0 },
    ]);
  });

  it('tells the pace of a counter from the minutes in which somebody waited', () => {
    const busy = [0, 1, 2, 3, 4, 5].map((at) =>
      shot(480 + 5 * at, '1', { called: `A0${10 + 2 * at}`, waiting: 3, windows: 2, average: 9 }),
    );
    const idle = [6, 7].map((at) =>
      shot(510 + 30 * (at - 5), '1', { called: 'A020', waiting: 0, average: 9 }),
    );
    // Two windows, 25 minutes, 10 calls: five minutes each; in the idle hour the hall's own nine.
    expect(series([...busy, ...idle])[0]?.cycleMinutes).toEqual([
      { from: 480, value: 5 },
      { from: 540, value: 9 },
    ]);
  });

  it('leaves out queues that never called anybody', () => {
    const day = [shot(480, '1', { called: 'A001' }), shot(480, '2', { waiting: 5 })];
    expect(series(day).map(({ name }) => name)).toEqual(['A']);
    expect(() => series(day.slice(1))).toThrow('no ticket was called in North on 2020-01-13');
  });
});
