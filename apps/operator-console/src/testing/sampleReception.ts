import {
  counterId,
  deviceId,
  printOrderId,
  queueId,
  type DevicesView,
  type PrinterCondition,
  type PrintOrderView,
  type QueueView,
  type Revision,
  type TicketView,
  type VisitExplanation,
  type VisitInHall,
} from '@talon/shared';
import { head, sampleNow, sampleSession } from './sampleMoment.ts';
import { visitHead } from './sampleVisits.ts';
import { sampleBranch } from './sampleViews.ts';

const ready: PrinterCondition = { state: 'ready', paperLow: false };

/** Both printers, connected and ready unless told otherwise. */
export function printersAt(
  revision: Revision,
  conditions: Readonly<Record<string, PrinterCondition | 'away'>> = {},
): DevicesView {
  return {
    view: 'devices',
    ...head(revision),
    devices: sampleBranch.printStations.map(({ id }) => {
      const condition = conditions[id] ?? ready;
      const isAway = condition === 'away';
      return {
        deviceId: id,
        kind: 'printStation',
        connected: !isAway,
        since: sampleNow,
        printer: isAway ? null : { condition, since: sampleNow },
      };
    }),
  };
}

/** В 012 as the reception sees it: waits, and its paper came out at the kiosk. */
export const visitHere = (more: Partial<VisitInHall> = {}): VisitInHall => ({
  ...visitHead('В', 12),
  status: 'waiting',
  counterId: null,
  ...more,
});

/** The first order of a paper for В 012, from the first printer. */
export const ticketOrder = (more: Partial<PrintOrderView> = {}): PrintOrderView =>
  ({
    kind: 'ticket',
    orderId: printOrderId.parse('order-1'),
    printerId: deviceId.parse('printer-1'),
    orderedAt: sampleNow,
    orderedBy: sampleSession.operatorId,
    outcome: 'ordered',
    cause: null,
    visitId: visitHere().visitId,
    ticket: visitHere().ticket,
    copy: false,
    ...more,
  }) as PrintOrderView;

/** Why В 012 still waits: counter 4 would call В 010 first. */
export const explainedVisit = (more: Partial<VisitExplanation> = {}): VisitExplanation => ({
  priorityClassId: visitHere().priorityClassId,
  waitedMinutes: 12,
  timesOvertaken: 2,
  mostOvertaken: null,
  guaranteeInMinutes: null,
  ahead: 3,
  counters: { total: 1, first: [callsNext(4, 10)] },
  ...more,
});

/** A counter that would call a number of В now, as the longest wait. */
export const callsNext = (
  counter: number,
  number: number,
): VisitExplanation['counters']['first'][number] => ({
  counterId: counterId.parse(`counter-${counter}`),
  next: {
    visitId: visitHead('В', number).visitId,
    ticket: visitHead('В', number).ticket,
    reason: { rule: 'longest-wait', priorityClassId: visitHere().priorityClassId, overtaken: 0 },
  },
});

/** What the hub knows of В 012, three people before it. */
export const ticketAt = (
  revision: Revision,
  more: Partial<Extract<TicketView['found'], { state: 'here' }>> = {},
): TicketView => ({
  view: 'ticket',
  ...head(revision),
  ticket: visitHere().ticket,
  found: {
    state: 'here',
    visit: visitHere(),
    ahead: 3,
    wait: null,
    explained: explainedVisit(),
    order: null,
    ...more,
  },
});

/** The queue of В: one at a counter, one waiting. */
export const queueAt = (revision: Revision): QueueView => ({
  view: 'queue',
  ...head(revision),
  queueId: queueId.parse('queue-v'),
  total: 2,
  first: [{ ...visitHead('В', 10), status: 'serving', counterId: counterId.parse('counter-5') }, visitHere()],
});
