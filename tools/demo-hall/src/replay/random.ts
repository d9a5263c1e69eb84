/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32), so that a day can be replayed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A duration around a mean as service times are: many short, few long (a gamma distribution of shape 2). */
export function durationAround(mean: number, random: Random): number {
  const exponential = () => -Math.log(1 - random());
  return (mean * (exponential() + exponential())) / 2;
}
