import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { checkPriority, proofRecord } from '../rules/priorityProof.ts';
import type { HallState } from '../state.ts';

/**
 * Puts a visitor who waits into a priority class, by what was shown, or back among everybody.
 *
 * Rules PRIORITY-1 to PRIORITY-3. Refuses with `unknown-visit`, `visit-not-waiting`, `unknown-priority-class`,
 * `proof-needed`, `unknown-proof`.
 */
export function markPriority(
  state: HallState,
  { visitId, priorityClassId, proof }: Payload<'markPriority'>,
  { config, actor }: DecisionContext,
): Move<'markPriority'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (visit.status !== 'waiting' && visit.status !== 'parked')
    return reject('visit-not-waiting', { visitId });
  const checked = checkPriority(config, priorityClassId, proof);
  if (!checked.ok) return checked;
  if (visit.priorityClassId === priorityClassId) return accept({});

  return {
    ...accept<'markPriority'>({}, { type: 'priorityMarked', visitId, priorityClassId }),
    personal: proofRecord(actor, visitId, priorityClassId, proof),
  };
}
