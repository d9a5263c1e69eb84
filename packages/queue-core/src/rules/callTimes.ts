import type { HallRules, Instant } from '@talon/shared';
import type { CalledVisit } from '../state.ts';

/** [CALL-15] From when on a called visitor may be called once more. */
export function recallAt({ lastCalledAt }: CalledVisit, { secondsBetweenCalls }: HallRules): Instant {
  return lastCalledAt + secondsBetweenCalls * 1000;
}

/**
 * [NOSHOW-2] From when on a called visitor may be marked as no-show; `null`: only another call brings it.
 *
 * Whoever cannot be called any more [CALL-6] may be marked at once, whatever the branch demands: nothing else is left.
 */
export function noShowAt(
  { calledAt, lastCalledAt, callCount }: CalledVisit,
  { noShowAfter, maximumCalls }: HallRules,
): Instant | null {
  if (callCount >= Math.min(noShowAfter.calls, maximumCalls)) return lastCalledAt;
  return noShowAfter.seconds === null ? null : calledAt + noShowAfter.seconds * 1000;
}

/**
 * [NOSHOW-3] When a called visitor is marked by itself; `null`: staff mark it.
 *
 * @param workingSince [NOSHOW-5] before it nobody could say that the visitor has come
 */
export function noShowBySelfAt(
  { lastCalledAt }: CalledVisit,
  { noShowBySelfAfterSeconds }: HallRules,
  workingSince: Instant,
): Instant | null {
  if (noShowBySelfAfterSeconds === null) return null;
  return Math.max(lastCalledAt, workingSince) + noShowBySelfAfterSeconds * 1000;
}

/** How many whole seconds are left until `at`, 0 when it has come. */
export const secondsUntil = (at: Instant, now: Instant): number => Math.max(0, Math.ceil((at - now) / 1000));
