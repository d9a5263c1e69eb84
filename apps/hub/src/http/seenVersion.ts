import type { FastifyRequest } from 'fastify';

/** The version that a change was made of, by `If-Match`: `"7"` or `*`. Anything else names no version of ours. */
export function seenVersion({ headers }: FastifyRequest): number | 'any' | undefined {
  const ifMatch = headers['if-match'];
  if (ifMatch === '*') return 'any';
  const version = /^"(\d{1,15})"$/.exec(ifMatch ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}
