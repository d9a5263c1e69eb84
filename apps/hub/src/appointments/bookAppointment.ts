import { randomInt } from 'node:crypto';
import { isGivenAt } from '@talon/queue-core';
import {
  appointmentCode,
  appointmentId,
  localTime,
  type Appointment,
  type BookingFault,
  type BranchConfig,
  type Instant,
  type NewAppointment,
  type ServiceDay,
} from '@talon/shared';
import type { AppointmentStore } from '../store/appointmentStore.ts';

/** What a booking is checked against. */
export interface BookingContext {
  readonly config: BranchConfig;
  readonly hubTime: Instant;
}

/** What is to be booked, by whom. */
export type WantedBooking = NewAppointment & Pick<Appointment, 'externalId' | 'bookedBy'>;

/**
 * Why a service cannot be booked for this time; `undefined` where it can.
 *
 * @param after times up to it are over
 */
export function bookingFaultOf(
  { serviceId, purpose, bookedAt }: BookedTime,
  { config, hubTime }: BookingContext,
  after: Instant = hubTime,
): Exclude<BookingFault, 'code-taken'> | undefined {
  if (config.rules.appointments === null) return 'appointments-not-used';
  const service = config.services.find(({ id }) => id === serviceId);
  if (service === undefined) return 'unknown-service';
  if (!service.purposes.some((offered) => offered.purpose === purpose)) return 'purpose-not-offered';
  if (bookedAt <= after) return 'in-the-past';
  return isGivenAt(config, service, bookedAt) ? undefined : 'outside-opening-hours';
}

type Booked =
  | { readonly ok: true; readonly appointment: Appointment }
  | { readonly ok: false; readonly code: BookingFault };

/** Books a time, and gives it a code where none is named. */
export function bookAppointment(
  wanted: WantedBooking,
  context: BookingContext,
  appointments: Pick<AppointmentStore, 'withCode' | 'add'>,
  freshId: () => string,
): Booked {
  const fault = bookingFaultOf(wanted, context);
  if (fault !== undefined) return { ok: false, code: fault };
  const day = dayOf(wanted.bookedAt, context.config);
  const isTaken = (code: string) => appointments.withCode(day, code) !== undefined;
  if (wanted.code !== undefined && isTaken(wanted.code)) return { ok: false, code: 'code-taken' };
  const appointment: Appointment = {
    ...wanted,
    code: wanted.code ?? freshCode(isTaken),
    appointmentId: appointmentId.parse(freshId()),
    state: 'booked',
  };
  appointments.add(appointment, day);
  return { ok: true, appointment };
}

/** A code that nobody has on that day. Not a secret, but not one after the other either: a slip of a digit meets nobody. */
export function freshCode(isTaken: (code: string) => boolean): Appointment['code'] {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    if (!isTaken(code)) return appointmentCode.parse(code);
  }
}

type BookedTime = Pick<Appointment, 'serviceId' | 'purpose' | 'bookedAt'>;

/** Whether two stand for the same service at the same time. */
export const isSameTime = (one: BookedTime, other: BookedTime): boolean =>
  one.serviceId === other.serviceId && one.purpose === other.purpose && one.bookedAt === other.bookedAt;

/** The service day of a booked time. */
export const dayOf = (bookedAt: Instant, { timeZone }: Pick<BranchConfig, 'timeZone'>): ServiceDay =>
  localTime(bookedAt, timeZone).serviceDay;
