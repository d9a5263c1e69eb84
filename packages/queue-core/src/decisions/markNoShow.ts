import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { noShowAt, secondsUntil } from '../rules/callTimes.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * The called visitor did not come.
 *
 * Rules NOSHOW-1, NOSHOW-2, PAUSE-1. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`, `hall-paused`,
 * `visit-not-called`, `no-show-too-soon` (`calls` are needed, or `secondsLeft`; `null`: time alone does not bring it).
 */
export function markNoShow(
  state: HallState,
  payload: Payload<'markNoShow'>,
  context: DecisionContext,
): Move<'markNoShow'> {
  const here = visitAtCounter(state, payload, context);
  if (!here.ok) return here;
  if (state.pause !== null) return reject('hall-paused');
  const { visit } = here;
  if (visit.status !== 'called') return reject('visit-not-called', { visitId: payload.visitId });
  const { rules } = context.config;
  const from = noShowAt(visit, rules);
  const secondsLeft = from === null ? null : secondsUntil(from, context.now);
  if (secondsLeft !== 0) return reject('no-show-too-soon', { calls: rules.noShowAfter.calls, secondsLeft });

  return accept({}, { type: 'visitNoShow', ...payload });
}
