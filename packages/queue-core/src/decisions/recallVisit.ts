import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { recallAt, secondsUntil } from '../rules/callTimes.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Calls the same visitor once more.
 *
 * Rules CALL-6, CALL-15, PAUSE-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `hall-paused`,
 * `visit-not-called`, `call-limit-reached`, `recall-too-soon`.
 */
export function recallVisit(
  state: HallState,
  payload: Payload<'recallVisit'>,
  context: DecisionContext,
): Move<'recallVisit'> {
  const here = visitAtCounter(state, payload, context);
  if (!here.ok) return here;
  if (state.pause !== null) return reject('hall-paused');
  const { visit } = here;
  const { counterId, visitId } = payload;
  const { rules } = context.config;
  const { maximumCalls } = rules;
  if (visit.status !== 'called') return reject('visit-not-called', { visitId });
  if (visit.callCount >= maximumCalls) return reject('call-limit-reached', { maximumCalls });
  const seconds = secondsUntil(recallAt(visit, rules), context.now);
  if (seconds > 0) return reject('recall-too-soon', { seconds });

  const callCount = visit.callCount + 1;
  return accept({ callCount }, { type: 'visitRecalled', visitId, counterId, callCount });
}
