import {
  deviceId,
  ordersView as ordersSchema,
  queueId,
  queueView as queueSchema,
  serviceDay,
  signView as signSchema,
  ticketView as ticketSchema,
  type DayReport,
  type WaitPromise,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  noShow,
  operatorAt,
  parked,
  printStation,
  reception,
  started,
  supervisor,
  ticket,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import type { Waits } from '../rules/waits.ts';
import { hallView } from './hallView.ts';
import { kioskView } from './kioskView.ts';
import { ordersView } from './ordersView.ts';
import { queueView } from './queueView.ts';
import { signView } from './signView.ts';
import { ticketView } from './ticketView.ts';

const config = demoConfig();
const head = { revision: 7, hubTime: at('10:00') };
const residence = queueId.parse('residence');
const printer = deviceId.parse('printer-1');
const sign = deviceId.parse('sign-1');
const morning = given(
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('В001', '09:02'),
  walkIn('А003', '09:03', 'priority'),
);
/** By way of a report that moves nobody and gives no order up. */
const hallOf = (story: typeof morning) =>
  story.when(printStation, 'reportPrinter', { condition: { state: 'silent' } }).hall;

describe('the sign of a counter', () => {
  const shown = (story: typeof morning) => {
    const view = signView(hallOf(story), config, sign, head);
    expect(signSchema.parse(view)).toEqual(view);
    return view?.shows;
  };

  it('follows its counter: closed, free, called, serving, on a break', () => {
    expect(shown(given(dayOpened()))).toEqual({ state: 'closed' });
    expect(shown(morning)).toEqual({ state: 'free' });
    const call = morning.and(called('А001', 1, '09:10'));
    expect(shown(call)).toMatchObject({ state: 'called', ticket: ticket('А001'), calledAt: at('09:10') });
    expect(shown(call.and(started('А001', 1, '09:12')))).toEqual({
      state: 'serving',
      ticket: ticket('А001'),
      language: 'uk',
    });
    const pause = { counterId: counter(1), reasonId: config.pauseReasons[0]?.id ?? ('' as never) };
    expect(shown(morning.when(operatorAt(1), 'pauseCounter', pause).and())).toEqual({ state: 'break' });
  });

  it('shows a recall as a new call', () => {
    const call = morning.and(called('А001', 1, '09:10'));
    const recalled = call.when(operatorAt(1), 'recallVisit', {
      counterId: counter(1),
      visitId: visit('А001'),
    });
    const [first, second] = [shown(call), shown(recalled.and())];
    expect(first?.state === 'called' && second?.state === 'called' && first.key !== second.key).toBe(true);
  });

  it('of another branch is not there', () => {
    expect(signView(hallOf(morning), config, deviceId.parse('board-1'), head)).toBeUndefined();
  });
});

describe('a ticket found by its number', () => {
  const found = (story: typeof morning, text: string) => {
    const view = ticketView(hallOf(story), config, ticket(text), head);
    expect(ticketSchema.parse(view)).toEqual(view);
    return view.found;
  };

  it('says where the visit stands and how many are called before it', () => {
    expect(found(morning, 'А002')).toMatchObject({ state: 'here', ahead: 2, visit: { status: 'waiting' } });
    expect(found(morning, 'А003')).toMatchObject({ state: 'here', ahead: 0 });
  });

  it('[EXPLAIN-1] says why it has not been called yet, as long as it waits', () => {
    expect(found(morning, 'А002')).toMatchObject({
      explained: {
        waitedMinutes: 59,
        ahead: 2,
        counters: { total: 1, first: [{ counterId: 'counter-1', next: { ticket: ticket('А003') } }] },
      },
    });
    expect(found(morning.and(called('А001', 1, '09:10')), 'А001')).toMatchObject({ explained: null });
  });

  it('says at which counter it is', () => {
    const call = morning.and(called('А001', 1, '09:10'));
    expect(found(call, 'А001')).toMatchObject({
      ahead: null,
      visit: { status: 'called', counterId: 'counter-1' },
    });
    expect(found(call.and(parked('А001', 1, '09:11')), 'А001')).toMatchObject({
      visit: { status: 'parked', counterId: 'counter-1' },
    });
  });

  it('tells a number that is over from one that nobody was given', () => {
    const over = morning.when(reception, 'cancelVisit', { visitId: visit('А001') }).and();
    expect(found(over, 'А001')).toEqual({ state: 'over' });
    expect(found(over, 'А099')).toEqual({ state: 'unknown' });
  });

  it('shows the paper that was ordered last', () => {
    const story = morning.when(reception, 'orderPrint', { visitId: visit('А002'), printerId: printer }).and();
    expect(found(story, 'А002')).toMatchObject({ order: { kind: 'ticket', outcome: 'ordered', copy: true } });
    expect(found(story, 'А001')).toMatchObject({ order: null });
  });
});

it('a queue lists who is at its counters first, then by arrival, whatever the class', () => {
  const story = morning.and(called('А002', 1, '09:10'));
  const view = queueView(hallOf(story), config, residence, head);
  expect(queueSchema.parse(view)).toEqual(view);
  expect(view?.total).toBe(3);
  expect(view?.first.map((each) => each.ticket.number)).toEqual([2, 1, 3]);
  expect(queueView(hallOf(story), config, queueId.parse('nowhere'), head)).toBeUndefined();
});

it('the hall shows the longest waits first, and the last orders', () => {
  const story = morning.when(reception, 'orderPrint', { visitId: visit('А002'), printerId: printer }).and();
  const view = hallView(hallOf(story), config, head);
  expect(view.longestWaits.map((each) => each.ticket)).toEqual(['А001', 'А002', 'В001', 'А003'].map(ticket));
  expect(view.printOrders).toMatchObject([{ ticket: ticket('А002'), orderedBy: 'operator-5' }]);
});

it('[ESTIMATE-2][ESTIMATE-3] kiosk, hall and reception show what is known of waits', () => {
  const [newcomer, left] = [10, 5].map((from) => ({
    likely: { from, to: from + 10 },
    nearlyAll: { from, to: from + 30 },
  })) as [WaitPromise, WaitPromise];
  const waits: Waits = {
    ifCameNow: (queue) => (queue === residence ? newcomer : null),
    ofVisit: (of) => (of === visit('А002') ? left : null),
  };
  const hall = hallOf(morning);
  const shown = [kioskView(hall, config, head, waits), hallView(hall, config, head, waits)];
  for (const { queues } of shown)
    expect(queues.map(({ wait }) => wait)).toEqual(
      config.queues.map(({ id }) => (id === residence ? newcomer : null)),
    );
  expect(ticketView(hall, config, ticket('А002'), head, waits).found).toMatchObject({ wait: left });
  expect(ticketView(hall, config, ticket('А001'), head, waits).found).toMatchObject({ wait: null });
});

it('[ESTIMATE-3] a paper says what was promised with the ticket; one ordered later, what is left by now', () => {
  const promised = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 40 } };
  const left = { likely: { from: 3, to: 8 }, nearlyAll: { from: 1, to: 20 } };
  const waits: Waits = { ifCameNow: () => null, ofVisit: () => left };
  const printed = (when: string) => {
    const issued = walkIn('А001', '09:00');
    const told = { ...issued, body: { ...issued.body, wait: promised } as typeof issued.body };
    const story = given(dayOpened(), told).at(when);
    const ordered = story.when(reception, 'orderPrint', { visitId: visit('А001'), printerId: printer });
    return ordersView(ordered.hall, config, printer, head, () => undefined, waits)?.orders;
  };
  expect(printed('09:00:20')).toMatchObject([{ wait: promised }]);
  expect(printed('09:15')).toMatchObject([{ wait: left }]);
});

