/**
 * Ridge regression that learns one example at a time.
 *
 * Keeps only the sums of the normal equations, so that months of examples take a few hundred numbers and survive as JSON.
 * Every weight is drawn towards 0, which for the wait estimate means "the plain start is right".
 */
export interface Regression {
  /** What `predict` uses: the constant first, then one weight per predictor. Changes only in `solve`. */
  readonly weights: readonly number[];
  /** Σ weight · xᵢ · xⱼ over the examples, row by row, with the constant as x₀ = 1. */
  readonly gram: readonly (readonly number[])[];
  /** Σ weight · xᵢ · y. */
  readonly moments: readonly number[];
}

export interface Example {
  readonly predictors: readonly number[];
  readonly outcome: number;
  /** How much this example counts; 1 is an ordinary one. */
  readonly weight: number;
}

/** How many ordinary examples the belief that all weights are 0 is worth. */
const ridge = 10;

export function emptyRegression(predictorCount: number): Regression {
  const size = predictorCount + 1;
  const zeros = Array.from({ length: size }, () => 0);
  return { weights: zeros, gram: zeros.map(() => zeros), moments: zeros };
}

export function predict({ weights }: Regression, predictors: readonly number[]): number {
  return dot(weights, [1, ...predictors]);
}

/** What is predicted on average over the examples; 0 before the first. */
export function meanPrediction({ weights, gram }: Regression): number {
  const sums = gram[0] ?? [];
  const examples = at(sums, 0);
  return examples === 0 ? 0 : dot(weights, sums) / examples;
}

/** Takes one example in. What is predicted stays the same until `solve`. */
export function learnExample(regression: Regression, { predictors, outcome, weight }: Example): Regression {
  const x = [1, ...predictors];
  return {
    ...regression,
    gram: regression.gram.map((row, i) => row.map((sum, j) => sum + weight * at(x, i) * at(x, j))),
    moments: regression.moments.map((sum, i) => sum + weight * at(x, i) * outcome),
  };
}

/** Makes the weights follow what was learned; with `keep` below 1 older examples count less from now on. */
export function solve({ gram, moments }: Regression, keep: number): Regression {
  const drawnToZero = gram.map((row, i) => row.map((sum, j) => (i === j ? sum + ridge : sum)));
  return {
    weights: solveSymmetric(drawnToZero, moments),
    gram: gram.map((row) => row.map((sum) => sum * keep)),
    moments: moments.map((sum) => sum * keep),
  };
}

/**
 * Solves A·x = b by Cholesky: A = L·Lᵀ, then forward and back. A is symmetric and, by the ridge, positive definite.
 *
 * Own code: a matrix library is larger than all the rules together, and these are twenty lines.
 */
function solveSymmetric(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length;
  const lower = a.map(() => Array.from({ length: size }, () => 0));
  for (const [i, row] of lower.entries())
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] ?? row;
      const rest = at(a[i] ?? [], j) - dot(row.slice(0, j), other);
      row[j] = i === j ? Math.sqrt(rest) : rest / at(other, j);
    }
  const forward: number[] = [];
  for (const [i, row] of lower.entries()) forward.push((at(b, i) - dot(forward, row)) / at(row, i));
  const solution = forward.slice();
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = at(forward, i);
    for (let j = i + 1; j < size; j += 1) rest -= at(lower[j] ?? [], i) * at(solution, j);
    solution[i] = rest / at(lower[i] ?? [], i);
  }
  return solution;
}

/** Σ aᵢ·bᵢ over the length of the shorter `a`. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`${values.length} numbers have no number ${index}`);
  return value;
}
