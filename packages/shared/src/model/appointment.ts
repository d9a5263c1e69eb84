import { z } from 'zod';
import { appointmentId, serviceId } from '../ids.ts';
import { appointmentCode } from '../protocol/commands.ts';
import { instant } from '../time.ts';
import { purpose } from './purpose.ts';

/** A time that somebody booked. Personal: the hub keeps it in a table of its own, never in the journal. */
export const appointment = z.strictObject({
  appointmentId,
  /** By which the visitor checks in; unique among the appointments of a day. */
  code: appointmentCode,
  serviceId,
  purpose,
  bookedAt: instant,
  /** As the visitor wants to be found at the reception; erased with the appointment. */
  visitorName: z.string().trim().min(1).max(100).nullable(),
  phone: z.string().trim().min(3).max(30).nullable(),
  /** What the system that it was imported from calls it; found again by it when it is imported once more. */
  externalId: z.string().trim().min(1).max(100).nullable(),
  state: z.enum(['booked', 'arrived', 'cancelled']),
});
export type Appointment = z.infer<typeof appointment>;

/** What is sent to book one: `POST /api/appointments`. The hub gives the id, and a code where none is named. */
export const newAppointment = appointment.pick({ serviceId: true, purpose: true, bookedAt: true }).extend({
  code: appointmentCode.optional(),
  visitorName: appointment.shape.visitorName.default(null),
  phone: appointment.shape.phone.default(null),
});
export type NewAppointment = z.infer<typeof newAppointment>;
