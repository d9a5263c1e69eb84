import { localTime, minute, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { isServiceGiven, takesVisitors } from '../rules/openingHours.ts';
import type { HallState } from '../state.ts';
import { giveTicket, ordinaryClass, queueFor } from './giveTicket.ts';

/**
 * Gives whoever has an appointment a ticket: in time with the place of the booked time, later in the live queue.
 *
 * Rules APPOINT-1 to APPOINT-3 and APPOINT-6, and those of `queueFor` and `giveTicket`. Refuses, beside their codes, with
 * `unknown-appointment`, `appointment-of-another-day`, `appointment-cancelled`, `appointment-used`,
 * `too-early-for-appointment` (with `minutes` until one may check in, and `from` when), `outside-opening-hours`.
 */
export function checkIn(
  state: HallState,
  payload: Payload<'checkIn'>,
  context: DecisionContext,
): Move<'checkIn'> {
  const { now, config, actor } = context;
  const rules = config.rules.appointments;
  if (!takesVisitors(state.day, context)) return reject('day-not-open');
  const { serviceDay } = state.day;
  const appointment = context.appointmentOf?.(payload.appointment, serviceDay);
  if (rules === null || appointment === undefined) return reject('unknown-appointment');
  const { appointmentId, bookedAt, serviceId, purpose } = appointment;
  if (localTime(bookedAt, config.timeZone).serviceDay !== serviceDay)
    return reject('appointment-of-another-day', { bookedAt });
  if (appointment.state === 'cancelled') return reject('appointment-cancelled');
  // [APPOINT-6] The state, not the list, knows of a check-in that came a moment before in the same turn.
  if (appointment.state === 'arrived' || state.arrivedAppointments.has(appointmentId))
    return reject('appointment-used');
  const from = bookedAt - rules.earlyMinutes * minute;
  if (now < from)
    return reject('too-early-for-appointment', { minutes: Math.ceil((from - now) / minute), from });

  const inTime = now <= bookedAt + rules.lateMinutes * minute;
  const found = queueFor(state, appointment, context);
  if (!found.ok) return found;
  // [APPOINT-3] Who is late has no booked time any more, and gets from a kiosk what anybody would.
  const isGiven = state.day.status === 'open' && isServiceGiven(found.service, config, now);
  if (!inTime && actor.kind === 'kiosk' && !isGiven) return reject('outside-opening-hours', { serviceId });

  const given = giveTicket(
    state,
    {
      serviceId,
      purpose,
      language: payload.language,
      priorityClassId: inTime ? rules.priorityClassId : ordinaryClass(config),
      classClaimed: false,
      route: [],
      appointment: { appointmentId, bookedAt, inTime },
      wait: inTime ? null : (context.waits?.ifCameNow(found.queue.id) ?? null),
    },
    found.queue,
    payload.printerId,
    context,
  );
  if (!given.ok) return given;
  const { visitId } = given.issued;
  const arrived = accept<'checkIn'>(
    { ...given.issued, serviceId, purpose, bookedAt, inTime },
    ...given.bodies,
  );
  return { ...arrived, personal: [{ kind: 'appointment-arrived', appointmentId, visitId }] };
}
