import { demoConfig } from '@talon/queue-core/testing';
import { queueId, serviceDay, type DayReport } from '@talon/shared';
import { expect, it } from 'vitest';
import { dayReportCsv } from './dayReportCsv.ts';

const figures: DayReport['total'] = {
  issued: 9,
  served: 7,
  noShow: 1,
  cancelled: 1,
  leftOver: 0,
  here: 0,
  waits: { served: 7, meanMs: 734_499, medianMs: 600_500, ninetiethMs: 1_800_000, shortShare: 5 / 7 },
};
const report: DayReport = {
  serviceDay: serviceDay.parse('2026-11-23'),
  closedAt: 1,
  total: figures,
  byQueue: [
    { queueId: queueId.parse('passport'), figures },
    { queueId: queueId.parse('left-the-branch'), figures },
  ],
  byHour: [{ hour: 23, figures: { ...figures, waits: null } }],
  journal: { revision: 7, hash: 'a'.repeat(64) },
};
const passport = demoConfig().queues.find(({ id }) => id === 'passport');
if (passport === undefined) throw new Error('the demo branch has passports');

const rowsOf = (name: string) => {
  const queues = [{ ...passport, name: { uk: name, ru: name, en: name } }];
  return dayReportCsv(report, { queues }, 'en').split('\r\n').slice(1, -1);
};

it('writes waits in whole seconds and the share in whole per cent, so that no decimal sign is needed', () => {
  expect(rowsOf('Passports')).toEqual([
    '2026-11-23;Whole day;;9;7;1;1;0;0;734;601;1800;71',
    '2026-11-23;Queue;В Passports;9;7;1;1;0;0;734;601;1800;71',
    '2026-11-23;Queue;left-the-branch;9;7;1;1;0;0;734;601;1800;71',
    '2026-11-23;Hour of the ticket;23:00–24:00;9;7;1;1;0;0;;;;',
  ]);
});

it('does not round a share that fell short up to the whole', () => {
  const waits = { served: 300, meanMs: 0, medianMs: 0, ninetiethMs: 0, shortShare: 299 / 300 };
  const day = { ...report, total: { ...figures, waits }, byQueue: [], byHour: [] };
  expect(dayReportCsv(day, { queues: [] }, 'en')).toContain(';0;0;0;99\r\n');
});

it('keeps a name in its cell, whatever is in it', () => {
  expect(rowsOf('Passports; "urgent"\nand others')[1]).toMatch(
    /^2026-11-23;Queue;"В Passports; ""urgent""\n/,
  );
});

it('does not let a name be run as a formula', () => {
  const queues = [{ ...passport, id: queueId.parse('other') }];
  const formula = { ...report, byQueue: [{ queueId: '=1+1' as never, figures }] };
  expect(dayReportCsv(formula, { queues }, 'en')).toContain(";'=1+1;");
});
