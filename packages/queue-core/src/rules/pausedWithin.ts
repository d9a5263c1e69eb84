import type { Instant, Ms } from '@talon/shared';

/**
 * [PAUSE-3] How much of a pause that has just ended lies in a wait that is counted from `placeAt`: all of it, but for
 * whoever's booked time came during the pause, or lies ahead still. Nobody's place changes by it.
 */
export function pausedWithin(placeAt: Instant, pausedMs: Ms, endedAt: Instant): Ms {
  return Math.min(pausedMs, Math.max(0, endedAt - placeAt));
}
