import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import type { HallState } from '../state.ts';
import { counterExists, mayManage } from './atCounter.ts';

/**
 * Ends a break: the counter is open again, for the same member of staff.
 *
 * Rule COUNTER-4. Refuses with `unknown-counter`, `counter-not-paused`, `counter-not-yours`.
 */
export function endPause(
  state: HallState,
  { counterId }: Payload<'endPause'>,
  context: DecisionContext,
): Move<'endPause'> {
  if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
  const counter = counterOf(state, counterId);
  if (counter.status !== 'paused') return reject('counter-not-paused', { counterId });
  if (!mayManage(context.actor, counter)) return reject('counter-not-yours', { counterId });

  return accept({}, { type: 'pauseEnded', counterId });
}
