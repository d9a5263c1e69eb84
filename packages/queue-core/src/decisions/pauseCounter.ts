import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import type { HallState } from '../state.ts';
import { counterExists, mayManage } from './atCounter.ts';

/**
 * Begins a break: the counter calls nobody until it is opened again.
 *
 * Rules COUNTER-4, COUNTER-5. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`,
 * `counter-paused`, `counter-busy`, `unknown-pause-reason`.
 */
export function pauseCounter(
  state: HallState,
  { counterId, reasonId }: Payload<'pauseCounter'>,
  context: DecisionContext,
): Move<'pauseCounter'> {
  if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
  const counter = counterOf(state, counterId);
  if (counter.status === 'closed') return reject('counter-closed', { counterId });
  if (!mayManage(context.actor, counter)) return reject('counter-not-yours', { counterId });
  if (counter.status === 'paused') return reject('counter-paused', { counterId });
  if (counter.currentVisit !== null) return reject('counter-busy', { visitId: counter.currentVisit });
  if (!context.config.pauseReasons.some(({ id }) => id === reasonId))
    return reject('unknown-pause-reason', { reasonId });

  return accept({}, { type: 'counterPaused', counterId, reasonId });
}
