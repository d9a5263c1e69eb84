import { join } from 'node:path';
import { demoConfig } from '@talon/queue-core/testing';
import { counterId, dayReport, serviceDay, type DayReport } from '@talon/shared';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import type { JournalRow } from './journal.ts';
import { answered, answeredRandomDay, dayClosed, dayOpened, happened } from './journalContract.ts';
import { openStores } from './openStores.ts';
import { testDataFolder } from './testDataFolder.ts';

const [monday, tuesday] = ['2026-11-23', '2026-11-24'].map((day) => serviceDay.parse(day)) as [
  DayReport['serviceDay'],
  DayReport['serviceDay'],
];
const config = demoConfig();

function testStores() {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  onTestFinished(() => stores.close());
  return stores;
}

const endings = ['serviceFinished', 'visitNoShow', 'visitCancelled', 'visitLeftOver'] as const;
type Body = JournalRow['event']['body'];
const isEnd = (body: Body): body is Extract<Body, { type: (typeof endings)[number] }> =>
  endings.some((type) => type === body.type);

/** Counts a day by reading the journal alone. */
function countedOf(rows: readonly JournalRow[]) {
  const issued = new Map<string, number>();
  const started = new Map<string, number>();
  const ends = new Map<string, string>();
  const pauses: { readonly from: number; readonly to: number }[] = [];
  const waited = (from: number, to: number) =>
    pauses
      .filter((pause) => pause.from >= from && pause.to <= to)
      .reduce((rest, pause) => rest - (pause.to - pause.from), to - from);
  for (const { event } of rows) {
    const { body, occurredAt } = event;
    if (body.type === 'ticketIssued') issued.set(body.visitId, occurredAt);
    if (body.type === 'serviceStarted' && !started.has(body.visitId)) started.set(body.visitId, occurredAt);
    if (body.type === 'endUndone' || body.type === 'visitReadmitted') ends.delete(body.visitId);
    if (isEnd(body)) ends.set(body.visitId, body.type);
    if (body.type === 'hallResumed') pauses.push({ from: occurredAt - body.pausedMs, to: occurredAt });
  }
  const count = (type: string) => [...ends.values()].filter((end) => end === type).length;
  const waits = [...ends].flatMap(([visitId, end]) =>
    end === 'serviceFinished' ? [waited(issued.get(visitId) ?? 0, started.get(visitId) ?? 0)] : [],
  );
  const mean = waits.reduce((one, other) => one + other, 0) / waits.length;
  return {
    issued: issued.size,
    served: count('serviceFinished'),
    noShow: count('visitNoShow'),
    cancelled: count('visitCancelled'),
    leftOver: count('visitLeftOver'),
    waits: {
      served: waits.length,
      meanMs: Math.round(mean),
      shortShare: waits.filter((wait) => wait <= 900_000).length / waits.length,
    },
  };
}

it.each([2, 3])('equals an independent count of the journal, day by day (seed %i)', (seed) => {
  const stores = testStores();
  const evening = Date.UTC(2026, 10, 23, 17);
  const { answered: turns } = answeredRandomDay({ seed, commands: 9000, startAt: evening });
  while (turns.length > 0) stores.journal.append(turns.splice(0, 100));
  const rows = [...stores.journal.read()];
  const days = stores.dayReports.days().map((day) => day.serviceDay);
  expect(days).toEqual([tuesday, monday]);
  for (const day of days) {
    const report = stores.dayReports.reportOf(day, config);
    expect(dayReport.parse(report)).toEqual(report);
    const counted = countedOf(rows.filter((row) => row.serviceDay === day));
    expect(report?.total).toMatchObject(counted);
    expect(counted.served).toBeGreaterThan(0);
  }
  expect(rows.some(({ event }) => event.body.type === 'endUndone')).toBe(true);
});

/** How many services were finished, or ended otherwise, of each kind: out of the journal alone. */
function transactionsByService(rows: readonly JournalRow[]): Readonly<Record<string, number>> {
  const serviceOf = new Map<string, string>();
  const endedWith = new Map<string, string>();
  const counted: Record<string, number> = {};
  const count = (service: string, by: number) => (counted[service] = (counted[service] ?? 0) + by);
  for (const { event } of rows) {
    const { body } = event;
    if (body.type === 'ticketIssued' || body.type === 'visitTransferred')
      serviceOf.set(body.visitId, body.serviceId);
    const isOver =
      body.type === 'serviceStepFinished' ||
      body.type === 'serviceFinished' ||
      body.type === 'visitNoShow' ||
      body.type === 'visitCancelled' ||
      body.type === 'visitLeftOver';
    if (body.type === 'endUndone' || body.type === 'visitReadmitted') {
      const service = endedWith.get(body.visitId) ?? '';
      count(service, -1);
      serviceOf.set(body.visitId, service);
    }
    if (!isOver) continue;
    const service = serviceOf.get(body.visitId) ?? '';
    count(service, 1);
    endedWith.set(body.visitId, service);
    if (body.type === 'serviceStepFinished') serviceOf.set(body.visitId, body.next.serviceId);
  }
  return counted;
}

