import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import type { HallState } from '../state.ts';
import { mayManage } from './atCounter.ts';

/**
 * Ends a visit that will not be served: the visitor has left, or the ticket was a mistake.
 *
 * Rules CANCEL-1, CANCEL-2. Refuses with `unknown-visit`, `visit-being-served`, `counter-not-yours`.
 */
export function cancelVisit(
  state: HallState,
  { visitId }: Payload<'cancelVisit'>,
  { actor }: DecisionContext,
): Move<'cancelVisit'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (visit.status === 'serving') return reject('visit-being-served', { visitId });
  if (visit.status === 'called') {
    const counter = counterOf(state, visit.counterId);
    if (counter.status === 'closed' || !mayManage(actor, counter))
      return reject('counter-not-yours', { counterId: visit.counterId });
  }

  return accept({}, { type: 'visitCancelled', visitId });
}
