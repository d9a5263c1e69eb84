import { hour, localTime, type BranchConfig, type Instant, type Ms } from '@talon/shared';
import type { AppointmentStore } from '../store/appointmentStore.ts';
import { DiskFullError } from '../store/storeErrors.ts';

/** [APPOINT-7] How long after its day an appointment may say whose it was. */
const keptDays = 30;
/** How often it is looked for old ones, on the hub's clock. */
const lookEvery: Ms = hour;

export interface EraseOldAppointmentsParts {
  readonly appointments: Pick<AppointmentStore, 'erasePersonalBefore'>;
  readonly now: () => { readonly hubTime: Instant; readonly config: Pick<BranchConfig, 'timeZone'> };
}

/**
 * Makes a piece of housekeeping that takes name, telephone and foreign id out of old appointments; at once, and then once
 * an hour. On a full disk it waits until there is room.
 */
export function eraseOldAppointments({ appointments, now }: EraseOldAppointmentsParts): () => void {
  let lookedAt: Instant | undefined;
  return () => {
    const { hubTime, config } = now();
    if (lookedAt !== undefined && hubTime - lookedAt < lookEvery) return;
    lookedAt = hubTime;
    try {
      appointments.erasePersonalBefore(localTime(hubTime - keptDays * 24 * hour, config.timeZone).serviceDay);
    } catch (error) {
      if (!(error instanceof DiskFullError)) throw error;
    }
  };
}
