import { describe, expect, it } from 'vitest';
import {
  boardView,
  counterView,
  hallView,
  kioskView,
  ordersView,
  queueView,
  signView,
  view,
} from './views.ts';

/** A full hall, as in ARCHITECTURE: what the budgets of the views are for. */
const queueCount = 40;
const counterCount = 30;

const kB = 1024;
/** As UTF-8; this package sees no TextEncoder. */
const bytesOf = (sent: unknown) => encodeURIComponent(JSON.stringify(sent)).replaceAll(/%../g, '-').length;
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

interface IdLengths {
  /** Of ids from the configuration. The schemas allow 64. */
  readonly named: number;
  /** Of ids that the hub makes (visits, sessions, operators): 24. */
  readonly made: number;
}

/** Every view with all its lists full and every value as long as it gets. */
function fullViews({ named, made }: IdLengths) {
  const name = 'n'.repeat(named);
  const id = 'v'.repeat(made);
  const at = 1_999_999_999_999;
  const ticket = { letter: 'Щ', number: 999 };
  const head = { revision: 99_999_999, hubTime: at };
  const day = { status: 'closing', serviceDay: '2026-11-23' };
  const visit = {
    visitId: id,
    ticket,
    serviceId: name,
    purpose: 'consult',
    queueId: name,
    language: 'uk',
    priorityClassId: name,
    issuedAt: at,
    placeAt: at,
    paper: { outcome: 'not-reported', cause: 'kiosk-restarted' },
  };
  const wait = { likely: { from: 100, to: 110 }, nearlyAll: { from: 100, to: 120 } };
  const inHall = { ...visit, status: 'waiting', counterId: name };
  const status = { status: 'paused', operatorId: id, sessionId: id, since: at, reasonId: name };
  const reason = { rule: 'longest-wait', priorityClassId: name, overtaken: 999 };
  return {
    board: {
      view: 'board',
      ...head,
      boardId: name,
      day,
      calls: times(12, {
        key: `${id}/${at}`,
        ticket,
        counterNumber: 999,
        hallId: name,
        floor: 100,
        arrow: 'straight',
        language: 'uk',
        callCount: 20,
        calledAt: at,
        waitingForVisitor: false,
      }),
      waiting: 5000,
      speaks: times(12, {
        key: `${id}/${at}`,
        calledAt: at,
        clips: { full: times(3, 'f'.repeat(32)), short: times(2, 'f'.repeat(32)) },
      }),
    },
    kiosk: {
      view: 'kiosk',
      ...head,
      day,
      queues: times(queueCount, { queueId: name, waiting: 5000, wait, closing: false }),
      usedUp: times(60, { serviceId: name, again: at }),
    },
    counter: {
      view: 'counter',
      ...head,
      counterId: name,
      day,
      status,
      workProfileId: name,
      current: {
        status: 'serving',
        ...visit,
        classClaimed: true,
        bookedAt: at,
        route: times(4, { serviceId: name, purpose: 'consult' }),
        calledAt: at,
        startedAt: at,
        callCount: 20,
        reason,
      },
      undo: { visitId: id, ticket, ending: 'no-show', until: at },
      callsBySelfAt: at,
      waiting: { total: 5000, first: times(10, { ...visit, transferredHere: false }) },
      parked: {
        total: 5000,
        first: times(6, { ...visit, parkedAt: at, parkedHere: false, reasonId: name, returnsAt: at }),
      },
      absent: {
        total: 500,
        first: times(4, { ...visit, absentSince: at, mayReturn: true, until: at, callsLeft: 100 }),
      },
      moves: [
        'finishService',
        'parkVisit',
        'returnVisit',
        'transferVisit',
        'pauseCounter',
        'closeCounter',
        'cancelVisit',
      ],
    },
    hall: {
      view: 'hall',
      ...head,
      day,
      counters: times(counterCount, {
        counterId: name,
        status,
        workProfileId: name,
        current: { ticket, visitId: id, status: 'serving', since: at },
      }),
      queues: times(queueCount, { queueId: name, waiting: 5000, longestWaitSince: at, wait, closing: false }),
      flaggedPapers: times(40, visit),
      longestWaits: times(10, inHall),
      printOrders: times(20, {
        kind: 'ticket',
        orderId: id,
        printerId: name,
        orderedAt: at,
        orderedBy: id,
        outcome: 'refused',
        cause: 'kiosk-restarted',
        visitId: id,
        ticket,
        copy: false,
      }),
      totals: {
        issued: 5000,
        waiting: 5000,
        called: 5000,
        serving: 5000,
        parked: 5000,
        served: 5000,
        noShow: 5000,
        cancelled: 5000,
        leftOver: 5000,
      },
    },
    queue: { view: 'queue', ...head, queueId: name, total: 5000, first: times(100, inHall) },
    orders: {
      view: 'orders',
      ...head,
      printerId: name,
      orders: times(5, {
        kind: 'ticket',
        orderId: id,
        copy: false,
        visitId: id,
        ticket,
        publicToken: 't'.repeat(64),
        serviceId: name,
        purpose: 'consult',
        language: 'uk',
        queueId: name,
        hallId: name,
        peopleBefore: 5000,
        wait,
        issuedAt: at,
      }),
    },
  };
}

