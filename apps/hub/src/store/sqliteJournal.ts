import type { HallEvent } from '@talon/queue-core';
import type { CommandName, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { encodeEvent } from './eventCodec.ts';
import { chainHash, checkedRows, noHash, serviceDayOf, type HashedRowText } from './hashChain.ts';
import { sentBy, type AnsweredCommand, type Journal } from './journal.ts';
import { personalTables } from './personalTables.ts';
import { reportTables } from './reportTables.ts';
import { BrokenJournalError, storeError } from './storeErrors.ts';

const rowColumns = 'seq, service_day AS serviceDay, command_id AS commandId, event, lower(hex(hash)) AS hash';
const rowsPerPage = 1000;

/** Where the journal ends. */
interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly serviceDay: ServiceDay | null;
}

/**
 * The journal of a hub, kept in SQLite.
 *
 * @throws BrokenJournalError when its end is not the one that was written last
 */
export function openSqliteJournal(database: Database.Database): Journal {
  const insertEvent = database.prepare(
    'INSERT INTO journal (seq, service_day, command_id, event, hash) VALUES (?, ?, ?, ?, ?)',
  );
  const insertReply = database.prepare(
    'INSERT INTO reply (command_id, seq, name, sent_by, result) VALUES (?, ?, ?, ?, ?)',
  );
  const moveHead = database.prepare('UPDATE journal_head SET seq = ?, hash = ?');
  const selectReply = database.prepare<
    [string],
    { seq: number; name: CommandName; sentBy: string; result: string }
  >('SELECT seq, name, sent_by AS sentBy, result FROM reply WHERE command_id = ?');
  const selectPage = database.prepare<[number, number], HashedRowText>(
    `SELECT ${rowColumns} FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?`,
  );
  const selectRow = database.prepare<[number], HashedRowText>(
    `SELECT ${rowColumns} FROM journal WHERE seq = ?`,
  );
  const selectNewestDayFrom = database.prepare<[string | null], { seq: number }>(
    `SELECT seq + 1 AS seq FROM journal WHERE type = 'dayClosed' AND seq >
       (SELECT max(seq) FROM journal WHERE type = 'dayOpened' AND service_day <> ?)
     ORDER BY seq LIMIT 1`,
  );
  const countProbe = database.prepare('UPDATE write_probe SET count = count + 1');
  const writeReportRow = reportTables(database);
  const writePersonal = personalTables(database);

  let head = readHead(database);

  const writeEvent = (previous: Head, { commandId }: AnsweredCommand, event: HallEvent): Head => {
    const seq = previous.seq + 1;
    const serviceDay = serviceDayOf(event, previous.serviceDay);
    const text = encodeEvent(event);
    const hash = chainHash(previous.hash, { seq, serviceDay, commandId, event: text });
    insertEvent.run(seq, serviceDay, commandId, text, Buffer.from(hash, 'hex'));
    return { seq, hash, serviceDay };
  };

  const writeTurn = database.transaction((turn: readonly AnsweredCommand[]): Head => {
    let end = head;
    for (const command of turn) {
      for (const event of command.events) end = writeEvent(end, command, event);
      for (const row of command.reportRows) writeReportRow(row);
      const at = command.events[0]?.at;
      const { serviceDay } = end;
      if (at !== undefined) for (const record of command.personal) writePersonal(record, { at, serviceDay });
    }
    for (const { commandId, name, by, result } of turn)
      insertReply.run(commandId, end.seq, name, sentBy(by), JSON.stringify(result));
    moveHead.run(end.seq, Buffer.from(end.hash, 'hex'));
    return end;
  });

  /** Page by page, so that the database stays free for others between two rows. */
  function* rowsFrom(fromSeq: number): Generator<HashedRowText> {
    let next = fromSeq;
    for (;;) {
      const page = selectPage.all(next, rowsPerPage);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < rowsPerPage) return;
      next = last.seq + 1;
    }
  }

  const replyRow = (commandId: string) => {
    try {
      return selectReply.get(commandId);
    } catch (error) {
      throw storeError(error);
    }
  };

  const journal: Journal = {
    get revision() {
      return head.seq;
    },
    get lastHash() {
      return head.hash;
    },
    append(turn) {
      try {
        head = writeTurn.immediate(turn);
      } catch (error) {
        throw storeError(error);
      }
      return head.seq;
    },
    findReply(commandId) {
      const row = replyRow(commandId);
      if (row === undefined) return undefined;
      const { name, sentBy, seq, result } = row;
      return { name, sentBy, reply: { ok: true, revision: seq, result: JSON.parse(result) } };
    },
    *read(fromSeq = 1) {
      const seq = fromSeq - 1;
      const hash = seq === 0 ? noHash : selectRow.get(seq)?.hash;
      if (hash === undefined) throw new BrokenJournalError(seq, 'it is missing');
      yield* checkedRows(rowsFrom(fromSeq), { seq, hash });
    },
    newestDayFrom() {
      return selectNewestDayFrom.get(head.serviceDay)?.seq ?? 1;
    },
    probe() {
      try {
        countProbe.run();
      } catch (error) {
        throw storeError(error);
      }
    },
  };
  return journal;
}

/** The end of the journal, held against the second record of it. */
function readHead(database: Database.Database): Head {
  const kept = database
    .prepare<[], { seq: number; hash: string }>('SELECT seq, lower(hex(hash)) AS hash FROM journal_head')
    .get();
  const last = database
    .prepare<[], { seq: number; hash: string; serviceDay: ServiceDay | null }>(
      'SELECT seq, lower(hex(hash)) AS hash, service_day AS serviceDay FROM journal ORDER BY seq DESC LIMIT 1',
    )
    .get();
  const end = last ?? { seq: 0, hash: noHash, serviceDay: null };
  if (kept?.seq !== end.seq || kept.hash !== end.hash)
    throw new BrokenJournalError(
      Math.min(end.seq, kept?.seq ?? 0) + 1,
      `the journal ends at row ${end.seq}, but row ${kept?.seq ?? 'none'} was written last`,
    );
  return end;
}
