import { roles, type Role } from '@talon/shared';
import type { onRequestAsyncHookHandler } from 'fastify';
import type { SessionStore } from '../store/sessionStore.ts';
import { bearerOf } from './bearer.ts';

/**
 * Lets nobody further than staff of these roles, who show `Authorization: Bearer <session>`.
 *
 * For `onRequest`: before a body is read, so that nobody else makes the hub read megabytes. Answers 401 `session-ended` or
 * 403 `not-allowed`.
 */
export function staffOnly(
  sessions: Pick<SessionStore, 'find'>,
  allowed: readonly Role[] = roles,
): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const secret = bearerOf(request);
    const session = secret === undefined ? undefined : sessions.find(secret);
    if (session === undefined) return reply.code(401).send({ code: 'session-ended' });
    if (!allowed.includes(session.operator.role)) return reply.code(403).send({ code: 'not-allowed' });
    return undefined;
  };
}
