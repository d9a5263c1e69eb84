import type { WaitEstimate } from '../waitEstimate.ts';

/**
 * How good estimates were, after the fact, by any two things the caller counts by, such as service and hour. A plain value.
 *
 * Only sums are kept: a year of visits is as small as a day.
 */
export interface EstimateScore {
  readonly cells: readonly ScoreCell[];
}

/** What an estimate is counted under; `hour` is the local hour of the day in which it was made, 0 to 23. */
export interface ScoreKey {
  readonly service: string;
  readonly hour: number;
}

interface Sums {
  /** Estimates that were compared with a wait. */
  readonly compared: number;
  /** Visits that were told "unknown". */
  readonly unknown: number;
  readonly errorMs: number;
  readonly absoluteErrorMs: number;
  readonly inRange50: number;
  readonly inRange90: number;
}

interface ScoreCell extends ScoreKey, Sums {}

/** Means over what was compared; `NaN` where nothing was. */
export interface ScoreFigures {
  readonly compared: number;
  readonly unknown: number;
  readonly meanAbsoluteErrorMs: number;
  /** Positive: people waited less than they were told. */
  readonly biasMs: number;
  /** Shares of waits inside of the ranges, 0 to 1; .5 and .9 are what was promised. */
  readonly coverage50: number;
  readonly coverage90: number;
}

export const emptyScore: EstimateScore = { cells: [] };

const nothing: Sums = {
  compared: 0,
  unknown: 0,
  errorMs: 0,
  absoluteErrorMs: 0,
  inRange50: 0,
  inRange90: 0,
};

/** Counts one estimate, once its wait is known. */
export function scoreEstimate(
  score: EstimateScore,
  { service, hour }: ScoreKey,
  estimate: WaitEstimate,
  waitedMs: number,
): EstimateScore {
  const isHere = (cell: ScoreCell): boolean => cell.service === service && cell.hour === hour;
  const before = score.cells.find(isHere) ?? { service, hour, ...nothing };
  const cell = { ...before, ...plus(before, sumsOf(estimate, waitedMs)) };
  return { cells: [...score.cells.filter((other) => !isHere(other)), cell] };
}

/** The figures of all cells that the filter lets through; of all, without one. */
export function scoreFigures(score: EstimateScore, filter: Partial<ScoreKey> = {}): ScoreFigures {
  const sums = score.cells
    .filter(({ service, hour }) => (filter.service ?? service) === service && (filter.hour ?? hour) === hour)
    .reduce(plus, nothing);
  return {
    compared: sums.compared,
    unknown: sums.unknown,
    meanAbsoluteErrorMs: sums.absoluteErrorMs / sums.compared,
    biasMs: sums.errorMs / sums.compared,
    coverage50: sums.inRange50 / sums.compared,
    coverage90: sums.inRange90 / sums.compared,
  };
}

function sumsOf(estimate: WaitEstimate, waitedMs: number): Sums {
  if (estimate.status === 'unknown') return { ...nothing, unknown: 1 };
  const { waitMs, range50, range90 } = estimate;
  return {
    compared: 1,
    unknown: 0,
    errorMs: waitMs - waitedMs,
    absoluteErrorMs: Math.abs(waitMs - waitedMs),
    inRange50: range50.fromMs <= waitedMs && waitedMs <= range50.toMs ? 1 : 0,
    inRange90: range90.fromMs <= waitedMs && waitedMs <= range90.toMs ? 1 : 0,
  };
}

function plus(a: Sums, b: Sums): Sums {
  return {
    compared: a.compared + b.compared,
    unknown: a.unknown + b.unknown,
    errorMs: a.errorMs + b.errorMs,
    absoluteErrorMs: a.absoluteErrorMs + b.absoluteErrorMs,
    inRange50: a.inRange50 + b.inRange50,
    inRange90: a.inRange90 + b.inRange90,
  };
}
