import type {
  CounterId,
  Instant,
  Locale,
  Ms,
  OperatorId,
  OutcomeId,
  PriorityClassId,
  Purpose,
  QueueId,
  ServiceDay,
  ServiceId,
  VisitId,
} from '@talon/shared';
import { BugError } from '@talon/shared';
import type { HallEvent } from '../events.ts';
import { counterOf } from '../evolve.ts';
import { visitOf } from '../line.ts';
import type { HallState } from '../state.ts';

/** A ticket that was issued. The store keeps (service day, letter, number) unique: the belt to the fold's braces. */
export interface TicketRow {
  readonly visitId: VisitId;
  readonly serviceDay: ServiceDay;
  readonly letter: string;
  readonly number: number;
  readonly queueId: QueueId;
  readonly serviceId: ServiceId;
  readonly issuedAt: Instant;
  readonly source: string;
}

/** How a visit can end. */
export type Ending = 'served' | 'noShow' | 'cancelled' | 'leftOver';

/** One visit from its ticket to its end: what statistics are made of. Times in ms on the hub's clock. */
export interface ServiceTransactionRow {
  readonly visitId: VisitId;
  readonly serviceDay: ServiceDay;
  readonly letter: string;
  readonly number: number;
  readonly queueId: QueueId;
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  readonly language: Locale;
  readonly priorityClassId: PriorityClassId;
  readonly issuedAt: Instant;
  /** [APPOINT-2] The booked time of whoever came in time: the wait is counted from it. */
  readonly bookedAt: Instant | null;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  /** When service began for the first time: the end of the wait, whatever transfers followed. */
  readonly firstStartedAt: Instant | null;
  /** [PAUSE-3] How long the hall was paused between ticket and first service: no part of the wait. */
  readonly pausedMs: Ms;
  readonly endedAt: Instant;
  readonly callCount: number;
  readonly counterId: CounterId | null;
  readonly operatorId: OperatorId | null;
  readonly ending: Ending;
  readonly outcomeId: OutcomeId | null;
}

export type ReportRow =
  | { readonly table: 'ticket'; readonly row: TicketRow }
  | { readonly table: 'service_transaction'; readonly row: ServiceTransactionRow };

/** The report rows that an event makes, written in the same transaction as the event itself. */
export function reportRows(before: HallState, event: HallEvent): readonly ReportRow[] {
  const { body, occurredAt } = event;
  switch (body.type) {
    case 'ticketIssued': {
      const { visitId, queueId, serviceId, source } = body;
      const { letter, number } = body.ticket;
      const day = serviceDayOf(before);
      const row = {
        visitId,
        serviceDay: day,
        letter,
        number,
        queueId,
        serviceId,
        issuedAt: occurredAt,
        source,
      };
      return [{ table: 'ticket', row }];
    }
    case 'serviceFinished':
      return [transaction(before, body.visitId, occurredAt, 'served', body.outcomeId)];
    case 'visitNoShow':
      return [transaction(before, body.visitId, occurredAt, 'noShow')];
    case 'visitCancelled':
      return [transaction(before, body.visitId, occurredAt, 'cancelled')];
    case 'visitLeftOver':
      return [transaction(before, body.visitId, occurredAt, 'leftOver')];
    case 'dayOpened':
    case 'issuingEnded':
    case 'queueClosing':
    case 'queueReopened':
    case 'classChecked':
    case 'dayClosed':
    case 'hallPaused':
    case 'hallResumed':
    case 'printRecorded':
    case 'printOrdered':
    case 'orderedPrintRecorded':
    case 'printerReported':
    case 'priorityMarked':
    case 'visitCalled':
    case 'visitRecalled':
    case 'serviceStarted':
    case 'visitParked':
    case 'visitTransferred':
    case 'visitReturned':
    case 'counterOpened':
    case 'counterPaused':
    case 'pauseEnded':
    case 'counterClosed':
      return [];
    default:
      return body satisfies never;
  }
}

function serviceDayOf(state: HallState): ServiceDay {
  if (state.day.status === 'none') throw new BugError('a visit outside any service day');
  return state.day.serviceDay;
}

function transaction(
  before: HallState,
  visitId: VisitId,
  endedAt: Instant,
  ending: Ending,
  outcomeId: OutcomeId | null = null,
): ReportRow {
  const visit = visitOf(before, visitId);
  const atCounter = visit.status === 'called' || visit.status === 'serving' ? visit : undefined;
  const counter = atCounter === undefined ? undefined : counterOf(before, atCounter.counterId);
  const { serviceId, queueId, purpose, language, priorityClassId, issuedAt, bookedAt } = visit;
  return {
    table: 'service_transaction',
    row: {
      visitId,
      serviceDay: serviceDayOf(before),
      letter: visit.ticket.letter,
      number: visit.ticket.number,
      queueId,
      serviceId,
      purpose,
      language,
      priorityClassId,
      issuedAt,
      bookedAt,
      calledAt: atCounter?.calledAt ?? null,
      startedAt: visit.status === 'serving' ? visit.startedAt : null,
      firstStartedAt: visit.firstStartedAt,
      pausedMs: visit.pausedMs,
      endedAt,
      callCount: atCounter?.callCount ?? 0,
      counterId: atCounter?.counterId ?? null,
      operatorId: counter === undefined || counter.status === 'closed' ? null : counter.operatorId,
      ending,
      outcomeId,
    },
  };
}
