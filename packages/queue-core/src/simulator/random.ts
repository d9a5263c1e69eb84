// pure-rand (MIT) is what fast-check draws from: a small, tested generator whose streams do not show within the tens of
// millions of draws of a long simulation.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed (a whole number), so that a day can be named by a number. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** A length of time left to chance, in ms. */
export type Duration = (random: Random) => number;

/** Always the same. */
export const always =
  (ms: number): Duration =>
  () =>
    ms;

/** Exponential: how long until the next one comes, when nobody knows of the others; the service of queueing theory. */
export const exponential =
  (meanMs: number): Duration =>
  (random) =>
    -meanMs * Math.log(1 - random());

/**
 * Lognormal: many short, few long, as times at a counter and walks are.
 *
 * @param spread standard deviation ÷ mean; measured service times lie between 0.5 and 1
 */
export function lognormal(meanMs: number, spread: number): Duration {
  const variance = Math.log(1 + spread * spread);
  const location = Math.log(meanMs) - variance / 2;
  return (random) => Math.exp(location + Math.sqrt(variance) * standardNormal(random));
}

/** Box and Muller; the second of each pair is given up, so that a draw always costs the same two numbers. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One of the choices, each as often as its weight says against the others. */
export function pickWeighted<T>(random: Random, choices: readonly T[], weightOf: (choice: T) => number): T {
  const total = choices.reduce((sum, choice) => sum + weightOf(choice), 0);
  let left = random() * total;
  for (const choice of choices) {
    left -= weightOf(choice);
    if (left < 0) return choice;
  }
  // Only where rounding ate the last crumb; the last choice with any weight takes it.
  return choices.findLast((choice) => weightOf(choice) > 0) as T;
}