const longestIds = fullViews({ named: 64, made: 64 });

describe('the views of a full hall', () => {
  it.each([
    ['board', boardView, longestIds.board, 8],
    ['kiosk', kioskView, longestIds.kiosk, 16],
    ['hall', hallView, longestIds.hall, 64],
    ['queue', queueView, longestIds.queue, 64],
    ['orders', ordersView, longestIds.orders, 16],
    // With ids of 64 characters everywhere a full desk would be 14 kB; nobody names things at such length.
    ['counter', counterView, fullViews({ named: 36, made: 24 }).counter, 12],
  ] as const)('%s stays within its budget with every list full', (_, schema, full, budget) => {
    expect(schema.safeParse(full).error).toBeUndefined();
    expect(bytesOf(full)).toBeLessThanOrEqual(budget * kB);
  });

  it.each([
    [
      'more than 12 calls',
      { ...longestIds.board, calls: [...longestIds.board.calls, longestIds.board.calls[0]] },
    ],
    [
      'more than 10 waiting visits',
      {
        ...longestIds.counter,
        waiting: { total: 11, first: times(11, longestIds.counter.waiting.first[0]) },
      },
    ],
    [
      'more than 6 parked visits',
      { ...longestIds.counter, parked: { total: 7, first: times(7, longestIds.counter.parked.first[0]) } },
    ],
    [
      'more than 50 flagged papers',
      { ...longestIds.hall, flaggedPapers: times(51, longestIds.hall.flaggedPapers[0]) },
    ],
  ])('refuse %s', (_, tooLong) => {
    expect(view.safeParse(tooLong).success).toBe(false);
  });

  it('say nothing on a sign about the person', () => {
    const { shows } = signView.parse({
      view: 'sign',
      revision: 1,
      hubTime: 1,
      signId: 'sign-1',
      counterId: 'counter-1',
      day: { status: 'open', serviceDay: '2026-11-23' },
      shows: {
        state: 'serving',
        ticket: { letter: 'А', number: 1 },
        language: 'uk',
        priorityClassId: 'war-veteran',
        serviceId: 'disability-pension',
      },
    });
    expect(Object.keys(shows)).toEqual(['state', 'ticket', 'language']);
  });

  it('say nothing on the board about the person', () => {
    const [call] = boardView.parse({
      ...longestIds.board,
      calls: [{ ...longestIds.board.calls[0], priorityClassId: 'war-veteran', serviceId: 'divorce' }],
    }).calls;
    expect(Object.keys(call ?? {})).not.toContain('priorityClassId');
    expect(Object.keys(call ?? {})).not.toContain('serviceId');
  });
});
