/** A mean with its 99 % confidence interval, `mean ± halfWidth`. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/** What one batch said of a mean, and by how much its luck differed from what was to be expected. */
export interface Batch {
  readonly mean: number;
  /** Something that is known to be 0 on average, and to go with the mean: here, work that came less work that should. */
  readonly luck: number;
}

/**
 * Estimates a mean from batches that know nothing of each other. What the batches' luck explains of their means is taken
 * out first, by the straight line that fits best (control variates, Lavenberg & Welch 1981): a day on which more work came
 * than should have tells less of the hall than of the dice.
 *
 * @param batches at least 20, all of about the same size
 */
export function fromBatches(batches: readonly Batch[]): Estimate {
  const count = batches.length;
  const mean = average(batches.map((batch) => batch.mean));
  const luck = average(batches.map((batch) => batch.luck));
  const sumOf = (of: (batch: Batch) => number) => batches.reduce((sum, batch) => sum + of(batch), 0);
  const luckSquares = sumOf((batch) => (batch.luck - luck) ** 2);
  const slope =
    luckSquares === 0 ? 0 : sumOf((batch) => (batch.mean - mean) * (batch.luck - luck)) / luckSquares;
  const unexplained = sumOf((batch) => (batch.mean - mean - slope * (batch.luck - luck)) ** 2) / (count - 2);
  const farFromZero = luckSquares === 0 ? 0 : luck ** 2 / luckSquares;
  return {
    mean: mean - slope * luck,
    halfWidth: student99(count - 2) * Math.sqrt(unexplained * (1 / count + farFromZero)),
  };
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

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
