import type { FastifyRequest } from 'fastify';

/** The secret of the session in `Authorization: Bearer …`; `undefined` when there is none in the right form. */
export const sessionSecretOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S{16,200})$/.exec(headers.authorization ?? '')?.[1];
