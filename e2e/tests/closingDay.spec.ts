import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalFault } from '@talon/demo-hall';
import {
  serviceDay,
  serviceId,
  translate,
  type DayFigures,
  type DayReport,
  type MessageKey,
  type Purpose,
} from '@talon/shared';
import { closingSlipRaster } from '@talon/ticket-print';
import { countDay, waitsInFigures, type CountedDay, type CountedTickets } from './support/countedDay.ts';
import { DayReportPage } from './support/DayReportPage.ts';
import { demoBranch, expect } from './support/fixtures.ts';
import { dotsApart } from './support/paperDots.ts';
import { signInAt } from './support/signIn.ts';
import type { StagedHall } from './support/StagedHall.ts';
import { test } from './support/stagedTest.ts';
import { WorkedCounter } from './support/WorkedCounter.ts';

const day = '2026-03-16';
const at = (time: string): number => Date.parse(`${day}T${time}+02:00`);
const say = (key: MessageKey, values?: Parameters<typeof translate>[2]): string =>
  translate('uk', key, values);

test('the supervisor closes the day, and its figures are those of an independent count of the journal', async ({
  browser,
  folder,
  hall,
  receptionPrinter,
}) => {
  const dataFolder = join(folder, 'hub');
  const evening = await test.step('a morning with an air-raid alarm', () => morning(hall));

  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const report = new DayReportPage(page);
  await test.step('the supervisor closes the day', async () => {
    await signInAt(page, evening.hub, '133');
    await page.getByRole('button', { name: say('hall.closeDay') }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText(say('hall.closeDayLeft', { count: 6 }));
    await question.getByRole('button', { name: say('hall.closeDay') }).click();
    await expect(report.heading).toContainText('16 березня');
    await expect(report.closingTime).toHaveText(/11:4\d\.$/);
  });

  const counted = countDay(dataFolder);
  expect(counted.total).toMatchObject({ issued: 16, served: 8, noShow: 1, cancelled: 1, leftOver: 6 });

  await test.step('the page says what was counted', async () => {
    const { total } = counted;
    const waits = waitsInFigures(total.waits)!;
    expect(await report.figures()).toEqual([
      [say('reports.issued'), '16'],
      [say('reports.served'), '8'],
      [say('reports.noShow'), '1'],
      [say('reports.cancelled'), '1'],
      [say('reports.leftOver'), '6'],
      [say('reports.here'), '0'],
      [say('reports.mean'), inMinutes(waits.mean)],
      [say('reports.median'), inMinutes(waits.median)],
      [say('reports.ninetieth'), inMinutes(waits.ninetieth)],
      [say('reports.shortShare', { minutes: 15 }), `${waits.shortPercent}%`],
    ]);
    const last = onPage(say('reports.total'), total);
    expect(await report.rowsOf('reports.byHour')).toEqual([
      ...[...counted.byHour].map(([hour, some]) => onPage(`${hour}:00–${hour + 1}:00`, some)),
      last,
    ]);
    expect(await report.rowsOf('reports.byQueue')).toEqual([
      ...queuesOf(counted).map(({ letter, name, some }) => onPage(`${letter} · ${name}`, some)),
      last,
    ]);
  });

  await test.step('the file says it, too', async () => {
    const [, ...rows] = (await readFile(await report.download(), 'utf8')).trim().split('\r\n');
    const expected = [
      [say('reports.csvWholeDay'), '', counted.total] as const,
      ...queuesOf(counted).map(
        ({ letter, name, some }) => [say('reports.csvQueue'), `${letter} ${name}`, some] as const,
      ),
      ...[...counted.byHour].map(
        ([hour, some]) => [say('reports.csvHour'), `${hour}:00–${hour + 1}:00`, some] as const,
      ),
    ];
    expect(rows).toEqual(expected.map(([of, name, some]) => [day, of, name, ...inFile(some)].join(';')));
  });

  await test.step('so does the closing slip, with the row of the journal that closed the day', async () => {
    const { revision, hash } = counted;
    expect(await report.journal()).toEqual({ row: say('reports.journalRevision', { revision }), hash });
    const slip = receptionPrinter.nextJob();
    const printer = demoBranch.printStations[0]!.name.uk;
    await report.orderSlip(printer);
    await expect(report.slipFate).toHaveText(/\): надруковано\.$/);
    const { png, warnings } = await slip;
    expect(warnings).toEqual([]);
    expect(await dotsApart(png, drawnSlip(counted))).toBeLessThan(50);
    const other = { ...counted, hash: hash.replace(/^./, (digit) => (digit === '0' ? '8' : '0')) };
    expect(await dotsApart(png, drawnSlip(other))).toBeGreaterThan(50);
  });

  await evening.close();
  expect(await journalFault(dataFolder)).toBeUndefined();
});

