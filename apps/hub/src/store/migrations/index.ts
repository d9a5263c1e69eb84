import { firstTables } from './0001-first-tables.ts';
import { privilegeUse } from './0004-privilege-use.ts';
import { pausedTime } from './0003-paused-time.ts';
import { signsPrintersProofs } from './0002-signs-printers-proofs.ts';

/** Every change of the tables, in order. A step that has been released is never edited: add the next one. */
export const migrations: readonly string[] = [firstTables, signsPrintersProofs, pausedTime, privilegeUse];
