import { z } from 'zod';
import { appointmentId, deviceId, serviceId } from '../ids.ts';
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
  /** [APPOINT-8] The system that booked it; `null`: the reception, or a file. */
  bookedBy: deviceId.nullable(),
  state: z.enum(['booked', 'arrived', 'cancelled']),
});
export type Appointment = z.infer<typeof appointment>;

/** An appointment in the list of its day. `missed`: the day is over, and nobody came for it. */
export const listedAppointment = appointment.extend({
  state: z.enum([...appointment.shape.state.options, 'missed']),
});
export type ListedAppointment = z.infer<typeof listedAppointment>;

/** What is sent to book one: `POST /api/appointments`. The hub gives the id, and a code where none is named. */
export const newAppointment = appointment.pick({ serviceId: true, purpose: true, bookedAt: true }).extend({
  code: appointmentCode.optional(),
  visitorName: appointment.shape.visitorName.default(null),
  phone: appointment.shape.phone.default(null),
});
export type NewAppointment = z.infer<typeof newAppointment>;

/** Why a time cannot be booked. */
export const bookingFault = z.enum([
  'appointments-not-used',
  'unknown-service',
  'purpose-not-offered',
  'in-the-past',
  'outside-opening-hours',
  'code-taken',
]);
export type BookingFault = z.infer<typeof bookingFault>;

/** The columns of a file of appointments, in any order; `importAppointments` in the hub says what stands in them. */
export const appointmentColumns = [
  'id',
  'code',
  'date',
  'time',
  'service',
  'purpose',
  'name',
  'phone',
] as const;

/** What is wrong in a file of appointments, and where. */
export const importFault = z.object({
  /** From 1, the header included, as an editor or a spreadsheet counts. */
  line: z.number().int().positive(),
  /** `null` where it is about the whole line. */
  column: z.enum(appointmentColumns).nullable(),
  code: z.enum([
    ...bookingFault.options,
    'not-utf-8',
    'not-a-table',
    'no-rows',
    'too-many-rows',
    'column-missing',
    'column-unknown',
    'column-twice',
    'id-or-code-needed',
    'value-missing',
    'value-wrong',
    'purpose-needed',
    'twice-in-file',
  ]),
  /** What stands there; for a missing or unknown column its name. */
  value: z.string(),
});
export type ImportFault = z.infer<typeof importFault>;

/** What an import did, or would do. */
export const importReport = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  /** There already as the file says, or arrived or cancelled meanwhile. */
  unchanged: z.number().int(),
});
export type ImportReport = z.infer<typeof importReport>;
