import { dayRuns, endOfServiceDay, type BranchConfig, type Instant, type Payload } from '@talon/shared';
import { eventsOf, type DecisionContext, type Happening, type Move } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { HallEventBody } from '../events.ts';
import { automaticCalls } from '../rules/automaticCalls.ts';
import { closingsByForecast } from '../rules/closingForecast.ts';
import { anyUndoOpen } from '../rules/comeBack.ts';
import { isLeftBehind, scheduleAt } from '../rules/openingHours.ts';
import { overdueVisits } from '../rules/overdueVisits.ts';
import { unansweredOrders } from '../rules/printOrders.ts';
import type { HallState } from '../state.ts';
import { closingOfDay } from './closeServiceDay.ts';

/** What time may bring, in this order; each sees the hall as the one before left it. */
const steps: readonly ((state: HallState, context: DecisionContext) => readonly Happening[])[] = [
  (state, { now }) => unansweredOrders(state, now).map((body) => ({ body })),
  endOldDay,
  followSchedule,
  (state, context) => overdueVisits(state, context).map((body) => ({ body })),
  (state, context) => closingsByForecast(state, context).map((body) => ({ body })),
  (state, context) => automaticCalls(state, context).map((body) => ({ body })),
];

/**
 * What time alone decides: a paper that no printer has answered for, a day that ended while nobody looked, closing
 * time, opening time, a visitor who did not come, one who was parked long enough, queues that will not be served before
 * closing time, the next visitor for a counter that has been idle for long enough.
 *
 * Rules DAY-1, DAY-2, DAY-3, DAY-6, DAY-7, ISSUE-8, CLOSING-1, CLOSING-2, PRINT-7, NOSHOW-3, PARK-4, AUTO-1, AUTO-2. Refuses
 * nothing; most ticks find nothing to do.
 */
export function tick(state: HallState, _payload: Payload<'tick'>, context: DecisionContext): Move<'tick'> {
  let hall = state;
  const happened = steps.flatMap((step) => {
    const some = step(hall, context);
    hall = eventsOf(some, 'tick', context).reduce(evolve, hall);
    return some;
  });
  return { ok: true, happened, result: {} };
}

/**
 * [DAY-6] A day that the calendar has left behind ends at its own midnight, whenever the hub finds out; where something
 * still happened in it after midnight, with that.
 */
function endOldDay(state: HallState, { now, config }: DecisionContext): readonly Happening[] {
  if (!dayRuns(state.day) || !isLeftBehind(state.day, config, now)) return [];
  const { serviceDay } = state.day;
  const midnight = endOfServiceDay(serviceDay, config.timeZone);
  const occurredAt = Math.min(now, Math.max(midnight, state.lastAt));
  return closingOfDay(state).map((body) => ({ body, occurredAt }));
}

function followSchedule(state: HallState, { now, config }: DecisionContext): readonly Happening[] {
  if (!config.rules.daysFollowSchedule) return [];
  const { serviceDay, phase, minutesToClosing } = scheduleAt(config, now);
  const isToday = state.day.status !== 'none' && state.day.serviceDay === serviceDay;

  // [DAY-1] A day that was closed by a person today stays closed.
  if ((phase === 'open' || phase === 'break') && !isToday)
    return [{ body: { type: 'dayOpened', serviceDay } }];
  if (minutesToClosing === undefined || !isToday) return [];
  const { lastTicketMinutes, dayEndsMinutesAfterClosing } = config.rules;
  // [ISSUE-8] Some time before closing, or [DAY-2] at closing time, issuing ends.
  if (state.day.status === 'open' && minutesToClosing <= lastTicketMinutes && !openedLate(state.day, config))
    return [{ body: { type: 'issuingEnded' } }];
  if (state.day.status !== 'closing' || phase !== 'after-closing') return [];
  // [DAY-3] The day is over when the last visitor has gone, and nobody can take it back any more.
  if (state.visits.isEmpty())
    return anyUndoOpen(state, config, now) ? [] : closingOfDay(state).map((body) => ({ body }));
  if (dayEndsMinutesAfterClosing === null || -minutesToClosing < dayEndsMinutesAfterClosing) return [];
  return leaveOver(state).map((body) => ({ body }));
}

/** [DAY-2] A day that a person opened after the last ticket is not ended by it. */
function openedLate({ openedAt }: { readonly openedAt: Instant }, config: BranchConfig): boolean {
  const { minutesToClosing } = scheduleAt(config, openedAt);
  return minutesToClosing !== undefined && minutesToClosing <= config.rules.lastTicketMinutes;
}

/** [DAY-7] Whoever has been served at a counter today is served to the end, others are settled as left over. */
function leaveOver(state: HallState): readonly HallEventBody[] {
  return [...state.visits.values()]
    .filter(
      ({ status, firstStartedAt }) =>
        status === 'parked' || (status === 'waiting' && firstStartedAt === null),
    )
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => ({ type: 'visitLeftOver', visitId: id }));
}
