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
import type { HallState, VisitHead } from '../state.ts';

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

/**
 * One service of a visit, from the ticket to its end: what statistics are made of. Most visits have one; of a route
 * ([ROUTE-2]) each service makes one. Times in ms on the hub's clock.
 */
export interface ServiceTransactionRow {
  readonly visitId: VisitId;
  /** Which service of the visit, from 1. */
  readonly step: number;
  /** The service to which the visit went on; `null`: it ended with this one. */
  readonly nextServiceId: ServiceId | null;
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
  | { readonly table: 'service_transaction'; readonly row: ServiceTransactionRow }
  /** [NOSHOW-4][UNDO-1] A service of the visit has not ended after all: its row is taken out again. */
  | {
      readonly table: 'service_transaction';
      readonly row: null;
      readonly visitId: VisitId;
      readonly step: number;
    };

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
    case 'serviceStepFinished': {
      const { visitId, outcomeId, next } = body;
      return [
        transaction(before, visitId, occurredAt, 'served', { outcomeId, nextServiceId: next.serviceId }),
      ];
    }
    case 'serviceFinished':
      return [transaction(before, body.visitId, occurredAt, 'served', { outcomeId: body.outcomeId })];
    case 'visitNoShow':
      return [transaction(before, body.visitId, occurredAt, 'noShow')];
    case 'visitReadmitted':
      return [takenBack(before.absent.get(body.visitId))];
    case 'endUndone':
      return [takenBack(before.lastEnds.get(body.counterId)?.visit)];
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
    case 'routeChanged':
    case 'visitReturned':
    case 'counterOpened':
    case 'counterPaused':
    case 'pauseEnded':
    case 'counterClosed':
    case 'profileAssigned':
      return [];
    default:
      return body satisfies never;
  }
}

function serviceDayOf(state: HallState): ServiceDay {
  if (state.day.status === 'none') throw new BugError('a visit outside any service day');
  return state.day.serviceDay;
}

/** The row of the service with which a visit had ended, or gone on. */
function takenBack(ended: VisitHead | undefined): ReportRow {
  if (ended === undefined) throw new BugError('an end was taken back that nobody remembers');
  const { id: visitId, finishedSteps } = ended;
  return { table: 'service_transaction', row: null, visitId, step: finishedSteps + 1 };
}

function transaction(
  before: HallState,
  visitId: VisitId,
  endedAt: Instant,
  ending: Ending,
  {
    outcomeId = null,
    nextServiceId = null,
  }: Partial<Pick<ServiceTransactionRow, 'outcomeId' | 'nextServiceId'>> = {},
): ReportRow {
  const visit = visitOf(before, visitId);
  const atCounter = visit.status === 'called' || visit.status === 'serving' ? visit : undefined;
  const counter = atCounter === undefined ? undefined : counterOf(before, atCounter.counterId);
  const { serviceId, queueId, purpose, language, priorityClassId, issuedAt, bookedAt } = visit;
  return {
    table: 'service_transaction',
    row: {
      visitId,
      step: visit.finishedSteps + 1,
      nextServiceId,
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
