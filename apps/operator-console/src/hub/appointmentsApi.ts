import {
  appointment,
  bookingFault,
  importFault,
  importReport,
  listedAppointment,
  type Appointment,
  type AppointmentId,
  type BookingFault,
  type ImportFault,
  type ImportReport,
  type ListedAppointment,
  type NewAppointment,
  type ServiceDay,
} from '@talon/shared';
import { z } from 'zod';
import { askHub, type Sent } from './askHub.ts';
import type { ReportsAnswer } from './reportsApi.ts';

/** Why the hub did not do it, beside what is wrong with the appointment itself. */
export type AppointmentsFailure = 'no-connection' | 'session-ended' | 'too-large' | 'unexpected';

type Booked =
  | { readonly ok: true; readonly appointment: Appointment }
  | { readonly ok: false; readonly why: AppointmentsFailure | BookingFault };
type Cancelled =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: AppointmentsFailure | 'appointment-used' };
export type Imported =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly why: AppointmentsFailure }
  | {
      readonly ok: false;
      readonly why: 'faulty-file';
      readonly faults: readonly ImportFault[];
      readonly total: number;
    };

/** The hub's book of appointments. Never throws: refusals and a hub that is away are answers. */
export interface AppointmentsApi {
  readonly ofDay: (session: string, day: ServiceDay) => Promise<ReportsAnswer<readonly ListedAppointment[]>>;
  readonly book: (session: string, wanted: NewAppointment) => Promise<Booked>;
  readonly cancel: (session: string, appointmentId: AppointmentId) => Promise<Cancelled>;
  /** @param dryRun only says what would be done */
  readonly importFile: (session: string, csv: string, dryRun: boolean) => Promise<Imported>;
}

const list = z.object({ appointments: z.array(listedAppointment) });
const one = z.object({ appointment });
const faulty = z.object({ code: z.literal('faulty-file'), faults: z.array(importFault), total: z.number() });
const refusal = z.object({ code: z.string() });

export const appointmentsApi: AppointmentsApi = {
  async ofDay(session, day) {
    const answer = await ask(session, `?day=${day}`);
    const read = list.safeParse(answer.body);
    if (answer.status === 200 && read.success) return { ok: true, value: read.data.appointments };
    const why = failureOf(answer.status);
    return { ok: false, why: why === 'too-large' ? 'unexpected' : why };
  },
  async book(session, wanted) {
    const { status, body } = await ask(session, '', { json: wanted });
    const read = one.safeParse(body);
    if (status === 201 && read.success) return { ok: true, appointment: read.data.appointment };
    const fault = bookingFault.safeParse(refusal.safeParse(body).data?.code);
    return { ok: false, why: fault.success ? fault.data : failureOf(status) };
  },
  async cancel(session, appointmentId) {
    const { status } = await ask(session, `/${appointmentId}/cancel`, { json: {} });
    if (status === 200) return { ok: true };
    return { ok: false, why: status === 409 ? 'appointment-used' : failureOf(status) };
  },
  async importFile(session, csv, dryRun) {
    const { status, body } = await ask(session, `/import${dryRun ? '?dryRun=1' : ''}`, { csv });
    const done = importReport.safeParse(body);
    if (status === 200 && done.success) return { ok: true, report: done.data };
    const read = faulty.safeParse(body);
    if (!read.success) return { ok: false, why: failureOf(status) };
    const { faults, total } = read.data;
    return { ok: false, why: 'faulty-file', faults, total };
  },
};

const ask = (session: string, path: string, sent?: Sent) => askHub(`/api/appointments${path}`, session, sent);

function failureOf(status: number): AppointmentsFailure {
  if (status === 0) return 'no-connection';
  if (status === 401) return 'session-ended';
  return status === 413 ? 'too-large' : 'unexpected';
}
