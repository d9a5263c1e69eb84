import { dayRuns, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { callOf, pickNext } from '../rules/callingRule.ts';
import type { HallState } from '../state.ts';
import { freeCounter } from './atCounter.ts';

/**
 * Asks the next visitor to this counter.
 *
 * Rules CALL-1 to CALL-13, SEEN-1. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`,
 * `counter-paused`, `counter-changed`, `counter-busy`, `day-not-open`, `nobody-waiting`.
 */
export function callNext(
  state: HallState,
  { counterId, seenVisit }: Payload<'callNext'>,
  context: DecisionContext,
): Move<'callNext'> {
  const free = freeCounter(state, { counterId, seenVisit }, context);
  if (!free.ok) return free;
  if (!dayRuns(state.day)) return reject('day-not-open');

  const next = pickNext(state, context.config, counterId, context.now);
  if (next === undefined) return reject('nobody-waiting', { counterId });

  const { id: visitId, ticket } = next.visit;
  return accept({ visitId, ticket }, callOf(counterId, next));
}
