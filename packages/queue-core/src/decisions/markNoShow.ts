import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * The called visitor did not come.
 *
 * Rule NOSHOW-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `visit-not-called`.
 */
export function markNoShow(
  state: HallState,
  payload: Payload<'markNoShow'>,
  context: DecisionContext,
): Move<'markNoShow'> {
  const here = visitAtCounter(state, payload, context);
  if (!here.ok) return here;
  if (state.pause !== null) return reject('hall-paused');
  if (here.visit.status !== 'called') return reject('visit-not-called', { visitId: payload.visitId });

  return accept({}, { type: 'visitNoShow', ...payload });
}
