import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { demoConfig } from '@talon/queue-core/testing';
import { commandId, serviceId, type Actor, type Reply } from '@talon/shared';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { freshId } from '../freshId.ts';
import { recoverDay } from '../runtime/recoverDay.ts';
import { startHallRuntime } from '../runtime/hallRuntime.ts';
import { databasePath, openStores } from './openStores.ts';
import { BrokenJournalError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';
import { verifyJournal } from './verifyJournal.ts';

const kiosk: Actor = { kind: 'kiosk', deviceId: demoConfig().kiosks[0]!.id };
const silent = { info() {}, warn() {}, error() {} };

/** A data folder with a day and five tickets in it, rows 1 to 6. */
async function folderWithTickets() {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  const runtime = startHallRuntime({
    state: recoverDay(stores.journal),
    journal: stores.journal,
    config: () => demoConfig(),
    clock: { now: () => Date.UTC(2026, 10, 23, 9), speed: 1 },
    freshId,
    log: silent,
    fatal: (error) => expect.unreachable(String(error)),
  });
  const replies: Promise<Reply>[] = [
    runtime.submit('tick', commandId.parse('tick'), {}, { kind: 'hub' }),
    ...[1, 2, 3, 4, 5].map((number) =>
      runtime.submit(
        'issueTicket',
        commandId.parse(`touch-${number}`),
        { serviceId: serviceId.parse('residence'), purpose: 'submit', language: 'uk' },
        kiosk,
      ),
    ),
  ];
  for (const reply of await Promise.all(replies)) expect(reply).toMatchObject({ ok: true });
  runtime.stop();
  return { dataFolder, stores };
}

/** The same, closed, after somebody has worked on the tables past the triggers. */
async function tampered(sql: string) {
  const { dataFolder, stores } = await folderWithTickets();
  stores.close();
  const database = new Database(databasePath(dataFolder));
  database.exec('DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_shortened;');
  database.exec(sql);
  database.close();
  return dataFolder;
}

it('finds nothing wrong with a journal that nobody touched, while its hub has it open', async () => {
  const { dataFolder, stores } = await folderWithTickets();
  onTestFinished(() => stores.close());
  expect(verifyJournal(dataFolder)).toEqual({
    rows: 6,
    days: 1,
    lastHash: stores.journal.lastHash,
    fault: undefined,
  });
});

it('finds nothing wrong with an empty journal of a hub that is not running', () => {
  const dataFolder = testDataFolder();
  openStores({ dataFolder, ballastBytes: 0 }).close();
  expect(verifyJournal(dataFolder)).toMatchObject({ rows: 0, days: 0, fault: undefined });
});

it('throws when there is no hub in the folder', () => {
  const dataFolder = testDataFolder();
  expect(() => verifyJournal(dataFolder)).toThrow('unable to open database file');
});

const otherNumber = `replace(event, '"number":2', '"number":7')`;
it.each([
  ['a changed event', `UPDATE journal SET event = ${otherNumber} WHERE seq = 3`, 3],
  ['a changed command id', `UPDATE journal SET command_id = 'touch-9' WHERE seq = 4`, 4],
  ['a changed day', `UPDATE journal SET service_day = '2026-11-24' WHERE seq = 5`, 5],
  ['a changed hash', `UPDATE journal SET hash = zeroblob(32) WHERE seq = 2`, 2],
  ['a removed row', 'DELETE FROM journal WHERE seq = 4', 4],
  [
    'a removed row with the others moved up',
    `DELETE FROM journal WHERE seq = 4; UPDATE journal SET seq = seq - 1 WHERE seq > 4;`,
    4,
  ],
  [
    'two rows that changed places',
    `UPDATE journal SET seq = 100 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 4;
     UPDATE journal SET seq = 4 WHERE seq = 100;`,
    3,
  ],
  ['a removed tail', 'DELETE FROM journal WHERE seq > 4', 5],
  [
    'a removed tail with the end moved back',
    `DELETE FROM journal WHERE seq > 4;
     UPDATE journal_head SET seq = 4, hash = (SELECT hash FROM journal WHERE seq = 4);`,
    6,
  ],
  [
    'a removed tail with the end and the replies moved back',
    `DELETE FROM journal WHERE seq > 4;
     UPDATE journal_head SET seq = 4, hash = (SELECT hash FROM journal WHERE seq = 4);
     DELETE FROM reply WHERE command_id NOT IN (SELECT command_id FROM journal);`,
    5,
  ],
  [
    'an added row',
    `INSERT INTO journal SELECT 7, service_day, command_id, event, hash FROM journal WHERE seq = 6`,
    7,
  ],
  ['everything removed', 'DELETE FROM journal', 1],
  ['a removed reply', `DELETE FROM reply WHERE command_id = 'touch-3'`, 4],
  ['a removed ticket', 'DELETE FROM ticket WHERE number = 2', 7],
])('finds %s', async (_name, sql, seq) => {
  const { fault } = verifyJournal(await tampered(sql));
  expect(fault).toBeInstanceOf(BrokenJournalError);
  expect(fault?.seq).toBe(seq);
});

it('does not let a hub start on a changed day', async () => {
  const dataFolder = await tampered(`UPDATE journal SET event = ${otherNumber} WHERE seq = 3`);
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  onTestFinished(() => stores.close());
  expect(() => recoverDay(stores.journal)).toThrow('the journal is broken at row 3');
});

const run = promisify(execFile);
const cli = (folder: string) =>
  run(process.execPath, [
    '--conditions=@talon/source',
    fileURLToPath(new URL('../cli/verifyJournal.ts', import.meta.url)),
    folder,
  ]);

it('says it on the command line: ok and exit code 0', { timeout: 30_000 }, async () => {
  const { dataFolder, stores } = await folderWithTickets();
  onTestFinished(() => stores.close());
  const { stdout } = await cli(dataFolder);
  expect(stdout).toBe(`rows       6\ndays       1\nlast hash  ${stores.journal.lastHash}\nok\n`);
});

it('says it on the command line: the first fault and exit code 1', { timeout: 30_000 }, async () => {
  await expect(cli(await tampered('DELETE FROM journal WHERE seq = 4'))).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('BROKEN     the journal is broken at row 4: it is missing'),
  });
});

it('says it on the command line: no journal there and exit code 1', { timeout: 30_000 }, async () => {
  await expect(cli(testDataFolder())).rejects.toMatchObject({ code: 1, stdout: '' });
});
