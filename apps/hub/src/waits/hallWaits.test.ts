import { emptyHall, evolve, type HallEvent, type HallState } from '@talon/queue-core';
import { demoConfig } from '@talon/queue-core/testing';
import { minute, type BranchConfig } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { recoverDay, type JournalStep } from '../runtime/recoverDay.ts';
import { answeredRandomDay } from '../store/journalContract.ts';
import { openDatabase } from '../store/openDatabase.ts';
import { databasePath, openStores, type Stores } from '../store/openStores.ts';
import { DiskFullError } from '../store/storeErrors.ts';
import { testDataFolder } from '../store/testDataFolder.ts';
import { openHallWaits, type HallWaits } from './hallWaits.ts';

const config = demoConfig();
/** Three evenings and nights; the last day runs. */
const { answered: turns, hall: lastHall } = answeredRandomDay({
  seed: 3,
  commands: 12_000,
  startAt: Date.UTC(2026, 10, 23, 15),
});

/** A hub's waits on a data folder, as they stand after its start. */
function opened(dataFolder: string, branch: BranchConfig = config) {
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  const logged: string[] = [];
  const log = (_fields: object, message: string) => void logged.push(message);
  const waits = openHallWaits({
    journal: stores.journal,
    kept: stores.waitModels,
    config: () => branch,
    log: { info: log, warn: log, error: log },
  });
  const state = recoverDay(stores.journal, waits.follow);
  waits.catchUp(Infinity);
  return { stores, waits, logged, state };
}

/** A hub that lived through those days from the first, in turns of several commands. */
function livedThrough(dataFolder: string, { keeps = true } = {}) {
  const { stores, waits, logged } = opened(dataFolder);
  let state: HallState = emptyHall;
  for (let at = 0; at < turns.length; at += 7) {
    const turn = turns.slice(at, at + 7);
    const events: HallEvent[] = turn.flatMap((command) => command.events);
    const revision = stores.journal.append(turn);
    waits.learn(events, state, revision);
    state = events.reduce(evolve, state);
    if (keeps) waits.keepIfDue();
  }
  return { stores, waits, logged, state };
}

/** All that can be asked of waits now. */
function answersOf(waits: HallWaits, state: HallState) {
  const known = waits.of(state, config, lastHall.lastAt + minute);
  return {
    queues: config.queues.map(({ id }) => known.ifCameNow(id)),
    visits: [...state.visits.keys()].toSorted().map((id) => known.ofVisit(id)),
    score: waits.scoreOfToday(),
    byQueue: waits.scoreByQueue(),
  };
}

const modelRows = (dataFolder: string, sql: string) => {
  const database = openDatabase(databasePath(dataFolder));
  const rows = sql.startsWith('SELECT') ? database.prepare(sql).all() : [database.exec(sql)];
  database.close();
  return rows;
};
const closed = (stores: Stores) => stores.close();

it('[ESTIMATE-1] a hub that starts in the middle of a day knows what it knew', () => {
  const dataFolder = testDataFolder();
  const before = livedThrough(dataFolder);
  const answers = answersOf(before.waits, before.state);
  expect(answers.queues.some((wait) => wait !== null)).toBe(true);
  expect(answers.score.whileWaiting?.answered).toBeGreaterThan(0);
  closed(before.stores);
  expect(modelRows(dataFolder, 'SELECT service_day FROM wait_model ORDER BY revision')).not.toEqual([]);

  const after = opened(dataFolder);
  onTestFinished(() => closed(after.stores));
  expect(after.logged).toEqual([]);
  expect(answersOf(after.waits, after.state)).toEqual(answers);
});

it('while it learns what the start has noted it says nothing, and misses nothing that happens meanwhile', () => {
  const dataFolder = testDataFolder();
  const all = livedThrough(dataFolder);
  const answers = answersOf(all.waits, all.state);
  closed(all.stores);

  const stores = openStores({ dataFolder, ballastBytes: 0 });
  onTestFinished(() => closed(stores));
  const log = { info() {}, warn() {}, error() {} };
  const waits = openHallWaits({
    journal: stores.journal,
    kept: stores.waitModels,
    config: () => config,
    log,
  });
  const noted: JournalStep[] = [];
  const state = recoverDay(stores.journal, (step) => void noted.push(step));
  const lately = noted.splice(-100);
  for (const step of noted) waits.follow(step);
  waits.catchUp(0);
  expect(waits.isBehind()).toBe(true);
  const now = lastHall.lastAt + minute;
  const early = waits.of(state, config, now);
  expect(config.queues.map(({ id }) => early.ifCameNow(id))).toEqual(config.queues.map(() => null));
  for (const { event, before, seq } of lately) waits.learn([event], before, seq);
  waits.catchUp(Infinity);
  expect(waits.isBehind()).toBe(false);
  expect(answersOf(waits, state)).toEqual(answers);
});

