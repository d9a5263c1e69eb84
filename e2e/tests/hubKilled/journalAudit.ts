import { journalEvents, journalFault } from '@talon/demo-hall';
import { emptyHall, evolve, type HallEvent } from '@talon/queue-core';
import { brokenInvariants } from '@talon/queue-core/testing';
import { commands, formatTicket } from '@talon/shared';
import type { Press } from './ledger.ts';

/** Holds a ledger kept outside the hub against the hub's journal. Returns every sentence that should not be true. */
export async function auditJournal(dataFolder: string, presses: readonly Press[]): Promise<string[]> {
  const fault = await journalFault(dataFolder);
  const events = journalEvents(dataFolder);
  return [
    ...everyTicketOnce(events, presses),
    ...everyCallOnce(events, presses),
    ...noNumberTwice(events),
    ...noVisitAtTwoCounters(events),
    ...brokenInvariants(events.reduce(evolve, emptyHall)),
    ...(fault === undefined ? [] : [fault]),
  ];
}

/** Each acknowledged ticket is in the journal exactly once, and nobody has one that he did not ask for. */
function everyTicketOnce(events: readonly HallEvent[], presses: readonly Press[]): string[] {
  const issued = events.flatMap(({ body }) => (body.type === 'ticketIssued' ? [body] : []));
  const acknowledged = presses.flatMap(({ name, reply }) =>
    name === 'issueTicket' && reply !== undefined ? [commands.issueTicket.result.parse(reply.result)] : [],
  );
  return [
    ...acknowledged.flatMap(({ visitId, ticket }) => {
      const same = issued.filter((each) => each.visitId === visitId);
      const isOnce =
        same.length === 1 && same.every((each) => formatTicket(each.ticket) === formatTicket(ticket));
      return isOnce ? [] : [`${formatTicket(ticket)} is ${same.length} times in the journal`];
    }),
    ...(issued.length === acknowledged.length
      ? []
      : [`${issued.length} tickets in the journal, ${acknowledged.length} acknowledged`]),
  ];
}

function everyCallOnce(events: readonly HallEvent[], presses: readonly Press[]): string[] {
  const called = events.flatMap(({ body }) => (body.type === 'visitCalled' ? [body.visitId] : []));
  const acknowledged = presses.filter(({ name, reply }) => name === 'callNext' && reply !== undefined);
  return [
    ...(new Set(called).size === called.length ? [] : ['a visit was called twice']),
    ...(called.length === acknowledged.length
      ? []
      : [`${called.length} calls in the journal, ${acknowledged.length} acknowledged`]),
  ];
}

function noNumberTwice(events: readonly HallEvent[]): string[] {
  const numbers = events.flatMap(({ body }) =>
    body.type === 'ticketIssued' ? [formatTicket(body.ticket)] : [],
  );
  return numbers
    .filter((number, at) => numbers.indexOf(number) < at)
    .map((number) => `${number} was given twice`);
}

function noVisitAtTwoCounters(events: readonly HallEvent[]): string[] {
  const visitAt = new Map<string, string>();
  const found: string[] = [];
  for (const { body } of events) {
    if (body.type === 'visitCalled') {
      if ([...visitAt.values()].includes(body.visitId))
        found.push(`${body.visitId} was called to two counters`);
      if (visitAt.has(body.counterId)) found.push(`${body.counterId} called a second visit`);
      visitAt.set(body.counterId, body.visitId);
    }
    if (body.type === 'serviceFinished' || body.type === 'visitNoShow') visitAt.delete(body.counterId);
  }
  return found;
}
