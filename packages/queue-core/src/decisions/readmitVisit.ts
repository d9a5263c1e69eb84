import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { returnTime } from '../rules/comeBack.ts';
import { takesVisitors } from '../rules/openingHours.ts';
import type { HallState } from '../state.ts';

/**
 * Gives somebody who did not come when called the place in the queue back.
 *
 * Rules NOSHOW-4, DAY-6. Refuses with `day-not-open`, `hall-paused`, `not-a-no-show`, `return-time-over`.
 */
export function readmitVisit(
  state: HallState,
  { visitId }: Payload<'readmitVisit'>,
  context: DecisionContext,
): Move<'readmitVisit'> {
  if (!takesVisitors(state.day, context)) return reject('day-not-open');
  if (state.pause !== null) return reject('hall-paused');
  const absent = state.absent.get(visitId);
  if (absent === undefined) return reject('not-a-no-show', { visitId });
  if (!returnTime(state, context.config, absent, context.now).mayReturn)
    return reject('return-time-over', { visitId });

  const { ticket, queueId } = absent;
  return accept({ ticket }, { type: 'visitReadmitted', visitId, to: { kind: 'queue', queueId } });
}
