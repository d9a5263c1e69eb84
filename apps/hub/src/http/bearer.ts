import type { FastifyRequest } from 'fastify';

/** The secret in `Authorization: Bearer …`, of a session or a key; `undefined` when there is none in the right form. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S{16,200})$/.exec(headers.authorization ?? '')?.[1];
