/**
 * How far estimates were off lately: log(wait ÷ estimate), apart for short and for long estimates (five minutes may become
 * twenty, two hours hardly become eight). What share of them lay where is what the next range promises: conformal prediction
 * over a moving window, which follows a hall that changes.
 */
export interface RecentErrors {
  /** Per band of estimates, the shortest first: the latest errors, oldest first. */
  readonly bands: readonly (readonly number[])[];
}

/** By what to multiply an estimate to get the ends of its ranges and its middle. */
export interface ErrorFactors {
  readonly low90: number;
  readonly low50: number;
  readonly middle: number;
  readonly high50: number;
  readonly high90: number;
}

/** Where bands of estimates end, in minutes. */
const bandEnds = [15, 30, 60];
const errorsKept = 300;
/**
 * What is believed before there are answers, evenly spread: half within 30 % less and 60 % more, nine of ten between a half and
 * 2.3 times. It counts as 21 errors, the first to leave the window.
 */
const believed = Array.from({ length: 21 }, (_, index) => 0.05 + ((index - 10) / 10) * 0.85);

export const noErrors: RecentErrors = { bands: [...bandEnds, Infinity].map(() => []) };

export function errorFactors(recent: RecentErrors, estimateMinutes: number): ErrorFactors {
  const { bands, all: allErrors } = sortedOf(recent);
  const errors = bands[bandOf(estimateMinutes)] ?? allErrors;
  const [low90, high90] = [quantile(errors, 0.05), quantile(errors, 0.95)];
  const middle = Math.min(high90, Math.max(low90, quantile(allErrors, 0.5)));
  // The half range makes room for the middle, not the other way round: a band that is seldom used may hold nothing but the
  // errors of one odd morning, and would double every estimate that comes into it.
  return {
    low90: Math.exp(low90),
    low50: Math.exp(Math.min(middle, quantile(errors, 0.25))),
    middle: Math.exp(middle),
    high50: Math.exp(Math.max(middle, quantile(errors, 0.75))),
    high90: Math.exp(high90),
  };
}

interface SortedErrors {
  readonly bands: readonly Float64Array[];
  /** All bands together, for the middle: moving each band's own costs more by its noise than it mends. */
  readonly all: Float64Array;
}

const sortedErrors = new WeakMap<RecentErrors, SortedErrors>();

/** Sorted once: a hall asks for all its queues between two answers. */
function sortedOf(recent: RecentErrors): SortedErrors {
  const known = sortedErrors.get(recent);
  if (known !== undefined) return known;
  const sorted = {
    bands: recent.bands.map((errors) => new Float64Array(withBelieved(errors)).toSorted()),
    all: new Float64Array(recent.bands.flatMap(withBelieved)).toSorted(),
  };
  sortedErrors.set(recent, sorted);
  return sorted;
}

export function learnError(errors: RecentErrors, estimateMinutes: number, logError: number): RecentErrors {
  const band = bandOf(estimateMinutes);
  return {
    bands: errors.bands.map((kept, index) =>
      index === band ? [...kept, logError].slice(-errorsKept) : kept,
    ),
  };
}

/** The errors as they would have been, had the estimates been longer by so much (log). */
export function afterLonger({ bands }: RecentErrors, by: number): RecentErrors {
  return { bands: bands.map((errors) => errors.map((error) => error - by)) };
}

function withBelieved(errors: readonly number[]): readonly number[] {
  return [...believed, ...errors].slice(-errorsKept);
}

/** Between the two neighbours where the share falls between them. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function bandOf(estimateMinutes: number): number {
  const band = bandEnds.findIndex((end) => estimateMinutes < end);
  return band === -1 ? bandEnds.length : band;
}
