import type { Payload } from '@talon/shared';
import { accept, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Puts the called or served visitor back into the same queue, at the place held before.
 *
 * Rule RETURN-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`.
 */
export function returnVisit(
  state: HallState,
  { counterId, visitId }: Payload<'returnVisit'>,
  context: DecisionContext,
): Move<'returnVisit'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;

  const { queueId } = here.visit;
  return accept({}, { type: 'visitReturned', visitId, to: { kind: 'queue', queueId } });
}
