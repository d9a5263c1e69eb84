/** A mean with its 99 % confidence interval, `mean ± halfWidth`. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/** What one batch said of a mean, and what luck it had. */
export interface Batch {
  readonly mean: number;
  /** One or more figures that are known to be 0 on average, and go with the mean. The same ones in every batch. */
  readonly luck: readonly number[];
}

/**
 * Estimates a mean from batches that know nothing of each other.
 *
 * What the batches' luck explains of their means is taken out first, by least squares (control variates, Lavenberg & Welch
 * 1981): a day on which more work came than should have tells less of the hall than of the dice. That makes the interval
 * narrower, so it is the harder test. What is left over is judged as batch means are, with as many degrees of freedom as
 * there are batches, less one for the mean and one for each figure of luck.
 *
 * @param batches at least 20, all of about the same size
 */
export function fromBatches(batches: readonly Batch[]): Estimate {
  const controls = orthogonal(columns(batches.map(({ luck }) => luck)));
  const without = (values: readonly number[]) => controls.reduce(withoutPartAlong, values);
  // Least squares of `mean = μ + Σ slope · luck` by the theorem of Frisch, Waugh & Lovell: with the luck taken out of the
  // means and of the constant, μ is the slope of the one on the other.
  const constant = without(batches.map(() => 1));
  const means = without(batches.map(({ mean }) => mean));
  const mean = dot(constant, means) / dot(constant, constant);
  const unexplained = means.map((value, at) => value - mean * (constant[at] ?? 0));
  const degrees = batches.length - controls.length - 1;
  const variance = dot(unexplained, unexplained) / degrees / dot(constant, constant);
  return { mean, halfWidth: student99(degrees) * Math.sqrt(variance) };
}

/**
 * What leaves half a percent of Student's t on either side. Abramowitz & Stegun 26.7.5; from 18 degrees of freedom on it
 * is right to three digits.
 */
export function student99(degrees: number): number {
  const z = 2.575_829_3;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / degrees + second / degrees ** 2;
}

/** The same space, spanned by vectors at right angles (Gram & Schmidt). One that says nothing new is left out. */
function orthogonal(vectors: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (const vector of vectors) {
    const rest = found.reduce(withoutPartAlong, vector);
    if (dot(rest, rest) > 1e-9 * dot(vector, vector)) found.push(rest);
  }
  return found;
}

function withoutPartAlong(values: readonly number[], direction: readonly number[]): readonly number[] {
  const part = dot(values, direction) / dot(direction, direction);
  return values.map((value, at) => value - part * (direction[at] ?? 0));
}

const columns = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