/** How many services were finished after which the visit went on, and that was not undone: out of the journal alone. */
function stepsFinished(rows: readonly JournalRow[]): number {
  const wentOn = new Set<string>();
  let steps = 0;
  for (const { event } of rows) {
    const { body } = event;
    if (body.type === 'endUndone' && wentOn.has(body.visitId)) steps -= 1;
    if (body.type === 'visitCalled') wentOn.delete(body.visitId);
    if (body.type !== 'serviceStepFinished') continue;
    wentOn.add(body.visitId);
    steps += 1;
  }
  return steps;
}

it('[ROUTE-2] has a transaction for each service of a visit, and counts the visit once', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  const { journal, dayReports } = stores;
  const startAt = Date.UTC(2026, 10, 23, 8);
  const { answered: turns, hall } = answeredRandomDay({ seed: 5, commands: 4000, startAt });
  journal.append(turns);
  const rows = [...journal.read()];
  const total = dayReports.reportOf(monday, config)?.total;
  stores.close();

  const database = new Database(join(dataFolder, 'hub.db'), { readonly: true });
  const byService = database
    .prepare<[], { service: string; count: number }>(
      'SELECT service_id AS service, count(*) AS count FROM service_transaction GROUP BY service_id',
    )
    .all();
  const onTheWay = database
    .prepare('SELECT count(*) FROM service_transaction WHERE next_service_id IS NOT NULL')
    .pluck()
    .get();
  database.close();
  expect(Object.fromEntries(byService.map(({ service, count }) => [service, count]))).toEqual(
    transactionsByService(rows),
  );
  expect(onTheWay).toBe(stepsFinished(rows));
  expect(onTheWay).toBeGreaterThan(0);
  const { issued = 0, served = 0, noShow = 0, cancelled = 0, leftOver = 0, here = 0 } = total ?? {};
  expect(issued).toBe(here + served + noShow + cancelled + leftOver);
  expect({ issued, here }).toEqual({ issued: hall.totals.issued, here: hall.visits.size });
});

it('knows no report of a day that was never opened', () => {
  const stores = testStores();
  expect(stores.dayReports.days()).toEqual([]);
  expect(stores.dayReports.reportOf(monday, config)).toBeUndefined();
});

it('names the newest row while the day runs, and the row that closed it ever after', () => {
  const stores = testStores();
  const { journal, dayReports } = stores;
  const place = () => dayReports.reportOf(monday, config)?.journal;
  const newest = () => ({ revision: journal.revision, hash: journal.lastHash });

  journal.append([answered('mo', dayOpened(monday))]);
  expect(place()).toEqual(newest());
  expect(dayReports.days()).toEqual([{ serviceDay: monday, closedAt: null }]);

  journal.append([answered('mo-end', dayClosed(500))]);
  const closing = newest();
  const counterClosed = happened({ type: 'counterClosed', counterId: counterId.parse('counter-1') }, 600);
  journal.append([answered('night', counterClosed)]);
  expect(place()).toEqual(closing);
  expect(newest()).not.toEqual(closing);
  expect(dayReports.days()).toEqual([{ serviceDay: monday, closedAt: 500 }]);

  journal.append([answered('mo-again', dayOpened(monday))]);
  expect(place()).toEqual(newest());
  expect(dayReports.days()).toEqual([{ serviceDay: monday, closedAt: null }]);

  journal.append([answered('mo-end-again', dayClosed(700))]);
  const end = newest();
  journal.append([answered('tu', dayOpened(tuesday))]);
  expect(place()).toEqual(end);
  expect(dayReports.reportOf(monday, config)).toMatchObject({ closedAt: 700 });
  expect(dayReports.days()).toEqual([
    { serviceDay: tuesday, closedAt: null },
    { serviceDay: monday, closedAt: 700 },
  ]);
});

it('counts a day that was opened again on', () => {
  const { journal, dayReports } = testStores();
  const { answered: turns } = answeredRandomDay({
    seed: 3,
    commands: 500,
    startAt: Date.UTC(2026, 10, 23, 8),
  });
  journal.append(turns);
  const issued = () => dayReports.reportOf(monday, config)?.total.issued ?? 0;
  const before = issued();
  expect(before).toBeGreaterThan(5);
  journal.append([answered('end', dayClosed()), answered('again', dayOpened(monday))]);
  expect(issued()).toBe(before);
});

it('follows a configuration that puts its queues in another order', () => {
  const { journal, dayReports } = testStores();
  journal.append(answeredRandomDay({ seed: 4, commands: 500, startAt: Date.UTC(2026, 10, 23, 8) }).answered);
  const queuesBy = (order: typeof config) =>
    dayReports.reportOf(monday, order)?.byQueue.map(({ queueId }) => queueId);
  const turned = { ...config, queues: config.queues.toReversed() };
  expect(queuesBy(config)).toEqual(config.queues.map(({ id }) => id));
  expect(queuesBy(turned)).toEqual(turned.queues.map(({ id }) => id));
});
