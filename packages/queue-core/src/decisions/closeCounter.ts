import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import type { HallEventBody } from '../events.ts';
import { lineOf, visitOf } from '../line.ts';
import type { HallState } from '../state.ts';
import { counterExists, mayManage } from './atCounter.ts';

/**
 * Closes a counter. Who was transferred to it goes back to the queue of the service, to the place held before.
 *
 * Rules COUNTER-4, COUNTER-6. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`, `counter-busy`.
 */
export function closeCounter(
  state: HallState,
  { counterId }: Payload<'closeCounter'>,
  context: DecisionContext,
): Move<'closeCounter'> {
  if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
  const counter = counterOf(state, counterId);
  if (counter.status === 'closed') return reject('counter-closed', { counterId });
  if (!mayManage(context.actor, counter)) return reject('counter-not-yours', { counterId });
  if (counter.currentVisit !== null) return reject('counter-busy', { visitId: counter.currentVisit });

  const pool = context.config.priorityClasses.flatMap(({ id }) =>
    lineOf(state, { kind: 'counter', counterId }, id),
  );
  const returned = pool.map((visitId): HallEventBody => {
    const { queueId } = visitOf(state, visitId);
    return { type: 'visitReturned', visitId, to: { kind: 'queue', queueId } };
  });
  return accept({}, ...returned, { type: 'counterClosed', counterId });
}
