import type Database from 'better-sqlite3';
import { checkedRows, noHash, type HashedRowText } from './hashChain.ts';
import { openDatabaseToRead } from './openDatabase.ts';
import { databasePath } from './openStores.ts';
import { BrokenJournalError } from './storeErrors.ts';

/** What a check of a whole journal has found. `rows`, `days` and `lastHash` are of the rows before the fault. */
export interface JournalVerdict {
  readonly rows: number;
  readonly days: number;
  readonly lastHash: string;
  /** The first fault; `undefined` when the journal is whole. */
  readonly fault: BrokenJournalError | undefined;
}

/**
 * Checks the whole journal of a data folder: that no row was changed, removed, added or put elsewhere, that it ends
 * where it was written last, and that its replies and tickets are those of its rows. Reads only, also beside a
 * running hub.
 *
 * Who can write the file and knows this program can still make a whole new journal. Against that, keep the last hash
 * outside: it is in every evening's report.
 *
 * @throws when there is no hub's database in the folder
 */
export function verifyJournal(dataFolder: string): JournalVerdict {
  const database = openDatabaseToRead(databasePath(dataFolder));
  try {
    // One moment of the journal, whatever a hub writes meanwhile.
    return database.transaction(() => verify(database)).deferred();
  } finally {
    database.close();
  }
}

function verify(database: Database.Database): JournalVerdict {
  const rows = database
    .prepare<[], HashedRowText>(
      `SELECT seq, service_day AS serviceDay, command_id AS commandId, event, lower(hex(hash)) AS hash
       FROM journal ORDER BY seq`,
    )
    .iterate();
  const days = new Set<string>();
  let last = { seq: 0, hash: noHash, at: 0 };
  let tickets = 0;
  let fault: BrokenJournalError | undefined;
  try {
    for (const { seq, serviceDay, event, hash } of checkedRows(rows, last)) {
      if (event.at < last.at) throw new BrokenJournalError(seq, 'it is older than the row before it');
      last = { seq, hash, at: event.at };
      if (serviceDay !== null) days.add(serviceDay);
      if (event.body.type === 'ticketIssued') tickets += 1;
    }
  } catch (error) {
    if (!(error instanceof BrokenJournalError)) throw error;
    fault = error;
  }
  fault ??= faultBesideRows(database, last, tickets);
  return { rows: last.seq, days: days.size, lastHash: last.hash, fault };
}

/** The end, the replies and the tickets are written with the rows: a tail that was cut off leaves them behind. */
function faultBesideRows(
  database: Database.Database,
  last: { readonly seq: number; readonly hash: string },
  tickets: number,
): BrokenJournalError | undefined {
  const next = last.seq + 1;
  const head = database
    .prepare<[], { seq: number; hash: string }>('SELECT seq, lower(hex(hash)) AS hash FROM journal_head')
    .get();
  if (head?.seq !== last.seq || head.hash !== last.hash)
    return new BrokenJournalError(next, `the journal ends before it, but row ${head?.seq} was written last`);

  const lost = database
    .prepare<[], { commandId: string; seq: number }>(
      `SELECT command_id AS commandId, seq FROM reply WHERE command_id NOT IN (SELECT command_id FROM journal)
       ORDER BY seq LIMIT 1`,
    )
    .get();
  if (lost !== undefined)
    return new BrokenJournalError(
      lost.seq,
      `the events of the answered command ${lost.commandId} are missing`,
    );

  const unanswered = database
    .prepare<[], { commandId: string; seq: number }>(
      `SELECT command_id AS commandId, seq FROM journal WHERE command_id NOT IN (SELECT command_id FROM reply)
       ORDER BY seq LIMIT 1`,
    )
    .get();
  if (unanswered !== undefined)
    return new BrokenJournalError(
      unanswered.seq,
      `the reply to its command ${unanswered.commandId} is missing`,
    );

  const counted = database.prepare<[], { tickets: number }>('SELECT count(*) AS tickets FROM ticket').get();
  if (counted?.tickets !== tickets)
    return new BrokenJournalError(
      next,
      `${tickets} tickets were issued, but the report has ${counted?.tickets}`,
    );
  return undefined;
}
