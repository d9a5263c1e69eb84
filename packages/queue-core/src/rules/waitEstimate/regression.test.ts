import { describe, expect, it } from 'vitest';
import { emptyRegression, learnExample, predict, solve, type Regression } from './regression.ts';

/** y = 0.5 + 2·a − 3·b, seen so often on a grid that the pull to 0 is small. */
function learned(repetitions: number): Regression {
  let regression = emptyRegression(2);
  for (let round = 0; round < repetitions; round += 1)
    for (const a of [-1, 0, 1])
      for (const b of [-1, 0, 1])
        regression = learnExample(regression, {
          predictors: [a, b],
          outcome: 0.5 + 2 * a - 3 * b,
          weight: 1,
        });
  return regression;
}

describe('the regression', () => {
  it('predicts 0 before it has learned, and until it is solved', () => {
    expect(predict(learned(10), [1, 1])).toBe(0);
  });

  it('finds the weights behind many examples', () => {
    const { weights } = solve(learned(1000), 1);
    expect(weights[0]).toBeCloseTo(0.5, 2);
    expect(weights[1]).toBeCloseTo(2, 2);
    expect(weights[2]).toBeCloseTo(-3, 2);
  });

  it('stays near 0 after few examples', () => {
    expect(Math.abs(solve(learned(1), 1).weights[1] ?? 0)).toBeLessThan(1);
  });

  it('forgets: after a change, later days weigh more than as many earlier ones', () => {
    let regression = learned(100);
    for (let day = 0; day < 30; day += 1) regression = solve(regression, 0.5);
    regression = learnExample(regression, { predictors: [1, 0], outcome: 10, weight: 10_000 });
    expect(predict(solve(regression, 1), [1, 0])).toBeCloseTo(10, 1);
  });

  it('bears predictors that always say the same', () => {
    let regression = emptyRegression(2);
    for (let n = 0; n < 50; n += 1)
      regression = learnExample(regression, { predictors: [1, 1], outcome: 3, weight: 1 });
    expect(predict(solve(regression, 1), [1, 1])).toBeCloseTo(3, 0);
  });
});