describe('the orders of a printer', () => {
  const report = { serviceDay: '2026-11-23' } as DayReport;
  const orders = (story: typeof morning, known: DayReport | undefined = report) =>
    ordersView(hallOf(story), config, printer, head, () => known)?.orders;

  it('are what it shall print now, oldest first, with all that is on the paper', () => {
    const story = morning
      .when(reception, 'orderPrint', { visitId: visit('А002'), printerId: printer })
      .and()
      .when(reception, 'orderPrint', { visitId: visit('А001'), printerId: printer })
      .and();
    const view = ordersView(hallOf(story), config, printer, head, () => undefined);
    expect(ordersSchema.parse(view)).toEqual(view);
    expect(view?.orders).toMatchObject([
      { ticket: ticket('А002'), copy: true, peopleBefore: 2, hallId: 'hall-1' },
      { ticket: ticket('А001'), peopleBefore: 1 },
    ]);
    const other = ordersView(hallOf(story), config, deviceId.parse('kiosk-1'), head, () => undefined);
    expect(other?.orders).toEqual([]);
  });

  it('leave out the paper of a visit that has ended', () => {
    const story = morning
      .when(reception, 'orderPrint', { visitId: visit('А002'), printerId: printer })
      .and(called('А002', 1, '09:06'), noShow('А002', 1, '09:06:10'));
    expect(orders(story)).toEqual([]);
  });

  it('hold the slip of a closed day as soon as its figures are there', () => {
    const closed = morning.when(supervisor, 'closeServiceDay', {}).and();
    const story = closed.when(supervisor, 'orderClosingSlip', { printerId: printer }).and();
    expect(orders(story)).toMatchObject([
      { kind: 'closing-slip', report: { serviceDay: serviceDay.parse('2026-11-23') } },
    ]);
    expect(ordersView(hallOf(story), config, printer, head, () => undefined)?.orders).toEqual([]);
  });
});
