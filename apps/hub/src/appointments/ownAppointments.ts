import type {
  Appointment,
  BookingReference,
  DeviceId,
  OwnBooking,
  OwnBookingFault,
  ServiceDay,
} from '@talon/shared';
import type { AppointmentStore } from '../store/appointmentStore.ts';
import { asListed } from './asListed.ts';
import {
  bookAppointment,
  bookingFaultOf,
  dayOf,
  freshCode,
  isSameTime,
  type BookingContext,
} from './bookAppointment.ts';

type Done = { readonly ok: true; readonly appointment: Appointment };
type Refused = { readonly ok: false; readonly code: OwnBookingFault };

/** [APPOINT-8] What one booking system has booked, by its own references: all that it may see and change. */
export interface OwnAppointments {
  find(reference: BookingReference): Appointment | undefined;
  ofDay(day: ServiceDay): readonly Appointment[];
  /** Books. The same wish again is the same appointment, however often it is sent; `isNew` says which time this was. */
  book(
    reference: BookingReference,
    wanted: OwnBooking,
    context: BookingContext,
  ): (Done & { readonly isNew: boolean }) | Refused;
  /** Makes it as wanted, the code included where another day has it taken. */
  change(reference: BookingReference, wanted: OwnBooking, context: BookingContext): Done | Refused;
  /** Cancels; a cancelled one stays so. */
  cancel(reference: BookingReference, context: BookingContext): Done | Refused;
}

const refuse = (code: OwnBookingFault): Refused => ({ ok: false, code });

export function ownAppointments(
  system: DeviceId,
  appointments: AppointmentStore,
  freshId: () => string,
): OwnAppointments {
  const find = (reference: BookingReference) => appointments.withExternalId(reference, system);

  /** One that is still to come, or why nothing can be done about it any more. */
  const findOpen = (reference: BookingReference, context: BookingContext): Done | Refused => {
    const appointment = find(reference);
    if (appointment === undefined) return refuse('unknown-appointment');
    const { state } = asListed(appointment, context);
    if (state === 'arrived') return refuse('appointment-used');
    if (state === 'missed') return refuse('appointment-missed');
    return state === 'cancelled' ? refuse('appointment-cancelled') : { ok: true, appointment };
  };

  return {
    find,
    // [APPOINT-7] One whose reference has been erased is nobody's any more.
    ofDay: (day) =>
      appointments
        .ofDay(day)
        .filter(({ bookedBy, externalId }) => bookedBy === system && externalId !== null),

    book(reference, wanted, context) {
      const before = find(reference);
      if (before !== undefined)
        return isSame(before, wanted)
          ? { ok: true, appointment: before, isNew: false }
          : refuse('reference-used');
      const asked = { ...wanted, externalId: reference, bookedBy: system };
      const booked = bookAppointment(asked, context, appointments, freshId);
      // No code is named, so that none is taken.
      return booked.ok ? { ...booked, isNew: true } : refuse(booked.code as OwnBookingFault);
    },

    change(reference, wanted, context) {
      const open = findOpen(reference, context);
      if (!open.ok) return open;
      const { appointment: before } = open;
      // A name may be corrected also when the time has come.
      const fault = isSameTime(before, wanted) ? undefined : bookingFaultOf(wanted, context);
      if (fault !== undefined) return refuse(fault);
      const day = dayOf(wanted.bookedAt, context.config);
      const isTaken = (code: string) => {
        const holder = appointments.withCode(day, code);
        return holder !== undefined && holder.appointmentId !== before.appointmentId;
      };
      const code = isTaken(before.code) ? freshCode(isTaken) : before.code;
      const appointment: Appointment = { ...before, ...wanted, code };
      appointments.change(appointment, day);
      return { ok: true, appointment };
    },

    cancel(reference, context) {
      const open = findOpen(reference, context);
      if (!open.ok) {
        const cancelled = open.code === 'appointment-cancelled' ? find(reference) : undefined;
        return cancelled === undefined ? open : { ok: true, appointment: cancelled };
      }
      const { appointment } = open;
      appointments.cancel(appointment.appointmentId);
      return { ok: true, appointment: { ...appointment, state: 'cancelled' } };
    },
  };
}

const isSame = (before: Appointment, wanted: OwnBooking): boolean =>
  isSameTime(before, wanted) && before.visitorName === wanted.visitorName && before.phone === wanted.phone;
