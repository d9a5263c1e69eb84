import {
  bookingFault,
  type Appointment,
  type AppointmentId,
  type BookingFault,
  type MessageKey,
  type NewAppointment,
} from '@talon/shared';
import { useState } from 'react';
import type { AppointmentsFailure, Imported } from '../../hub/appointmentsApi.ts';
import { useParts } from '../../hub/consoleParts.ts';

type Refusal = AppointmentsFailure | BookingFault | 'appointment-used' | 'faulty-file';

/**
 * The hands on the hub's book of appointments: one at a time, and why something was not done is kept for the screen. A
 * session that is over leads to the sign-in.
 */
export function useBook() {
  const { appointments, session } = useParts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<MessageKey | null>(null);

  async function asking<T extends { readonly ok: true } | { readonly ok: false; readonly why: Refusal }>(
    work: (secret: string) => Promise<T>,
  ): Promise<T | null> {
    const secret = session.getState().signedIn?.session;
    if (secret === undefined || busy) return null;
    setBusy(true);
    setFailed(null);
    const answer = await work(secret);
    setBusy(false);
    if (!answer.ok && answer.why === 'session-ended') session.getState().end('hub');
    setFailed(answer.ok ? null : wordsOf(answer.why));
    return answer;
  }

  return {
    busy,
    failed,
    forget: () => setFailed(null),
    book: async (wanted: NewAppointment): Promise<Appointment | null> => {
      const answer = await asking((secret) => appointments.book(secret, wanted));
      return answer?.ok === true ? answer.appointment : null;
    },
    cancel: async (id: AppointmentId): Promise<boolean> =>
      (await asking((secret) => appointments.cancel(secret, id)))?.ok === true,
    importFile: (csv: string, dryRun: boolean): Promise<Imported | null> =>
      asking((secret) => appointments.importFile(secret, csv, dryRun)),
  };
}

/** The text for it; `null` where the screen says more. */
function wordsOf(why: Refusal): MessageKey | null {
  if (why === 'faulty-file' || why === 'session-ended') return null;
  const fault = bookingFault.safeParse(why);
  if (fault.success) return `appointments.fault-${fault.data}`;
  return `appointments.failed-${why as Exclude<Refusal, BookingFault | 'faulty-file' | 'session-ended'>}`;
}
