/** A hall as queueing theory knows it: Poisson arrivals, exponential service, equal counters, one line. */
export interface Pool {
  readonly counters: number;
  readonly perHour: number;
  readonly meanServiceMinutes: number;
}

/** Part of the counters that is busy on average; below 1, or the line has no end. */
export const load = ({ counters, perHour, meanServiceMinutes }: Pool): number =>
  (perHour * meanServiceMinutes) / 60 / counters;

/** The probability that somebody has to wait (Erlang C), by the recursion of Erlang B, which never overflows. */
export function waitProbability(pool: Pool): number {
  const offered = load(pool) * pool.counters;
  let blocked = 1;
  for (let counter = 1; counter <= pool.counters; counter += 1)
    blocked = (offered * blocked) / (counter + offered * blocked);
  return blocked / (1 - load(pool) * (1 - blocked));
}

/** The mean wait of everybody in minutes, first come first served. */
export function meanWait(pool: Pool): number {
  return (waitProbability(pool) * pool.meanServiceMinutes) / pool.counters / (1 - load(pool));
}

/**
 * The mean waits in minutes of two classes of which one is always called first (Cobham 1954, not pre-emptive).
 *
 * @param share part of the visitors that belongs to the class called first
 */
export function strictPriorityWaits(pool: Pool, share: number): { first: number; others: number } {
  const untilOneEnds = (waitProbability(pool) * pool.meanServiceMinutes) / pool.counters;
  const loadOfFirst = share * load(pool);
  const first = untilOneEnds / (1 - loadOfFirst);
  return { first, others: first / (1 - load(pool)) };
}

/**
 * How many are in the hall, at a counter or waiting, at a moment taken at random from a pool that has run for ever.
 *
 * @param share at which place of the law, from 0 up to, not including, 1: with that probability fewer are there
 */
export function inHallAt(pool: Pool, share: number): number {
  const offered = load(pool) * pool.counters;
  let inHall = 0;
  let left = share;
  let probability = emptyProbability(pool);
  while (left >= probability) {
    left -= probability;
    inHall += 1;
    probability *= offered / Math.min(inHall, pool.counters);
  }
  return inHall;
}

/** The probability that nobody is in the hall. */
function emptyProbability(pool: Pool): number {
  const offered = load(pool) * pool.counters;
  let weight = 1;
  let freeCounter = 0;
  for (let inHall = 0; inHall < pool.counters; inHall += 1) {
    freeCounter += weight;
    weight *= offered / (inHall + 1);
  }
  return (1 - waitProbability(pool)) / freeCounter;
}
