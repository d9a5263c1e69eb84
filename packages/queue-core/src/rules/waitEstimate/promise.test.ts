import { minute } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { promiseOf } from './promise.ts';

const range = (from: number, to: number) => ({ fromMs: from * minute, toMs: to * minute });
const told = (likely: [number, number], nearlyAll: [number, number]) =>
  promiseOf({ status: 'estimated', waitMs: 0, range50: range(...likely), range90: range(...nearlyAll) });

describe('[ESTIMATE-1] what people are told of an estimate', () => {
  it('is in whole minutes up to ten, then in steps of five, ten and thirty', () => {
    expect(told([3.7, 8.2], [0.4, 19.9])).toEqual({
      likely: { from: 3, to: 9 },
      nearlyAll: { from: 0, to: 20 },
    });
    expect(told([12.3, 18.9], [8.9, 43])).toEqual({
      likely: { from: 10, to: 20 },
      nearlyAll: { from: 8, to: 45 },
    });
    expect(told([61, 97], [44, 131])).toEqual({
      likely: { from: 60, to: 100 },
      nearlyAll: { from: 40, to: 150 },
    });
  });

  it('never promises less than was estimated: ends move outwards', () => {
    for (let minutes = 0; minutes < 300; minutes += 0.7) {
      const { likely } = told([minutes, minutes + 3], [minutes, minutes + 9]) ?? {
        likely: { from: 1e9, to: 0 },
      };
      expect(likely.from).toBeLessThanOrEqual(minutes);
      expect(likely.to).toBeGreaterThanOrEqual(minutes + 3);
    }
  });

  it('leaves a round number as it is, also where two steps meet', () => {
    expect(told([10, 60], [9, 120])).toEqual({
      likely: { from: 10, to: 60 },
      nearlyAll: { from: 9, to: 120 },
    });
    expect(told([9.5, 59], [9.5, 119])).toMatchObject({ likely: { to: 60 }, nearlyAll: { to: 120 } });
  });

  it('of an unknown wait is nothing', () => {
    expect(promiseOf({ status: 'unknown' })).toBeNull();
  });
});