it.each(['UPDATE wait_model SET version = 0', 'DELETE FROM wait_model'])(
  'what another program kept is not read, but learned anew from the journal: %s',
  (sql) => {
    const dataFolder = testDataFolder();
    const before = livedThrough(dataFolder);
    const answers = answersOf(before.waits, before.state);
    closed(before.stores);
    modelRows(dataFolder, sql);

    const after = opened(dataFolder);
    onTestFinished(() => closed(after.stores));
    expect(after.logged).toEqual(['what is known of waits was learned anew from the journal']);
    expect(answersOf(after.waits, after.state)).toEqual(answers);
  },
);

it('a fault in an old day does not keep the hall closed', () => {
  const dataFolder = testDataFolder();
  const before = livedThrough(dataFolder);
  closed(before.stores);
  modelRows(dataFolder, 'DELETE FROM wait_model; DROP TRIGGER journal_is_not_changed');
  modelRows(dataFolder, "UPDATE journal SET hash = x'00' WHERE seq = 5");
  const after = opened(dataFolder);
  onTestFinished(() => closed(after.stores));
  expect(after.logged).toEqual([
    'waits could not be learned from earlier days: they are learned from today on',
  ]);
  expect(after.state.totals.issued).toBe(before.state.totals.issued);
});

it('keeps few models, each day’s last one, and waits for room on a full disk', () => {
  const dataFolder = testDataFolder();
  const { stores, waits } = livedThrough(dataFolder);
  onTestFinished(() => closed(stores));
  const days = modelRows(dataFolder, 'SELECT service_day AS day FROM wait_model ORDER BY revision') as {
    day: string;
  }[];
  expect(days.length).toBeLessThanOrEqual(3);
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);

  // The day is closed once more while nothing can be written.
  let failure: Error | undefined = new DiskFullError('full');
  let kept = 0;
  const full = openHallWaits({
    journal: stores.journal,
    kept: {
      ...stores.waitModels,
      keep() {
        if (failure !== undefined) throw failure;
        kept += 1;
      },
    },
    config: () => config,
    log: { info() {}, warn() {}, error() {} },
  });
  const event = turns.flatMap(({ events }) => events).find(({ body }) => body.type === 'dayClosed');
  if (event === undefined) throw new Error('no day was closed');
  const open = evolve(emptyHall, {
    ...event,
    body: { type: 'dayOpened', serviceDay: '2026-11-23' as never },
  });
  full.learn([event], open, 9);
  full.keepIfDue();
  failure = undefined;
  full.keepIfDue();
  full.keepIfDue();
  expect(kept).toBe(1);
  expect(waits.scoreOfToday()).toBe(waits.scoreOfToday());
});

it('says nothing from a mistake on, and lets the hall go on', () => {
  const { stores, waits, logged, state } = livedThrough(testDataFolder());
  onTestFinished(() => closed(stores));
  const broken = { ...config, timeZone: 'Nowhere/Atlantis' };
  const lost = openHallWaits({
    journal: stores.journal,
    kept: stores.waitModels,
    config: () => broken,
    log: { info() {}, warn() {}, error: (_fields, message) => void logged.push(message) },
  });
  const ticket = turns.flatMap(({ events }) => events).find(({ body }) => body.type === 'ticketIssued');
  if (ticket === undefined) throw new Error('no ticket');
  lost.learn([ticket], { ...emptyHall, day: state.day }, 1);
  lost.learn([ticket], { ...emptyHall, day: state.day }, 2);
  expect(logged).toEqual(['waits could not be learned: nothing is said of them until the next start']);
  expect(lost.of(state, config, state.lastAt).ifCameNow(config.queues[0]!.id)).toBeNull();
  expect(waits.of(state, config, state.lastAt)).toBeDefined();
});
