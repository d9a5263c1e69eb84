import { instant, operatorId, priorityClassId, proofId, type VisitId } from '@talon/shared';
import { z } from 'zod';
import { patienceMs } from './signInApi.ts';

/** What was shown for a visit, as it was noted. */
const notedProof = z.object({
  priorityClassId,
  proofId,
  documentNumber: z.string().nullable(),
  notedAt: instant,
  notedBy: operatorId,
});
export type NotedProof = z.infer<typeof notedProof>;

const answer = z.object({ proofs: z.array(notedProof) });

/**
 * `GET /api/visits/:visitId/proofs`: what was shown for a visit's priority, in the order in which it was noted. Personal, so it is asked for
 * when somebody wants to see it, and never watched.
 *
 * @returns `null` when the hub did not tell, for whatever reason
 */
export async function proofsOf(session: string, visitId: VisitId): Promise<readonly NotedProof[] | null> {
  try {
    const response = await fetch(`/api/visits/${encodeURIComponent(visitId)}/proofs`, {
      headers: { authorization: `Bearer ${session}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    const read = answer.safeParse(await response.json());
    return response.ok && read.success ? read.data.proofs : null;
  } catch {
    return null;
  }
}
