import { describe, expect, it } from 'vitest';
import { nextPageTop, previousPageTop, visibleRange } from './pages.ts';
import type { Row } from './pages.ts';

/** Rows one below the other, 10 px apart. */
function rowsOf(...heights: readonly number[]): readonly Row[] {
  let top = 0;
  return heights.map((height) => {
    const row = { top, bottom: top + height };
    top = row.bottom + 10;
    return row;
  });
}

const equal = rowsOf(...Array.from({ length: 10 }, () => 40));

describe('turning pages of a list', () => {
  it('begins the next page with the first choice that did not fit', () => {
    expect(visibleRange(equal, 0, 120)).toEqual({ from: 1, to: 2 });
    expect(nextPageTop(equal, 0, 120)).toBe(100);
    expect(visibleRange(equal, 100, 120)).toEqual({ from: 3, to: 4 });
  });

  it('shows every choice of any height whole on some page, forwards and backwards', () => {
    const rows = rowsOf(40, 90, 40, 150, 40, 40, 110, 40, 40);
    const height = 200;
    const end = (rows.at(-1)?.bottom ?? 0) - height;
    for (const turn of [nextPageTop, previousPageTop]) {
      const seen = new Set<number>();
      let top = turn === nextPageTop ? 0 : end;
      for (let page = 0; page < 12; page += 1) {
        const { from, to } = visibleRange(rows, top, height);
        for (let row = from; row <= to; row += 1) seen.add(row);
        top = Math.min(end, turn(rows, top, height));
      }
      expect([...seen].toSorted((one, other) => one - other)).toEqual(rows.map((_row, index) => index + 1));
    }
  });

  it('leaves a choice that is taller than the list behind instead of standing still', () => {
    const rows = rowsOf(500, 40);
    expect(nextPageTop(rows, 0, 200)).toBe(200);
    expect(nextPageTop(rows, 400, 200)).toBe(400);
    expect(previousPageTop(rows, 300, 200)).toBe(100);
    expect(visibleRange(rows, 0, 200)).toEqual({ from: 1, to: 2 });
  });

  it('stays at both ends', () => {
    expect(previousPageTop(equal, 0, 120)).toBe(0);
    expect(nextPageTop(equal, 370, 120)).toBe(370);
  });
});
