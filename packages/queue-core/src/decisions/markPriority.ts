import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { checkPriority, proofRecords } from '../rules/priorityProof.ts';
import type { HallState } from '../state.ts';

/**
 * Puts a visitor who waits into a priority class, by what was shown, or back among everybody.
 *
 * Rules PRIORITY-1 to PRIORITY-3, PRIORITY-6. Refuses with `unknown-visit`, `visit-not-waiting`, `unknown-priority-class`,
 * `proof-needed`, `unknown-proof`, `document-number-needed`, `privilege-used-today`.
 */
export function markPriority(
  state: HallState,
  { visitId, priorityClassId, proof }: Payload<'markPriority'>,
  context: DecisionContext,
): Move<'markPriority'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (visit.status !== 'waiting' && visit.status !== 'parked')
    return reject('visit-not-waiting', { visitId });
  const checked = checkPriority(context, { visitId, priorityClassId, proof });
  if (!checked.ok) return checked;
  if (visit.priorityClassId === priorityClassId && !visit.classClaimed) return accept({});

  return {
    ...accept<'markPriority'>({}, { type: 'priorityMarked', visitId, priorityClassId }),
    personal: proofRecords(context, visitId, { priorityClassId, proof }),
  };
}
