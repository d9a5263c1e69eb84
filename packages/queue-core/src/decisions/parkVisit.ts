import { minute, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { visitAtCounter } from './atCounter.ts';

/**
 * Sets the visit aside: the visitor comes back to this counter, or to any that serves the queue, without a new ticket.
 *
 * Rules PARK-1, PARK-4, PARK-5. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`,
 * `park-reason-needed`, `unknown-park-reason`.
 */
export function parkVisit(
  state: HallState,
  { counterId, visitId, reasonId }: Payload<'parkVisit'>,
  context: DecisionContext,
): Move<'parkVisit'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;
  const { parkReasons, rules } = context.config;
  if (reasonId === undefined && parkReasons.length > 0) return reject('park-reason-needed');
  const reason = parkReasons.find(({ id }) => id === reasonId);
  if (reasonId !== undefined && reason === undefined) return reject('unknown-park-reason', { reasonId });

  const minutes = reason?.returnAfterMinutes ?? rules.parkedReturnMinutes;
  return accept(
    {},
    {
      type: 'visitParked',
      visitId,
      counterId,
      reasonId: reasonId ?? null,
      returnsAt: minutes === null ? null : context.now + minutes * minute,
    },
  );
}
