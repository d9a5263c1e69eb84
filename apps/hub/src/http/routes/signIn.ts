import { signIn, type SignedIn, type SignInRefusal, type SessionId } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { StaffActor } from '../../runtime/leaveCounter.ts';
import type { Stores } from '../../store/openStores.ts';
import { bearerOf } from '../bearer.ts';

export interface SignInParts {
  readonly stores: Pick<Stores, 'operators' | 'sessions'>;
  readonly clock: Clock;
  /** Gives up the counter that a session holds, see `leaveCounter`. */
  readonly leaveCounter: (who: StaffActor) => Promise<void>;
  /** Cuts off the connections of a session that was ended. */
  readonly sessionEnded: (sessionId: SessionId) => void;
}

/** Sign-ins of one address in a minute, right or wrong: thirty desks behind one router at eight o'clock, and some more. */
export const signInsPerMinute = 120;

const refusalStatus: Record<SignInRefusal, number> = {
  malformed: 400,
  'wrong-pin': 401,
  deactivated: 403,
  'locked-out': 429,
};

/**
 * `POST /api/sign-in` with number and PIN answers 200 `SignedIn`, or `{code}`: 400 `malformed`, 401 `wrong-pin`, 403
 * `deactivated` (told only to who knows the PIN), 429 `locked-out`. `POST /api/sign-out` with `Authorization: Bearer <session>` answers 204, also when it ended before: the
 * counter it held is closed, unless a visitor is there, and its connections are cut. Both 503 `hub-read-only` while the
 * disk is full.
 */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { stores, clock, leaveCounter, sessionEnded } = parts;
  const rateLimit = { max: signInsPerMinute, timeWindow: '1 minute' };

  app.post('/api/sign-in', { config: { rateLimit } }, async (request, reply) => {
    const refuse = (code: SignInRefusal) => reply.code(refusalStatus[code]).send({ code });
    const asked = signIn.safeParse(request.body);
    if (!asked.success) return refuse('malformed');

    const { number, pin } = asked.data;
    const checked = await stores.operators.checkPin(number, pin, clock.now());
    if (!checked.ok) return refuse(checked.code);

    const { operatorId, name, role } = checked.operator;
    const { sessionId, secret } = stores.sessions.start(operatorId, clock.now());
    return reply.send({ session: secret, sessionId, operatorId, name, role } satisfies SignedIn);
  });

  app.post('/api/sign-out', { config: { rateLimit } }, async (request, reply) => {
    const secret = bearerOf(request);
    if (secret === undefined) return reply.code(400).send({ code: 'malformed' });
    const session = stores.sessions.find(secret);
    if (session !== undefined) {
      const { operatorId, role } = session.operator;
      await leaveCounter({ kind: 'staff', operatorId, sessionId: session.sessionId, role });
      stores.sessions.end(session.sessionId, clock.now());
      sessionEnded(session.sessionId);
    }
    return reply.code(204).send();
  });
}
