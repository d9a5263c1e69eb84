import type { Instant, Ms } from '@talon/shared';
import { pausedWithin } from './rules/pausedWithin.ts';
import type { Visit, VisitHead } from './state.ts';

/** [PAUSE-3] The same visit with a wait that leaves the pause out; `at`: when the hall goes on. */
export function waitAfterPause<V extends VisitHead>(visit: V, pausedMs: Ms, at: Instant): V {
  const inPause = pausedWithin(visit.placeAt, pausedMs, at);
  return {
    ...visit,
    placeAt: visit.placeAt + inPause,
    pausedMs: visit.firstStartedAt === null ? visit.pausedMs + inPause : visit.pausedMs,
  };
}

/**
 * A visit when the hall goes on after a pause.
 *
 * [PAUSE-3] Its wait, and [PARK-4] the time until it goes back to its queue, leave the pause out. [PAUSE-4] Who was called
 * is called anew, as if for the first time: nobody could come to the calls before.
 *
 * @param at when the hall goes on
 */
export function afterPause<V extends Visit>(visit: V, pausedMs: Ms, at: Instant): V {
  const moved = waitAfterPause(visit, pausedMs, at);
  if (moved.status === 'called') return { ...moved, calledAt: at, lastCalledAt: at, callCount: 1 };
  if (moved.status !== 'parked' || moved.returnsAt === null) return moved;
  // Whoever was parked during the pause missed only what was left of it.
  return { ...moved, returnsAt: moved.returnsAt + pausedWithin(moved.parkedAt, pausedMs, at) };
}
