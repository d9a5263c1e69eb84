import type { Instant, OperatorId, SessionId } from '@talon/shared';
import type { Operator } from './operatorStore.ts';

/** A sign-in that has not ended, with the person as known now. */
export interface StaffSession {
  readonly sessionId: SessionId;
  readonly operator: Operator;
  readonly startedAt: Instant;
}

/** A new sign-in. The secret is shown this once; the store keeps its hash only. */
export interface StartedSession {
  readonly sessionId: SessionId;
  /** For `Handshake.who.session`; 256 random bits. */
  readonly secret: string;
}

export interface SessionStore {
  start(operatorId: OperatorId, now: Instant): StartedSession;
  /** The session of this secret; `undefined` when there is none or it has ended. Survives a restart of the hub. */
  find(secret: string): StaffSession | undefined;
  /** Ends a session; ending it again changes nothing. */
  end(sessionId: SessionId, now: Instant): void;
}
