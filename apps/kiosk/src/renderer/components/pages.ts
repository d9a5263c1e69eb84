/** One choice of a list: where it begins and ends in the list's content, in px. Rows of tiles share their `top`. */
export interface Row {
  readonly top: number;
  readonly bottom: number;
}

/** Layout rounds to whole pixels in one place and not in another. */
const slack = 2;

/** The scroll position that puts the first choice that does not fit now at the top. */
export function nextPageTop(rows: readonly Row[], scrollTop: number, height: number): number {
  const first = rows.find((row) => row.bottom > scrollTop + height + slack);
  // A choice taller than the whole list would else never be left behind.
  if (first !== undefined && first.top <= scrollTop) return scrollTop + height;
  return first?.top ?? scrollTop;
}

/** The scroll position that shows as many choices before the first whole one of now as fit, the nearest at the end. */
export function previousPageTop(rows: readonly Row[], scrollTop: number, height: number): number {
  const last = rows[rows.findIndex((row) => row.top >= scrollTop - slack) - 1];
  if (last === undefined) return Math.max(0, scrollTop - height);
  const first = rows.find((row) => row.top >= last.bottom - height - slack);
  if (first === undefined || first.top >= scrollTop) return Math.max(0, scrollTop - height);
  return first.top;
}

/** Which choices are wholly seen, counted from 1; all of them when one is so long that none is. */
export function visibleRange(
  rows: readonly Row[],
  scrollTop: number,
  height: number,
): { readonly from: number; readonly to: number } {
  const seen = rows.flatMap((row, index) =>
    row.top >= scrollTop - slack && row.bottom <= scrollTop + height + slack ? [index + 1] : [],
  );
  return { from: seen[0] ?? 1, to: seen.at(-1) ?? rows.length };
}
