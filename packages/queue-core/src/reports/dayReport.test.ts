import { minute, queueId, serviceDay, type DayFigures, type DayReport, type Ms } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import { emptyHall, type HallState } from '../state.ts';
import { at } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { dayReport, type TicketOfDay } from './dayReport.ts';
import { reportRows } from './reportRows.ts';

const [residence, passport, gone] = ['residence', 'passport', 'gone'].map((id) => queueId.parse(id)) as [
  TicketOfDay['queueId'],
  TicketOfDay['queueId'],
  TicketOfDay['queueId'],
];

const reportOf = (tickets: readonly TicketOfDay[], timeZone = 'Europe/Kyiv'): DayReport =>
  dayReport({
    serviceDay: serviceDay.parse('2026-11-23'),
    closedAt: null,
    journal: { revision: 7, hash: 'a'.repeat(64) },
    tickets,
    queueIds: [residence, passport],
    timeZone,
  });

const served = (when: string, waited: Ms, queue = residence): TicketOfDay => ({
  queueId: queue,
  issuedAt: at(when),
  bookedAt: null,
  ending: 'served',
  firstStartedAt: at(when) + waited,
  pausedMs: 0,
});
const ended = (when: string, ending: TicketOfDay['ending'], queue = residence): TicketOfDay => ({
  queueId: queue,
  issuedAt: at(when),
  bookedAt: null,
  ending,
  firstStartedAt: null,
  pausedMs: 0,
});

describe('the figures of a day', () => {
  it('[PAUSE-3] leave the pause of the hall out of the waits', () => {
    const paused = { ...served('09:00', 50 * minute), pausedMs: 45 * minute };
    expect(reportOf([paused]).total.waits).toMatchObject({ meanMs: 5 * minute, shortShare: 1 });
  });

  it('are all nought on a day without a ticket', () => {
    expect(reportOf([])).toEqual({
      serviceDay: '2026-11-23',
      closedAt: null,
      total: { issued: 0, served: 0, noShow: 0, cancelled: 0, leftOver: 0, here: 0, waits: null },
      byQueue: [],
      byHour: [],
      journal: { revision: 7, hash: 'a'.repeat(64) },
    });
  });

  it('count every ticket by its ending, and those who are still here', () => {
    const { total } = reportOf([
      served('09:00', minute),
      ended('09:01', 'noShow'),
      ended('09:02', 'cancelled'),
      ended('09:03', 'cancelled'),
      ended('09:04', 'leftOver'),
      ended('09:05', null),
    ]);
    expect(total).toMatchObject({ issued: 6, served: 1, noShow: 1, cancelled: 2, leftOver: 1, here: 1 });
  });

  it('tell the waits of those who were served, not of those who were seen and then left', () => {
    const leftAfterStart: TicketOfDay = { ...served('09:00', 60 * minute), ending: 'leftOver' };
    expect(reportOf([served('09:00', 5 * minute), leftAfterStart]).total.waits).toEqual({
      served: 1,
      meanMs: 5 * minute,
      medianMs: 5 * minute,
      ninetiethMs: 5 * minute,
      shortShare: 1,
    });
    expect(reportOf([leftAfterStart, ended('09:00', 'noShow')]).total.waits).toBeNull();
  });

  it('name as the 90th a wait that was there and that nine of ten did not exceed', () => {
    const waits = [16, 1, 12, 40, 3, 7, 15, 9, 5, 30].map((minutes) => served('09:00', minutes * minute));
    expect(reportOf(waits).total.waits).toEqual({
      served: 10,
      meanMs: 13.8 * minute,
      medianMs: 10.5 * minute,
      ninetiethMs: 30 * minute,
      shortShare: 0.7,
    });
  });

  it('count a wait of fifteen minutes to the millisecond as short, and no longer one', () => {
    const waits = [served('09:00', 15 * minute), served('09:00', 15 * minute + 1)];
    expect(reportOf(waits).total.waits?.shortShare).toBe(0.5);
  });

  it('stand by queue in the order of the configuration, those that left it last', () => {
    const { byQueue } = reportOf([
      served('09:00', minute, gone),
      served('09:00', minute, passport),
      ended('09:00', null, residence),
    ]);
    expect(byQueue.map((each) => each.queueId)).toEqual(['residence', 'passport', 'gone']);
  });

  it('stand by the hour on the branch’s own clock in which the ticket was issued', () => {
    const tickets = [ended('09:59', 'noShow'), ended('10:00', null), served('08:10', minute)];
    const hours = (timeZone: string) => reportOf(tickets, timeZone).byHour.map(({ hour }) => hour);
    expect(hours('Europe/Kyiv')).toEqual([8, 9, 10]);
    expect(hours('Asia/Kathmandu')).toEqual([11, 13]);
    expect(hours('America/Los_Angeles')).toEqual([0, 22, 23]);
  });
});

/** What the report tables hold of a day. */
function ticketsOf(events: readonly HallEvent[]): TicketOfDay[] {
  let hall: HallState = emptyHall;
  const tickets = new Map<string, TicketOfDay>();
  for (const event of events) {
    for (const change of reportRows(hall, event)) {
      const { table, row } = change;
      const notEnded = { bookedAt: null, ending: null, firstStartedAt: null, pausedMs: 0 };
      const visitId = row === null ? change.visitId : row.visitId;
      const issued = tickets.get(visitId);
      if (table === 'ticket') tickets.set(visitId, { ...row, ...notEnded });
      else if (issued !== undefined && (row === null || row.nextServiceId === null))
        tickets.set(visitId, { ...issued, ...(row ?? notEnded) });
    }
    hall = evolve(hall, event);
  }
  return [...tickets.values()];
}

const counts = ['issued', 'served', 'noShow', 'cancelled', 'leftOver', 'here'] as const;

function sumOf(parts: readonly { readonly figures: DayFigures }[]): Record<string, number> {
  const add = (read: (figures: DayFigures) => number) =>
    parts.reduce((sum, part) => sum + read(part.figures), 0);
  return {
    ...Object.fromEntries(counts.map((name) => [name, add((figures) => figures[name])])),
    waited: add(({ waits }) => (waits === null ? 0 : waits.served)),
    short: Math.round(add(({ waits }) => (waits === null ? 0 : waits.shortShare * waits.served))),
  };
}

describe('on a random day', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '[DAY-4] figures add up by queue and by hour and agree with the hall (seed %i)',
    (seed) => {
      const config = demoConfig();
      const { hall, events } = randomDay({ seed, commands: 2500, config, startAt: at('07:55') });
      const report = reportOf(ticketsOf(events));
      const whole = sumOf([{ figures: report.total }]);
      expect(sumOf(report.byQueue)).toEqual(whole);
      expect(sumOf(report.byHour)).toEqual(whole);

      const { issued, served: finished, noShow, cancelled, leftOver, here, waits } = report.total;
      expect(hall.day).toMatchObject({ serviceDay: '2026-11-23' });
      expect({ issued, served: finished, noShow, cancelled, leftOver }).toEqual(hall.totals);
      expect(here).toBe(hall.visits.size);
      expect(issued).toBe(finished + noShow + cancelled + leftOver + here);
      expect(waits?.served).toBe(finished);
      expect(issued).toBeGreaterThan(50);
      if (waits === null) throw new Error('nobody was served');
      expect(waits.medianMs).toBeLessThanOrEqual(waits.ninetiethMs);
    },
  );
});
