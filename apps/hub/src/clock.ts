import type { Instant } from '@talon/shared';

/** The one clock of a branch. Everything that is timed in the hall follows it, also in a replay that runs faster. */
export interface Clock {
  /** Now, in whole ms since the epoch. May go backwards when the machine's clock is set; the runtime allows for it. */
  now(): Instant;
  /** How many of its seconds pass in a real one: 1, or more in a replay. */
  readonly speed: number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now(), speed: 1 };

/**
 * A clock for replays: shows `startAt` now and runs `speed` times as fast as real time.
 *
 * Follows the machine's monotonic time, so that setting the machine's clock does not move it.
 */
export function scaledClock(
  { startAt, speed }: { readonly startAt: Instant; readonly speed: number },
  monotonicMs: () => number = () => performance.now(),
): Clock {
  if (!(speed > 0)) throw new RangeError(`a clock cannot run at speed ${speed}`);
  const started = monotonicMs();
  return { now: () => startAt + Math.floor((monotonicMs() - started) * speed), speed };
}
