import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { movedPlace, nextLeg } from '../rules/route.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Service is over, with its outcome. A visit that has come for more goes on to the next service.
 *
 * Rules SERVE-2, ROUTE-2, ROUTE-3. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `visit-not-serving`,
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

  const next = nextLeg(state, context.config, here.visit);
  if (next === undefined)
    return accept({ next: null }, { type: 'serviceFinished', visitId, counterId, outcomeId });
  const { serviceId, purpose } = next;
  const placeAt = movedPlace(state, context.config, here.visit, context.now);
  return accept(
    { next: { serviceId, purpose } },
    { type: 'serviceStepFinished', visitId, counterId, outcomeId, next, placeAt },
  );
}
