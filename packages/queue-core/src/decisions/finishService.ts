import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Service is over, with its outcome.
 *
 * Rule SERVE-2. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `visit-not-serving`,
 * `unknown-outcome`.
 */
export function finishService(
  state: HallState,
  { counterId, visitId, outcomeId }: Payload<'finishService'>,
  context: DecisionContext,
): Move<'finishService'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;
  if (here.visit.status !== 'serving') return reject('visit-not-serving', { visitId });
  if (!context.config.outcomes.some(({ id }) => id === outcomeId))
    return reject('unknown-outcome', { outcomeId });

  return accept({ next: null }, { type: 'serviceFinished', visitId, counterId, outcomeId });
}
