import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * The called visitor has come: service begins.
 *
 * Rules SERVE-1, PRIORITY-5. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `visit-not-called`,
 * `class-not-checked`.
 */
export function startService(
  state: HallState,
  payload: Payload<'startService'>,
  context: DecisionContext,
): Move<'startService'> {
  const here = visitAtCounter(state, payload, context);
  if (!here.ok) return here;
  if (state.pause !== null) return reject('hall-paused');
  const { visitId } = payload;
  if (here.visit.status !== 'called') return reject('visit-not-called', { visitId });
  if (here.visit.classClaimed) return reject('class-not-checked', { visitId });

  return accept({}, { type: 'serviceStarted', ...payload });
}
