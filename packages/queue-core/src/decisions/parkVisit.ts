import type { Payload } from '@talon/shared';
import { accept, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Sets the visit aside: the visitor comes back to this counter, or to any that serves the queue, without a new ticket.
 *
 * Rule PARK-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`.
 */
export function parkVisit(
  state: HallState,
  payload: Payload<'parkVisit'>,
  context: DecisionContext,
): Move<'parkVisit'> {
  const here = visitAtCounter(state, payload, context);
  if (!here.ok) return here;

  return accept({}, { type: 'visitParked', ...payload });
}
