import type { Instant, OperatorId, Role, SessionId } from '@talon/shared';
import type Database from 'better-sqlite3';
import type { Operator } from './operatorStore.ts';
import { freshSecret, secretHash } from './secrets.ts';
import { writing } from './storeErrors.ts';

/** A sign-in that has not ended, with the person as known now. */
interface StaffSession {
  readonly sessionId: SessionId;
  readonly operator: Operator;
  readonly startedAt: Instant;
}

/** A new sign-in. The secret is shown this once; the store keeps its hash only. */
interface StartedSession {
  readonly sessionId: SessionId;
  /** For `Handshake.who.session`; 256 random bits. */
  readonly secret: string;
}

/** When a member of staff signed in. */
interface SignIns {
  readonly operatorId: OperatorId;
  readonly lastSignInAt: Instant;
  /** The start of the newest one that has not ended. */
  readonly signedInSince: Instant | null;
}

/** Writing throws DiskFullError when there is no room: nothing was written. */
export interface SessionStore {
  start(operatorId: OperatorId, now: Instant): StartedSession;
  /** The session of this secret; `undefined` when there is none, it has ended, or its person is deactivated. Survives a restart. */
  find(secret: string): StaffSession | undefined;
  /** Ends a session; ending it again changes nothing. */
  end(sessionId: SessionId, now: Instant): void;
  /** Ends all sessions of a person but `kept`. Returns those it has ended. */
  endAllOf(operatorId: OperatorId, now: Instant, kept?: SessionId): readonly SessionId[];
  /** Of everybody who ever signed in. */
  signIns(): readonly SignIns[];
  /** Ends the sessions that were started before a moment. Returns those it has ended. */
  endStartedBefore(before: Instant, now: Instant): readonly SessionId[];
}

interface SessionRow {
  readonly sessionId: SessionId;
  readonly startedAt: Instant;
  readonly operatorId: OperatorId;
  readonly number: string;
  readonly name: string;
  readonly role: Role;
}

/** @param freshId makes a new id of 22 or more characters, beginning with a letter or digit */
export function sessionStore(database: Database.Database, freshId: () => string): SessionStore {
  const insert = database.prepare(
    'INSERT INTO staff_session (session_id, secret_hash, operator_id, started_at) VALUES (?, ?, ?, ?)',
  );
  // The lookup compares hashes of a secret that cannot be guessed: its time tells nothing of use.
  const selectBySecret = database.prepare<[Buffer], SessionRow>(
    `SELECT session_id AS sessionId, started_at AS startedAt, operator_id AS operatorId, number, name, role
     FROM staff_session JOIN operator USING (operator_id)
     WHERE secret_hash = ? AND ended_at IS NULL AND deactivated_at IS NULL`,
  );
  const end = database.prepare(
    'UPDATE staff_session SET ended_at = ? WHERE session_id = ? AND ended_at IS NULL',
  );
  const endOf = database.prepare<[Instant, OperatorId, string], { sessionId: SessionId }>(
    `UPDATE staff_session SET ended_at = ? WHERE operator_id = ? AND session_id <> ? AND ended_at IS NULL
     RETURNING session_id AS sessionId`,
  );
  const selectSignIns = database.prepare<[], SignIns>(
    `SELECT operator_id AS operatorId, max(started_at) AS lastSignInAt,
       max(CASE WHEN ended_at IS NULL THEN started_at END) AS signedInSince
     FROM staff_session GROUP BY operator_id`,
  );
  const endOld = database.prepare<[Instant, Instant], { sessionId: SessionId }>(
    `UPDATE staff_session SET ended_at = ? WHERE started_at < ? AND ended_at IS NULL
     RETURNING session_id AS sessionId`,
  );

  return {
    start(operatorId, now) {
      const sessionId = freshId() as SessionId;
      const secret = freshSecret();
      writing(() => insert.run(sessionId, secretHash(secret), operatorId, now));
      return { sessionId, secret };
    },
    find(secret) {
      const row = selectBySecret.get(secretHash(secret));
      if (row === undefined) return undefined;
      const { sessionId, startedAt, operatorId, number, name, role } = row;
      return { sessionId, startedAt, operator: { operatorId, number, name, role } };
    },
    end(sessionId, now) {
      writing(() => end.run(now, sessionId));
    },
    endAllOf: (operatorId, now, kept = '' as SessionId) =>
      writing(() => endOf.all(now, operatorId, kept)).map(({ sessionId }) => sessionId),
    signIns: () => selectSignIns.all(),
    endStartedBefore: (before, now) =>
      writing(() => endOld.all(now, before)).map(({ sessionId }) => sessionId),
  };
}
