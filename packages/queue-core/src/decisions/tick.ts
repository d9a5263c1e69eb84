import { dayRuns, endOfServiceDay, localTime, type Payload } from '@talon/shared';
import type { DecisionContext, Happening, Move } from '../decision.ts';
import { scheduleAt } from '../rules/openingHours.ts';
import { unansweredOrders } from '../rules/printOrders.ts';
import type { HallState } from '../state.ts';
import { closingOfDay } from './closeServiceDay.ts';

/**
 * What time alone decides: a paper that no printer has answered for, a day that ended while nobody looked, closing
 * time, opening time.
 *
 * Rules DAY-1, DAY-2, DAY-3, DAY-6, PRINT-7. Refuses nothing; most ticks find nothing to do.
 */
export function tick(state: HallState, _payload: Payload<'tick'>, context: DecisionContext): Move<'tick'> {
  const unanswered = unansweredOrders(state, context.now).map((body) => ({ body }));
  const happened = [...unanswered, ...endOldDay(state, context), ...followSchedule(state, context)];
  return { ok: true, happened, result: {} };
}

/**
 * [DAY-6] A day that the calendar has left behind ends at its own midnight, whenever the hub finds out; where something
 * still happened in it after midnight, with that.
 */
function endOldDay(state: HallState, { now, config }: DecisionContext): readonly Happening[] {
  if (!dayRuns(state.day)) return [];
  const { serviceDay } = state.day;
  if (serviceDay >= localTime(now, config.timeZone).serviceDay) return [];
  const midnight = endOfServiceDay(serviceDay, config.timeZone);
  const occurredAt = Math.min(now, Math.max(midnight, state.lastAt));
  return closingOfDay(state).map((body) => ({ body, occurredAt }));
}

function followSchedule(state: HallState, { now, config }: DecisionContext): readonly Happening[] {
  if (!config.rules.daysFollowSchedule) return [];
  const { serviceDay, phase } = scheduleAt(config, now);
  const isToday = state.day.status !== 'none' && state.day.serviceDay === serviceDay;

  // [DAY-1] A day that was closed by a person today stays closed.
  if (phase === 'open' && !isToday) return [{ body: { type: 'dayOpened', serviceDay } }];
  if (phase !== 'after-closing' || !isToday) return [];
  // [DAY-2] Closing time ends the issuing, unless a person opened the day after it.
  if (state.day.status === 'open' && scheduleAt(config, state.day.openedAt).phase !== 'after-closing')
    return [{ body: { type: 'issuingEnded' } }];
  // [DAY-3] The day is over when the last visitor has gone.
  if (state.day.status === 'closing' && state.visits.isEmpty())
    return closingOfDay(state).map((body) => ({ body }));
  return [];
}
