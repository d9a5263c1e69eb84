import { commands, type CommandName } from '@talon/shared';
import type { HallEvent, HallEventType } from '../../events.ts';

/**
 * Which moves may cause an event. A new event needs a row here (the compiler asks for it); an old one that gets a new
 * cause, the name of the move in its row.
 */
const movesOfEvents: { readonly [T in HallEventType]: readonly CommandName[] } = {
  dayOpened: ['openServiceDay', 'tick'],
  issuingEnded: ['tick'],
  dayClosed: ['closeServiceDay', 'tick'],
  queueClosing: ['tick'],
  queueReopened: ['tick'],
  hallPaused: ['pauseHall'],
  hallResumed: ['resumeHall'],
  ticketIssued: ['issueTicket', 'checkIn'],
  printRecorded: ['recordPrint'],
  printOrdered: ['issueTicket', 'checkIn', 'orderPrint', 'orderClosingSlip'],
  orderedPrintRecorded: ['recordOrderedPrint', 'tick'],
  printerReported: ['reportPrinter'],
  priorityMarked: ['markPriority'],
  classChecked: ['checkClass'],
  routeChanged: ['changeRoute'],
  visitCalled: ['callNext', 'pickVisit', 'resumeVisit', 'tick'],
  visitRecalled: ['recallVisit'],
  serviceStarted: ['startService'],
  serviceFinished: ['finishService'],
  serviceStepFinished: ['finishService'],
  visitNoShow: ['markNoShow', 'tick'],
  visitReadmitted: ['readmitVisit'],
  endUndone: ['undoEnd'],
  visitParked: ['parkVisit'],
  visitTransferred: ['transferVisit'],
  visitReturned: ['returnVisit', 'closeCounter', 'checkClass', 'tick'],
  visitCancelled: ['cancelVisit', 'recordPrint'],
  visitLeftOver: ['closeServiceDay', 'tick'],
  counterOpened: ['openCounter'],
  profileAssigned: ['assignProfile'],
  counterPaused: ['pauseCounter'],
  pauseEnded: ['endPause'],
  counterClosed: ['closeCounter', 'closeServiceDay', 'tick'],
};

/** Everything that can happen. */
export const eventTypes = Object.keys(movesOfEvents) as readonly HallEventType[];

/** No event without a rule: each comes from a move of the table that may cause it. */
export function eventsWithoutRule(events: readonly HallEvent[]): readonly string[] {
  return events.flatMap(({ move, body }) => {
    if (!Object.hasOwn(commands, move))
      return [`${body.type} came from ${move}, which is no move of the table`];
    return movesOfEvents[body.type].includes(move)
      ? []
      : [`${body.type} came from ${move}, which never causes it`];
  });
}
