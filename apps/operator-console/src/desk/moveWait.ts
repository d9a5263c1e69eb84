import { second, type CounterView, type Instant } from '@talon/shared';

/** Why a move that the visitor is right for cannot be pressed yet. Seconds are whole, rounded up. */
export type MoveWait =
  | { readonly until: 'time'; readonly seconds: number }
  /** Another call, or the time: whichever comes first. */
  | { readonly until: 'call-or-time'; readonly seconds: number }
  | { readonly until: 'call' };

/** [CALL-15] How long the visitor at the counter must not be called again; `null`: he may be. */
export function recallWait({ current }: CounterView, now: Instant): MoveWait | null {
  if (current?.status !== 'called') return null;
  const seconds = secondsUntil(current.recallAt, now);
  return seconds > 0 ? { until: 'time', seconds } : null;
}

/**
 * [NOSHOW-2] What is missing before the visitor at the counter counts as a no-show; `null`: nothing.
 *
 * Another call counts only where there may be one.
 */
export function noShowWait({ current, moves }: CounterView, now: Instant): MoveWait | null {
  if (current?.status !== 'called') return null;
  if (current.noShowAt === null) return { until: 'call' };
  const seconds = secondsUntil(current.noShowAt, now);
  if (seconds <= 0) return null;
  return { until: moves.includes('recallVisit') ? 'call-or-time' : 'time', seconds };
}

/** Whole seconds that are left, rounded up: 0 once it is time. */
export const secondsUntil = (at: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((at - now) / second));
