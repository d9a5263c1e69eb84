import { describe, expect, it } from 'vitest';
import { afterLonger, errorFactors, learnError, noErrors } from './recentErrors.ts';

describe('recent errors', () => {
  it('promise a wide range before there are any', () => {
    const { low90, low50, middle, high50, high90 } = errorFactors(noErrors, 20);
    expect(low90).toBeLessThan(0.5);
    expect(low50).toBeLessThan(0.75);
    expect(middle).toBeCloseTo(1.05, 1);
    expect(high50).toBeGreaterThan(1.3);
    expect(high90).toBeGreaterThan(2);
  });

  it('promise what the latest errors were', () => {
    let errors = noErrors;
    // 0.001 to 0.3 in a mixed order, as many as the window holds.
    for (let n = 0; n < 300; n += 1) errors = learnError(errors, 20, (((n * 7) % 300) + 1) / 1000);
    const { low90, high90, low50, high50 } = errorFactors(errors, 20);
    expect(Math.log(low90)).toBeCloseTo(0.016, 3);
    expect(Math.log(low50)).toBeCloseTo(0.0758, 3);
    expect(Math.log(high50)).toBeCloseTo(0.225, 3);
    expect(Math.log(high90)).toBeCloseTo(0.285, 3);
  });

  it('of long estimates do not widen the range of short ones', () => {
    let errors = noErrors;
    for (let n = 0; n < 300; n += 1) errors = learnError(errors, 90, n % 2 === 0 ? -2 : 2);
    expect(errorFactors(errors, 90).high90).toBeGreaterThan(7);
    expect(errorFactors(errors, 10).high90).toBe(errorFactors(noErrors, 10).high90);
  });

  it('of estimates that became longer by a factor are smaller by it', () => {
    let errors = noErrors;
    for (let n = 0; n < 300; n += 1) errors = learnError(errors, 20, n / 300);
    const before = errorFactors(errors, 20).high50;
    expect(errorFactors(afterLonger(errors, Math.log(2)), 20).high50).toBeCloseTo(before / 2);
    expect(errorFactors(afterLonger(noErrors, Math.log(2)), 20)).toEqual(errorFactors(noErrors, 20));
  });

  it('of one odd morning do not move the middle of a band that is seldom used, only its range', () => {
    let errors = noErrors;
    for (let n = 0; n < 300; n += 1) errors = learnError(errors, 10, (n % 2 === 0 ? -1 : 1) * 0.1);
    for (let n = 0; n < 60; n += 1) errors = learnError(errors, 40, 0.9);
    const { low50, middle, high50 } = errorFactors(errors, 40);
    expect(middle).toBeLessThan(1.2);
    expect(low50).toBeLessThanOrEqual(middle);
    expect(high50).toBeGreaterThan(2.4);
  });

  it('of other bands do not move the middle out of the wide range of the own', () => {
    let errors = noErrors;
    for (let n = 0; n < 300; n += 1) errors = learnError(errors, 90, 2);
    const { low50, middle, high50, high90 } = errorFactors(errors, 10);
    expect(middle).toBeGreaterThanOrEqual(low50);
    expect(middle).toBeLessThanOrEqual(high50);
    expect(high50).toBeLessThanOrEqual(high90);
    expect(high90).toBe(errorFactors(noErrors, 10).high90);
  });
});
