import { z } from 'zod';
import { appointment, bookingFault, listedAppointment } from './appointment.ts';

// What travels between the hub and a booking system: PROTOCOL.md, "Appointments of another system".

/** What the other system calls an appointment: its own, unique among all that it has ever booked here. Fits in an address. */
export const bookingReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);
export type BookingReference = z.infer<typeof bookingReference>;

/** A moment as ISO 8601 with its offset, for example `2026-11-24T10:30:00+02:00`: nobody has to guess a time zone. */
const isoInstant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** What is booked: the whole of it, also for a change. */
export const ownBooking = appointment.pick({ serviceId: true, purpose: true }).extend({
  bookedAt: isoInstant,
  visitorName: appointment.shape.visitorName.default(null),
  phone: appointment.shape.phone.default(null),
});
export type OwnBooking = z.infer<typeof ownBooking>;

/** `POST /api/own-appointments`. */
export const newOwnBooking = ownBooking.extend({ reference: bookingReference });

/** An appointment as the system that has booked it is told. */
export const ownAppointment = listedAppointment
  .pick({ code: true, serviceId: true, purpose: true, visitorName: true, phone: true, state: true })
  .extend({ reference: bookingReference, bookedAt: z.iso.datetime() });
export type OwnAppointment = z.infer<typeof ownAppointment>;

/** Why another system's wish is not granted, beside what is wrong with the request itself. */
export const ownBookingFault = z.enum([
  ...bookingFault.exclude(['code-taken']).options,
  'reference-used',
  'unknown-appointment',
  'appointment-used',
  'appointment-cancelled',
  'appointment-missed',
]);
export type OwnBookingFault = z.infer<typeof ownBookingFault>;
