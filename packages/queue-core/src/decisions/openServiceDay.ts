import { dayRuns, localTime, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';

/**
 * Opens the service day of the branch's calendar.
 *
 * Rules DAY-1, DAY-5. Refuses with `day-already-open`.
 */
export function openServiceDay(
  state: HallState,
  _payload: Payload<'openServiceDay'>,
  { now, config }: DecisionContext,
): Move<'openServiceDay'> {
  if (dayRuns(state.day)) return reject('day-already-open');

  const { serviceDay } = localTime(now, config.timeZone);
  return accept({ serviceDay }, { type: 'dayOpened', serviceDay });
}
