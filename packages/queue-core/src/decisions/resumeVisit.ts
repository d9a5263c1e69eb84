import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { serves } from '../rules/eligibility.ts';
import type { HallState } from '../state.ts';
import { freeCounter } from './atCounter.ts';

/**
 * Calls a parked visitor again.
 *
 * Rules PARK-2, PARK-3, SEEN-1. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`,
 * `counter-paused`, `counter-changed`, `counter-busy`, `unknown-visit`, `visit-not-parked`, `not-eligible`.
 */
export function resumeVisit(
  state: HallState,
  { counterId, visitId, seenVisit }: Payload<'resumeVisit'>,
  context: DecisionContext,
): Move<'resumeVisit'> {
  const free = freeCounter(state, { counterId, seenVisit }, context);
  if (!free.ok) return free;
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (visit.status !== 'parked') return reject('visit-not-parked', { visitId });
  if (visit.parkedAtCounter !== counterId && !serves(state, context.config, counterId, visit.queueId))
    return reject('not-eligible', { queueId: visit.queueId });

  return accept(
    { ticket: visit.ticket },
    {
      type: 'visitCalled',
      visitId,
      counterId,
      reason: { rule: 'resumed' },
      couldServe: [],
      mostOvertaken: null,
    },
  );
}
