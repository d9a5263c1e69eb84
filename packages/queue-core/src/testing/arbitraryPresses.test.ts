import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPresses } from './arbitraryPresses.ts';

const commands = 10_000;
const seed = 1;

/** A fault that needs three commands of the day. */
const needed = [17, 4711, 9001];
const failsByThree = (pressed: readonly number[]) => !needed.every((each) => pressed.includes(each));

describe('the commands of a day that fails', () => {
  it('are all of them to begin with, and shrink to those that matter', () => {
    let longest = 0;
    const property = fc.property(arbitraryPresses(commands, 500), (pressed) => {
      longest = Math.max(longest, pressed.length);
      return failsByThree(pressed);
    });
    const run = fc.check(property, { seed, numRuns: 1 });
    expect(longest).toBe(commands);
    expect(run.counterexample).toEqual([needed]);
  });

  it('are given up after so many tries, with the fewest so far', () => {
    let tries = -1;
    const property = fc.property(arbitraryPresses(commands, 5), (pressed) => {
      tries += 1;
      return failsByThree(pressed);
    });
    const [fewest] = fc.check(property, { seed, numRuns: 1 }).counterexample ?? [];
    expect(tries).toBe(5);
    expect(needed.every((each) => fewest?.includes(each))).toBe(true);
    expect(fewest?.length).toBeLessThan(commands);
  });

  it('are found again by the path of the shrinking, in one run', () => {
    const check = (path: string) => {
      let runs = 0;
      const property = fc.property(arbitraryPresses(commands, 500), (pressed) => {
        runs += 1;
        return failsByThree(pressed);
      });
      return { ...fc.check(property, { seed, path, numRuns: 1, endOnFailure: path !== '' }), runs };
    };
    const { counterexamplePath } = check('');
    const again = check(counterexamplePath ?? '');
    expect(again.counterexample).toEqual([needed]);
    expect(again.runs).toBe(1);
  });
});
