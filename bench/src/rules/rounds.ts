import { calibration, median, type Figure } from '../figures.ts';

/** The same work, measured again and again: what is usual, and how much it varies. */
export interface Rounds {
  readonly median: number;
  /** From the fastest to the slowest round, as a part of the median. */
  readonly spread: number;
}

/** Runs `work`, which says how long it took, after one round to warm up. */
export function inRounds(rounds: number, work: () => number): Rounds {
  work();
  const times = Array.from({ length: rounds }, work);
  const middle = median(times);
  return { median: middle, spread: (Math.max(...times) - Math.min(...times)) / middle };
}

/** How long `work` takes, in ms. */
export function msOf(work: () => void): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

/** How much the rounds of the figure before it differed. */
export const spreadOf = ({ spread }: Rounds): Figure =>
  calibration('  slowest less fastest round', spread * 100, '%');

/** A piece of plain work that has nothing to do with halls: how fast this machine is at the moment, in ms. */
export function plainWork(): number {
  return msOf(() => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 300_000; at += 1) {
      const key = `key-${(at * 7919) % 10_007}`;
      counts.set(key, (counts.get(key) ?? 0) + at);
    }
  });
}
