import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { answered, dayOpened } from './journalContract.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openSqliteJournal } from './sqliteJournal.ts';
import { DataFolderError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

function testDatabase() {
  const database = new Database(join(testDataFolder(), 'hub.db'));
  onTestFinished(() => void database.close());
  return database;
}
const versionOf = (database: Database.Database) => database.pragma('user_version', { simple: true });

it('takes every step once and remembers how far it came', () => {
  const database = testDatabase();
  migrate(database);
  expect(versionOf(database)).toBe(migrations.length);
  migrate(database);
  expect(versionOf(database)).toBe(migrations.length);
});

it('keeps the rows of version 1 through a later step', () => {
  const database = testDatabase();
  migrate(database, migrations.slice(0, 1));
  const journal = openSqliteJournal(database);
  journal.append([answered('one', dayOpened('2026-11-23'))]);
  const rows = [...journal.read()];
  database.exec("INSERT INTO device VALUES ('kiosk-1', 'kiosk', x'00', 5)");

  const laterStep = "ALTER TABLE device ADD COLUMN place TEXT NOT NULL DEFAULT 'hall-1'";
  migrate(database, [...migrations.slice(0, 1), laterStep]);
  expect(versionOf(database)).toBe(2);
  expect(database.prepare('SELECT device_id, place FROM device').all()).toEqual([
    { device_id: 'kiosk-1', place: 'hall-1' },
  ]);
  expect([...openSqliteJournal(database).read()]).toEqual(rows);
});

it('reads a journal that version 1 wrote', () => {
  const database = testDatabase();
  migrate(database, migrations.slice(0, 1));
  // Written out, not by today's code: an event and its hash must mean the same for ever.
  const event =
    '{"at":1795417200000,"occurredAt":1795417200000,"by":{"kind":"hub"},"move":"tick",' +
    '"body":{"type":"dayOpened","serviceDay":"2026-11-23"}}';
  const hash = '1d6ba104a81c4a6fe3dc7e76b6adcca6d303499af4d9794d3bc3852018c36a37';
  database.exec(`INSERT INTO journal VALUES (1, '2026-11-23', 'first', '${event}', x'${hash}')`);
  database.exec(`UPDATE journal_head SET seq = 1, hash = x'${hash}'`);
  migrate(database);
  expect([...openSqliteJournal(database).read()]).toMatchObject([
    { seq: 1, serviceDay: '2026-11-23', commandId: 'first', event: JSON.parse(event), hash },
  ]);
});

it('leaves a database as it was when a step fails', () => {
  const database = testDatabase();
  migrate(database);
  const version = versionOf(database);
  const brokenStep = 'CREATE TABLE half_done (a INTEGER) STRICT; CREATE TABLE journal (a INTEGER) STRICT';
  expect(() => migrate(database, [...migrations, brokenStep])).toThrow('journal already exists');
  expect(versionOf(database)).toBe(version);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half_done'").all()).toEqual([]);
});

it('refuses a database that a newer hub has written', () => {
  const database = testDatabase();
  database.pragma('user_version = 900');
  expect(() => migrate(database)).toThrow(DataFolderError);
  expect(() => migrate(database)).toThrow('version 900, written by a newer hub');
});
