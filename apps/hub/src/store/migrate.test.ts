import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
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

it('keeps the rows of every table that version 1 wrote', () => {
  const database = testDatabase();
  migrate(database, migrations.slice(0, 1));
  // Written out, not by today's code.
  database.exec(`
    INSERT INTO device VALUES ('kiosk-1', 'kiosk', x'00', 5), ('board-1', 'board', x'01', 6);
    INSERT INTO operator VALUES ('olena', '101', 'Олена', 'operator', 'hash of a pin');
    INSERT INTO staff_session VALUES ('session-1', x'02', 'olena', 7, NULL);
    INSERT INTO ticket VALUES ('visit-1', '2026-11-23', 'А', 1, 'residence', 'residence', 1000, 'kiosk:kiosk-1');
    INSERT INTO ticket VALUES ('visit-2', '2026-11-23', 'А', 2, 'residence', 'residence', 2000, 'desk');
    INSERT INTO service_transaction VALUES
      ('visit-1', '2026-11-23', 'А', 1, 'residence', 'residence', 'submit', 'uk', 'ordinary',
       1000, 3000, 4000, 9000, 1, 'counter-1', 'olena', 'served', 'accepted'),
      ('visit-2', '2026-11-23', 'А', 2, 'residence', 'residence', 'submit', 'uk', 'ordinary',
       2000, NULL, NULL, 9000, 0, NULL, NULL, 'leftOver', NULL);
  `);
  const tables = ['operator', 'staff_session', 'ticket', 'device', 'service_transaction'];
  const rowsOf = (table: string) => database.prepare(`SELECT * FROM ${table}`).all() as object[];
  const before = new Map(tables.map((table) => [table, rowsOf(table)]));

  migrate(database);
  expect(versionOf(database)).toBe(migrations.length);
  for (const table of tables) expect(rowsOf(table)).toMatchObject(before.get(table) ?? []);
  // Nobody was followed over a transfer before: the last start is the best that is known.
  expect(database.prepare('SELECT first_started_at AS at FROM service_transaction').all()).toEqual([
    { at: 4000 },
    { at: null },
  ]);
  // Every visit had one service, with which it ended.
  const stepsOf = 'SELECT visit_id AS visit, step, next_service_id AS next FROM service_transaction';
  expect(database.prepare(stepsOf).all()).toEqual([
    { visit: 'visit-1', step: 1, next: null },
    { visit: 'visit-2', step: 1, next: null },
  ]);
  // Whoever was there may still sign in.
  const staff = 'SELECT name, version, deactivated_at AS deactivatedAt FROM operator';
  expect(database.prepare(staff).all()).toEqual([{ name: 'Олена', version: 1, deactivatedAt: null }]);
  database.exec("INSERT INTO device VALUES ('sign-1', 'counterSign', x'03', 8)");
  expect(() => database.exec("INSERT INTO device VALUES ('toaster', 'toaster', x'04', 9)")).toThrow('CHECK');
});

it('keeps keys and appointments of before other systems booked', () => {
  const database = testDatabase();
  migrate(database, migrations.slice(0, 7));
  database.exec(`
    INSERT INTO device VALUES ('sign-1', 'counterSign', x'03', 8);
    INSERT INTO appointment VALUES
      ('one', '2026-11-23', '123456', 'residence', 'submit', 1000, 'Ярема', NULL, 'r-1', 'booked', NULL);
  `);
  migrate(database);
  expect(database.prepare('SELECT * FROM device').all()).toMatchObject([
    { device_id: 'sign-1', added_at: 8 },
  ]);
  expect(database.prepare('SELECT * FROM appointment').all()).toMatchObject([
    { appointment_id: 'one', external_id: 'r-1', booked_by: null },
  ]);
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
