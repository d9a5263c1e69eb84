import {
  BugError,
  type Actor,
  type BranchConfig,
  type PriorityClassId,
  type RejectionParams,
  type ShownProof,
  type VisitId,
} from '@talon/shared';
import type { PersonalRecord } from '../decision.ts';

type CheckedPriority =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'unknown-priority-class' | 'proof-needed' | 'unknown-proof';
      readonly params: RejectionParams;
    };

/**
 * [PRIORITY-2] Whether a class may be marked with the proof that was shown: where the branch names proofs, one of
 * them has to be shown; a class without proofs needs none and takes none.
 */
export function checkPriority(
  config: BranchConfig,
  priorityClassId: PriorityClassId,
  proof: ShownProof | undefined,
): CheckedPriority {
  const refuse = (code: Extract<CheckedPriority, { ok: false }>['code'], params: RejectionParams) =>
    ({ ok: false, code, params }) as const;
  const marked = config.priorityClasses.find(({ id }) => id === priorityClassId);
  if (marked === undefined) return refuse('unknown-priority-class', { priorityClassId });
  if (proof === undefined)
    return marked.proofs.length === 0 ? { ok: true } : refuse('proof-needed', { priorityClassId });
  const { proofId } = proof;
  return marked.proofs.some(({ id }) => id === proofId) ? { ok: true } : refuse('unknown-proof', { proofId });
}

/** [PRIORITY-3] What was shown goes to the personal records, never into the journal. */
export function proofRecord(
  actor: Actor,
  visitId: VisitId,
  priorityClassId: PriorityClassId,
  proof: ShownProof | undefined,
): readonly PersonalRecord[] {
  if (proof === undefined) return [];
  if (actor.kind !== 'staff') throw new BugError('only staff see proofs');
  return [{ kind: 'priority-proof', visitId, priorityClassId, proof, notedBy: actor.operatorId }];
}
