import { hour, minute, type Instant, type Ms, type SessionId } from '@talon/shared';
import { DiskFullError } from '../store/storeErrors.ts';
import type { SessionStore } from '../store/sessionStore.ts';

/** A session is for a working day. The longest one with an hour before and after is shorter. */
export const longestSession: Ms = 18 * hour;

/** How often it is looked for old ones, on the hub's clock. */
const lookEvery: Ms = minute;

export interface EndOldSessionsParts {
  readonly sessions: Pick<SessionStore, 'endStartedBefore'>;
  readonly now: () => Instant;
  /** Cuts off who is connected by it. */
  readonly ended: (sessionId: SessionId) => void;
}

/**
 * Makes a piece of housekeeping that ends sessions that nobody has ended: a screen that was left on must not still be
 * somebody the next morning. On a full disk they stay until there is room.
 */
export function endOldSessions({ sessions, now, ended }: EndOldSessionsParts): () => void {
  let lookedAt: Instant | undefined;
  return () => {
    const at = now();
    if (lookedAt !== undefined && at - lookedAt < lookEvery) return;
    lookedAt = at;
    try {
      for (const sessionId of sessions.endStartedBefore(at - longestSession, at)) ended(sessionId);
    } catch (error) {
      if (!(error instanceof DiskFullError)) throw error;
    }
  };
}