/** What happens from 10:12 to 11:40, with the hub started anew whenever time has passed. Returns the hall as it is then. */
async function morning(hall: StagedHall): Promise<StagedHall> {
  const arrive = async (there: StagedHall, count: number, service: string, purpose: Purpose = 'submit') => {
    for (let one = 0; one < count; one += 1) await there.arrives({ service, purpose, language: 'uk' });
  };
  await arrive(hall, 5, 'id-card');
  await arrive(hall, 3, 'register-residence');
  await arrive(hall, 3, 'housing-subsidy');
  await arrive(hall, 1, 'collect-any', 'collect');
  await (await WorkedCounter.open(hall, 11)).serves();
  await hall.close();

  const at1024 = await hall.openAgain(at('10:24:00'));
  await (await WorkedCounter.open(at1024, 11)).serves();
  const residence = await WorkedCounter.open(at1024, 8);
  await residence.serves();
  await residence.waitsInVain();
  await (await WorkedCounter.open(at1024, 15)).serves();
  await (await at1024.staff('133')).send('pauseHall', { reason: 'air-raid' });
  await at1024.close();

  // The 27 minutes of the alarm are no part of anybody's wait.
  const at1051 = await at1024.openAgain(at('10:51:00'));
  await (await at1051.staff('133')).send('resumeHall', {});
  await (await WorkedCounter.open(at1051, 11)).serves();
  const sendsOn = await WorkedCounter.open(at1051, 12);
  await sendsOn.calls();
  await sendsOn.starts();
  await sendsOn.transfers({
    kind: 'service',
    serviceId: serviceId.parse('deregister-residence'),
    purpose: 'submit',
  });
  await arrive(at1051, 2, 'id-card');
  await at1051.close();

  const at1140 = await at1051.openAgain(at('11:40:00'));
  await arrive(at1140, 1, 'sole-trader-open');
  const reception = await at1140.staff('131');
  const wanted = {
    serviceId: serviceId.parse('sole-trader-open'),
    purpose: 'submit',
    language: 'uk',
  } as const;
  const struckOff = await reception.send('issueTicket', wanted);
  if (!struckOff.ok) throw new Error(struckOff.code);
  await reception.send('cancelVisit', { visitId: struckOff.result.visitId });
  const last = await WorkedCounter.open(at1140, 8);
  await last.serves();
  await last.serves();
  const parked = await WorkedCounter.open(at1140, 11);
  await parked.serves();
  await parked.calls();
  await parked.parks();
  const inService = await WorkedCounter.open(at1140, 12);
  await inService.calls();
  await inService.starts();
  await (await WorkedCounter.open(at1140, 15)).calls();
  return at1140;
}

const counts = ({ issued, served, noShow, cancelled, leftOver }: CountedTickets): readonly number[] => [
  issued,
  served,
  noShow,
  cancelled,
  leftOver,
  // Nobody is still here.
  0,
];

/** A row of the page's tables. */
function onPage(name: string, some: CountedTickets): readonly string[] {
  const waits = waitsInFigures(some.waits);
  const inWords =
    waits === null
      ? ['–', '–', '–', '–']
      : [...[waits.mean, waits.median, waits.ninetieth].map(inMinutes), `${waits.shortPercent}%`];
  return [name, ...counts(some).map(String), ...inWords];
}

/** A row of the file. */
function inFile(some: CountedTickets): readonly (number | string)[] {
  const waits = waitsInFigures(some.waits);
  const inSeconds =
    waits === null
      ? ['', '', '', '']
      : [
          ...[waits.mean, waits.median, waits.ninetieth].map((wait) => Math.round(wait / 1000)),
          waits.shortPercent,
        ];
  return [...counts(some), ...inSeconds];
}

function inMinutes(wait: number): string {
  if (wait < 60_000) return say('desk.durationSeconds', { seconds: Math.floor(wait / 1000) });
  const minutes = Math.round(wait / 60_000);
  return minutes < 60
    ? say('desk.durationMinutes', { minutes })
    : say('desk.durationHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** The queues that were counted, in the order of the configuration. */
function queuesOf({ byQueue }: CountedDay) {
  return demoBranch.queues.flatMap(({ id, letter, name }) => {
    const some = byQueue.get(id);
    return some === undefined ? [] : [{ id, letter, name: name.uk, some }];
  });
}

/** The slip as it must look. */
function drawnSlip(counted: CountedDay) {
  const figures = (some: CountedTickets): DayFigures => {
    const waits = waitsInFigures(some.waits);
    return {
      ...some,
      here: 0,
      waits: waits && {
        served: some.served,
        meanMs: waits.mean,
        medianMs: waits.median,
        ninetiethMs: waits.ninetieth,
        shortShare: waits.shortPercent / 100,
      },
    };
  };
  const queues = queuesOf(counted);
  const report: DayReport = {
    serviceDay: serviceDay.parse(day),
    closedAt: counted.closedAt,
    total: figures(counted.total),
    byQueue: queues.map(({ id, some }) => ({ queueId: id, figures: figures(some) })),
    byHour: [...counted.byHour].map(([hour, some]) => ({ hour, figures: figures(some) })),
    journal: { revision: counted.revision, hash: counted.hash },
  };
  const slip = {
    language: 'uk',
    branchName: demoBranch.name.uk,
    timeZone: demoBranch.timeZone,
    report,
    queues: queues.map(({ letter, name, some }) => ({ letter, name, figures: figures(some) })),
  } as const;
  return closingSlipRaster(slip, 576);
}
