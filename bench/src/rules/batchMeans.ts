/** A mean with its 99 % confidence interval, `mean ± halfWidth`. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

/**
 * Estimates a mean from the means of batches that know nothing of each other.
 *
 * @param means of at least 20 batches, all of about the same size
 */
export function fromBatches(means: readonly number[]): Estimate {
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  const squares = means.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (means.length - 1) / means.length);
  return { mean, halfWidth: student99(means.length - 1) * standardError };
}

/**
 * What leaves half a percent of Student's t on either side. Abramowitz & Stegun 26.7.5; from 19 degrees of freedom on it
 * is right to three digits.
 */
export function student99(degrees: number): number {
  const z = 2.575_829_3;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / degrees + second / degrees ** 2;
}
