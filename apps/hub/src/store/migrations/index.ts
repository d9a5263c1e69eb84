import { firstTables } from './0001-first-tables.ts';
import { appointments } from './0004-appointments.ts';
import { privilegeUse } from './0005-privilege-use.ts';
import { pausedTime } from './0003-paused-time.ts';
import { stepsOfAVisit } from './0006-steps-of-a-visit.ts';
import { bookingSystems } from './0008-booking-systems.ts';
import { waitModel } from './0007-wait-model.ts';
import { staff } from './0009-staff.ts';
import { signsPrintersProofs } from './0002-signs-printers-proofs.ts';

/** Every change of the tables, in order. A step that has been released is never edited: add the next one. */
export const migrations: readonly string[] = [
  firstTables,
  signsPrintersProofs,
  pausedTime,
  appointments,
  privilegeUse,
  stepsOfAVisit,
  waitModel,
  bookingSystems,
  staff,
];
