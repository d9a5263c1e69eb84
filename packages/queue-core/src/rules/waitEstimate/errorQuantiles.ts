/**
 * How far estimates were off, as running quantiles of log(wait ÷ estimate), apart for short and for long estimates: five minutes may
 * become twenty, two hours hardly become eight.
 *
 * Adaptive conformal prediction (Gibbs & Candès 2021) on quantiles: each answer moves a quantile a small step, up when it was above and down
 * when it was below, so that in the long run the promised share lies inside, whatever the errors look like.
 */
export interface ErrorQuantiles {
  readonly bands: readonly ErrorBand[];
}

interface ErrorBand {
  readonly answers: number;
  /** In the order of `shares`. */
  readonly quantiles: readonly number[];
}

/** The ends of the 90 % and 50 % ranges, and the middle. */
const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Where bands of estimates end, in minutes. */
const bandEnds = [15, 30, 60];
/** Before the first answer: half within 25 % less and 30 % more, nearly all between 40 % and 200 %. */
const beforeAnswers = [-0.9, -0.3, 0, 0.3, 0.7];
/** The step of a quantile, in log units: large at first, then small enough to be steady, never so small that it stops following. */
const firstStep = 0.2;
const lastStep = 0.03;

export const noErrors: ErrorQuantiles = {
  bands: [...bandEnds, Infinity].map(() => ({ answers: 0, quantiles: beforeAnswers })),
};

/** By what to multiply an estimate to get the ends of its ranges and its middle. */
export interface ErrorFactors {
  readonly low90: number;
  readonly low50: number;
  readonly middle: number;
  readonly high50: number;
  readonly high90: number;
}

export function errorFactors(errors: ErrorQuantiles, estimateMinutes: number): ErrorFactors {
  const quantiles = errors.bands[bandOf(estimateMinutes)]?.quantiles ?? beforeAnswers;
  // Each moves by itself, so that neighbours may cross for a moment.
  const [low90 = 1, low50 = 1, middle = 1, high50 = 1, high90 = 1] = quantiles
    .toSorted((a, b) => a - b)
    .map((quantile) => Math.exp(quantile));
  return { low90, low50, middle, high50, high90 };
}

export function learnError(errors: ErrorQuantiles, estimateMinutes: number, logError: number): ErrorQuantiles {
  const band = bandOf(estimateMinutes);
  return {
    bands: errors.bands.map((kept, index) => {
      if (index !== band) return kept;
      const step = Math.max(lastStep, firstStep / Math.sqrt(kept.answers + 1));
      return {
        answers: kept.answers + 1,
        quantiles: kept.quantiles.map(
          (quantile, at) => quantile + step * ((shares[at] ?? 0) - (logError < quantile ? 1 : 0)),
        ),
      };
    }),
  };
}

function bandOf(estimateMinutes: number): number {
  const band = bandEnds.findIndex((end) => estimateMinutes < end);
  return band === -1 ? bandEnds.length : band;
}
