import { join } from 'node:path';
import { commandId } from '@talon/shared';
import { afterEach, expect, it } from 'vitest';
import { answered, dayOpened, journalContract } from './journalContract.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { proofStore } from './proofStore.ts';
import { openSqliteJournal } from './sqliteJournal.ts';
import { BrokenJournalError, DiskFullError, StoreFailedError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

const open: ReturnType<typeof openDatabase>[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

function testDatabase(path = join(testDataFolder(), 'hub.db')) {
  const database = openDatabase(path);
  open.push(database);
  migrate(database);
  return database;
}

journalContract('the SQLite journal', () => {
  const database = testDatabase();
  return Object.assign(openSqliteJournal(database), proofStore(database));
});

const manyEvents = Array.from({ length: 2000 }, () => dayOpened('2026-11-23'));

it('goes on where it ended when it is opened again', () => {
  const path = join(testDataFolder(), 'hub.db');
  const first = openSqliteJournal(testDatabase(path));
  first.append([answered('one', dayOpened('2026-11-23'))]);
  const hash = first.lastHash;
  open.pop()?.close();
  const again = openSqliteJournal(testDatabase(path));
  expect([again.revision, again.lastHash]).toEqual([1, hash]);
  again.append([answered('two', dayOpened('2026-11-24'))]);
  expect([...again.read()].map(({ seq, serviceDay }) => [seq, serviceDay])).toEqual([
    [1, '2026-11-23'],
    [2, '2026-11-24'],
  ]);
  expect(again.findReply(commandId.parse('one'))?.reply.revision).toBe(1);
});

it('says that the disk is full, writes nothing of that turn, and goes on when there is room', () => {
  const database = testDatabase();
  const journal = openSqliteJournal(database);
  journal.append([answered('one', dayOpened('2026-11-23'))]);
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`);
  expect(() =>
    journal.append([answered('small', dayOpened('2026-11-23')), answered('big', ...manyEvents)]),
  ).toThrow(DiskFullError);
  expect(journal.revision).toBe(1);
  expect(journal.findReply(commandId.parse('small'))).toBeUndefined();
  database.pragma('max_page_count = 100000');
  journal.probe();
  expect(journal.append([answered('big', ...manyEvents)])).toBe(2001);
  expect([...journal.read()]).toHaveLength(2001);
});

it('says that the database failed when it fails in any other way', () => {
  const database = testDatabase();
  const journal = openSqliteJournal(database);
  // A process that is not allowed to write stands for a disk that does not obey.
  database.pragma('query_only = ON');
  expect(() => journal.append([answered('one', dayOpened('2026-11-23'))])).toThrow(StoreFailedError);
  expect(() => journal.probe()).toThrow(StoreFailedError);
  expect(journal.revision).toBe(0);
});

it('lets nobody change or remove a row by mistake', () => {
  const database = testDatabase();
  openSqliteJournal(database).append([answered('one', dayOpened('2026-11-23'))]);
  expect(() => database.exec("UPDATE journal SET service_day = '2026-11-24'")).toThrow('append-only');
  expect(() => database.exec('DELETE FROM journal')).toThrow('append-only');
});

it('does not open a journal whose end is missing', () => {
  const database = testDatabase();
  openSqliteJournal(database).append([answered('one', dayOpened('2026-11-23'), dayOpened('2026-11-24'))]);
  database.exec('DROP TRIGGER journal_is_not_shortened; DELETE FROM journal WHERE seq = 2');
  expect(() => openSqliteJournal(database)).toThrow(BrokenJournalError);
  expect(() => openSqliteJournal(database)).toThrow('ends at row 1, but row 2 was written last');
});

it('finds the newest day without reading the days before it', () => {
  const database = testDatabase();
  const plan = database
    .prepare<[string], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT max(seq) FROM journal WHERE type = 'dayOpened' AND service_day <> ?`,
    )
    .all('2026-11-23');
  expect(plan.map(({ detail }) => detail).join()).toContain('journal_day_opened');
});
