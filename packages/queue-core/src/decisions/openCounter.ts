import { BugError, type Payload } from '@talon/shared';
import { counterHeldBy, counterOf } from '../counters.ts';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { counterExists, holds } from './atCounter.ts';

/**
 * Opens a counter, ends its break, or takes it over from whoever holds it.
 *
 * Rules COUNTER-1 to COUNTER-3, PROFILE-2. Refuses with `unknown-counter`, `counter-held`, `holding-another-counter`.
 */
export function openCounter(
  state: HallState,
  { counterId, takeOver }: Payload<'openCounter'>,
  context: DecisionContext,
): Move<'openCounter'> {
  const { actor } = context;
  if (actor.kind !== 'staff') throw new BugError('only staff may open a counter');
  const { operatorId, sessionId } = actor;
  if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
  const counter = counterOf(state, counterId);
  if (counter.status !== 'closed' && counter.operatorId !== operatorId && !takeOver)
    return reject('counter-held', { counterId, operatorId: counter.operatorId });
  const other = counterHeldBy(state, operatorId);
  if (other !== undefined && other !== counterId)
    return reject('holding-another-counter', { counterId: other });
  // Open already, and ours: nothing happens.
  if (counter.status === 'open' && holds(actor, counter)) return accept({});

  const takenOver = counter.status !== 'closed' && !holds(actor, counter);
  // [PROFILE-2] Whoever is named there brings a profile of his own.
  const workProfileId = context.config.operatorProfiles[operatorId] ?? null;
  return accept({}, { type: 'counterOpened', counterId, operatorId, sessionId, takenOver, workProfileId });
}
