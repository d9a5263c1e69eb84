// Reads the journal past the hub's own code, so that what is counted here does not lean on what is checked.
import { join } from 'node:path';
import { hallEvent, type HallEvent } from '@talon/queue-core';
import Database from 'better-sqlite3';

/** Every event in the journal of a data folder, in order; also while a hub writes to it. */
export function journalEvents(dataFolder: string): HallEvent[] {
  const database = new Database(join(dataFolder, 'hub.db'), { readonly: true, fileMustExist: true });
  try {
    return database
      .prepare<[], { event: string }>('SELECT event FROM journal ORDER BY seq')
      .all()
      .map(({ event }) => eventOf(JSON.parse(event)));
  } finally {
    database.close();
  }
}

/** The journal leaves out `occurredAt` where it equals `at`. */
const eventOf = (kept: { readonly at: number }): HallEvent =>
  hallEvent.parse({ occurredAt: kept.at, ...kept });
