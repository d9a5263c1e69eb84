import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { passedOver } from '../rules/callingRule.ts';
import { mayPick, serves } from '../rules/eligibility.ts';
import type { HallState } from '../state.ts';
import { freeCounter } from './atCounter.ts';

/**
 * Calls a particular visitor to this counter, out of turn.
 *
 * Rules PICK-1, PICK-2, SEEN-1. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`,
 * `counter-paused`, `counter-changed`, `counter-busy`, `hall-paused`, `picking-not-allowed`, `unknown-pick-reason`,
 * `unknown-visit`, `visit-not-waiting`, `not-eligible`.
 */
export function pickVisit(
  state: HallState,
  { counterId, visitId, seenVisit, reasonId }: Payload<'pickVisit'>,
  context: DecisionContext,
): Move<'pickVisit'> {
  const { config, actor } = context;
  const free = freeCounter(state, { counterId, seenVisit }, context);
  if (!free.ok) return free;
  const isSupervisor = actor.kind === 'staff' && actor.role === 'supervisor';
  if (!isSupervisor && !mayPick(state, config, counterId)) return reject('picking-not-allowed');
  if (!config.pickReasons.some(({ id }) => id === reasonId))
    return reject('unknown-pick-reason', { reasonId });
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (visit.status !== 'waiting') return reject('visit-not-waiting', { visitId });
  const { place, queueId } = visit;
  const isSentHere = place.kind === 'counter' && place.counterId === counterId;
  if (!isSentHere && !serves(state, config, counterId, queueId)) return reject('not-eligible', { queueId });

  const { overtaken, noted } = passedOver(state, config, counterId, visit);
  return accept(
    { ticket: visit.ticket },
    { type: 'visitCalled', visitId, counterId, reason: { rule: 'picked', reasonId, overtaken }, ...noted },
  );
}
