import { visitId } from '@talon/shared';
import type { FastifyInstance } from 'fastify';
import type { Stores } from '../../store/openStores.ts';
import { staffOnly } from '../staffOnly.ts';

/**
 * `GET /api/visits/<visit>/proofs` with `Authorization: Bearer <session>` of any member of staff: what was shown to prove a
 * priority class, as 200 `{ proofs: [{ priorityClassId, proofId, documentNumber, notedAt, notedBy }] }`, in the order in
 * which it was noted. None for a visit that never was; 400 `malformed` for what is no id.
 *
 * Personal, and therefore asked for one visit at a time and never in a view.
 */
export function proofRoute(
  app: FastifyInstance,
  { stores }: { readonly stores: Pick<Stores, 'sessions' | 'proofs'> },
): void {
  app.get<{ Params: { visitId: string } }>(
    '/api/visits/:visitId/proofs',
    { onRequest: staffOnly(stores.sessions) },
    (request, reply) => {
      const visit = visitId.safeParse(request.params.visitId);
      if (!visit.success) return reply.code(400).send({ code: 'malformed' });
      return reply.header('cache-control', 'no-store').send({ proofs: stores.proofs.proofsOf(visit.data) });
    },
  );
}
