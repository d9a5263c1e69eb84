import { dayRuns, localTime, type BranchConfig } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';

/** [DAY-6] Nobody comes into the hall on a day that the calendar has left behind: the next tick would leave him over. */
export function intoOldDay(
  { day }: HallState,
  { timeZone }: BranchConfig,
  { body, at }: HallEvent,
): readonly string[] {
  if (body.type !== 'ticketIssued' && body.type !== 'visitReadmitted') return [];
  const today = localTime(at, timeZone).serviceDay;
  return dayRuns(day) && day.serviceDay === today
    ? []
    : [`${body.type} brought ${body.visitId} into a day that is not ${today}`];
}
