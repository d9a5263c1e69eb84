import {
  BugError,
  type Actor,
  type BranchConfig,
  type PriorityClassId,
  type RejectionParams,
  type ShownProof,
  type VisitId,
} from '@talon/shared';
import type { DecisionContext, PersonalRecord } from '../decision.ts';

/** A class that is to be marked, by what was shown; `visitId` where the visit is there already. */
interface MarkedClass {
  readonly visitId?: VisitId;
  readonly priorityClassId: PriorityClassId;
  readonly proof: ShownProof | undefined;
}

type CheckedPriority =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code:
        | 'unknown-priority-class'
        | 'proof-needed'
        | 'unknown-proof'
        | 'document-number-needed'
        | 'privilege-used-today';
      readonly params: RejectionParams;
    };

/**
 * Whether a class may be marked with the proof that was shown.
 *
 * [PRIORITY-2] Where the branch names proofs, one of them has to be shown; a class without proofs needs none and takes
 * none. [PRIORITY-6] A class that is given once a day needs the document's number, and not one that has given it to
 * another visit today. Refuses with `unknown-priority-class`, `proof-needed`, `unknown-proof`, `document-number-needed`,
 * `privilege-used-today`.
 */
export function checkPriority(
  { config, privilegeUsedBy }: DecisionContext,
  { visitId, priorityClassId, proof }: MarkedClass,
): CheckedPriority {
  const refuse = (code: Extract<CheckedPriority, { ok: false }>['code'], params: RejectionParams) =>
    ({ ok: false, code, params }) as const;
  const marked = classOf(config, priorityClassId);
  if (marked === undefined) return refuse('unknown-priority-class', { priorityClassId });
  if (proof === undefined)
    return marked.proofs.length === 0 ? { ok: true } : refuse('proof-needed', { priorityClassId });
  const { proofId, documentNumber } = proof;
  if (!marked.proofs.some(({ id }) => id === proofId)) return refuse('unknown-proof', { proofId });
  if (!marked.oncePerDay) return { ok: true };
  if (documentNumber === undefined) return refuse('document-number-needed', { priorityClassId });
  const usedBy = privilegeUsedBy?.(priorityClassId, documentNumber);
  return usedBy === undefined || usedBy === visitId
    ? { ok: true }
    : refuse('privilege-used-today', { priorityClassId });
}

/** [PRIORITY-3][PRIORITY-6] What was shown goes to the personal records, never into the journal. */
export function proofRecords(
  { actor, config }: { readonly actor: Actor; readonly config: BranchConfig },
  visitId: VisitId,
  { priorityClassId, proof }: MarkedClass,
): readonly PersonalRecord[] {
  if (proof === undefined) return [];
  if (actor.kind !== 'staff') throw new BugError('only staff see proofs');
  const noted = { visitId, priorityClassId };
  const { documentNumber } = proof;
  const isOnce = classOf(config, priorityClassId)?.oncePerDay === true && documentNumber !== undefined;
  return [
    { kind: 'priority-proof', ...noted, proof, notedBy: actor.operatorId },
    ...(isOnce ? [{ kind: 'privilege-used', ...noted, documentNumber } as const] : []),
  ];
}

const classOf = ({ priorityClasses }: BranchConfig, wanted: PriorityClassId) =>
  priorityClasses.find(({ id }) => id === wanted);
