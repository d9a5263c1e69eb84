import { FigureTable } from './figureTable.ts';

/** One measured figure. `target` is what it must reach, in words; `null` where it only gives colour. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string | null;
  readonly ok: boolean;
}

/** A figure that must not be above `most`. */
export function atMost(name: string, value: number, unit: string, most: number): Figure {
  return { name, value, unit, target: `≤ ${most}`, ok: value <= most };
}

/** A figure that must not be below `least`. */
export function atLeast(name: string, value: number, unit: string, least: number): Figure {
  return { name, value, unit, target: `≥ ${least}`, ok: value >= least };
}

/** A figure that must be neither below `least` nor above `most`. */
export function between(name: string, value: number, unit: string, least: number, most: number): Figure {
  return { name, value, unit, target: `${least} to ${most}`, ok: value >= least && value <= most };
}

/** A figure beside which the others are read: how fast is this machine today. */
export function calibration(name: string, value: number, unit: string): Figure {
  return { name, value, unit, target: null, ok: true };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints figures that are all known, as `FigureTable` does. */
export function report(figures: readonly Figure[]): void {
  const table = new FigureTable();
  table.add(...figures);
  table.end();
}
