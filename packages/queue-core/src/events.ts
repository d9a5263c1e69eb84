import {
  actor,
  appointmentId,
  callReason,
  commandNames,
  counterId,
  deviceId,
  hallId,
  hallPauseReason,
  instant,
  locale,
  operatorId,
  outcomeId,
  parkReasonId,
  pauseReasonId,
  printCause,
  printerCondition,
  printOrderId,
  printOutcome,
  priorityClassId,
  publicToken,
  purpose,
  queueId,
  serviceDay,
  serviceId,
  sessionId,
  ticketNumber,
  visitId,
  waitPromise,
  workProfileId,
} from '@talon/shared';
import { z } from 'zod';

/**
 * Where a waiting visit stands: in the queue of its service, or in the pool of one counter it was transferred to.
 */
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue'), queueId }),
  z.object({ kind: z.literal('counter'), counterId }),
]);
export type Place = z.infer<typeof place>;

/** [ROUTE-1] One more service of a visit, with the place where it will wait for it. */
const routeLeg = z.object({ serviceId, purpose, queueId, place });
export type RouteLeg = z.infer<typeof routeLeg>;

/** [TRANSFER-2] From when on the place counts; `null`: it is kept. */
const movedPlace = instant.nullable();

/** Which numbers a ticket was taken from: a kiosk's own range, or the staff's. */
const numberSource = z.union([z.literal('desk'), z.string().startsWith('kiosk:')]);

/** What staff want on paper: the ticket of a visit, or the slip of the day that was closed last. */
const orderedPaper = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ticket'),
    visitId,
    /** The paper says that it is a copy. */
    copy: z.boolean(),
    peopleBefore: z.number().int(),
  }),
  z.object({ kind: z.literal('closing-slip'), serviceDay }),
]);
export type OrderedPaper = z.infer<typeof orderedPaper>;

/**
 * Everything that can happen in a hall, in the past tense. An event holds the outcome of a decision: who was called
 * and why, which number was given. Applying it needs no clock and no configuration.
 */
const hallEventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dayOpened'), serviceDay }),
  /** Closing time: no more tickets from kiosks, who waits is still served. */
  z.object({ type: z.literal('issuingEnded') }),
  z.object({ type: z.literal('dayClosed') }),
  /** [CLOSING-1] Whoever took a ticket now would not be served before closing time; and back again. */
  z.object({ type: z.literal('queueClosing'), queueId }),
  z.object({ type: z.literal('queueReopened'), queueId }),
  z.object({ type: z.literal('hallPaused'), reason: hallPauseReason }),
  z.object({ type: z.literal('hallResumed'), pausedMs: z.number().int().nonnegative() }),
  z.object({
    type: z.literal('ticketIssued'),
    visitId,
    ticket: ticketNumber,
    publicToken,
    queueId,
    hallId,
    serviceId,
    purpose,
    language: locale,
    priorityClassId,
    source: numberSource,
    /** [PRIORITY-4] Chosen at the kiosk, to be checked at the counter. */
    classClaimed: z.boolean().default(false),
    route: z.array(routeLeg).default([]),
    /** [APPOINT-2] The booked time; `inTime`: waits are counted from it. */
    appointment: z.object({ appointmentId, bookedAt: instant, inTime: z.boolean() }).nullable().default(null),
    /** [ESTIMATE-1] What was said of the wait; `null`: unknown. */
    wait: waitPromise.nullable().default(null),
  }),
  z.object({
    type: z.literal('printRecorded'),
    visitId,
    outcome: printOutcome,
    cause: printCause.nullable(),
  }),
  z.object({
    type: z.literal('printOrdered'),
    orderId: printOrderId,
    printerId: deviceId,
    operatorId,
    paper: orderedPaper,
  }),
  z.object({
    type: z.literal('orderedPrintRecorded'),
    orderId: printOrderId,
    outcome: printOutcome,
    cause: printCause.nullable(),
  }),
  z.object({ type: z.literal('printerReported'), printerId: deviceId, condition: printerCondition }),
  z.object({ type: z.literal('priorityMarked'), visitId, priorityClassId }),
  /** [PRIORITY-5] What was chosen at the kiosk was looked at; the class is the one that is true from now on. */
  z.object({ type: z.literal('classChecked'), visitId, counterId, holds: z.boolean(), priorityClassId }),
  z.object({
    type: z.literal('visitCalled'),
    visitId,
    counterId,
    reason: callReason,
    /** The queues from which this counter could have called instead: whoever came earlier there was passed over. */
    couldServe: z.array(queueId).default([]),
    /** [CALL-13] How often a visit could be overtaken when this call was made; `null`: no limit, or none noted yet. */
    mostOvertaken: z.number().int().nonnegative().nullable().default(null),
  }),
  z.object({ type: z.literal('visitRecalled'), visitId, counterId, callCount: z.number().int() }),
  z.object({ type: z.literal('serviceStarted'), visitId, counterId }),
  z.object({ type: z.literal('serviceFinished'), visitId, counterId, outcomeId }),
  /** [ROUTE-2] One service of several is over, and the visit goes on. */
  z.object({
    type: z.literal('serviceStepFinished'),
    visitId,
    counterId,
    outcomeId,
    next: routeLeg,
    placeAt: movedPlace,
  }),
  /** What comes after the present service, whole. */
  z.object({ type: z.literal('routeChanged'), visitId, route: z.array(routeLeg) }),
  z.object({ type: z.literal('visitNoShow'), visitId, counterId }),
  /** [NOSHOW-4] A no-show came back in time. */
  z.object({ type: z.literal('visitReadmitted'), visitId, to: place }),
  /** [UNDO-1] The last finish or no-show at a counter was taken back. */
  z.object({ type: z.literal('endUndone'), visitId, counterId }),
  z.object({
    type: z.literal('visitParked'),
    visitId,
    counterId,
    reasonId: parkReasonId.nullable().default(null),
    /** [PARK-4] When it goes back to its queue by itself; `null`: never. */
    returnsAt: instant.nullable().default(null),
  }),
  z.object({
    type: z.literal('visitTransferred'),
    visitId,
    from: counterId,
    to: place,
    queueId,
    serviceId,
    purpose,
    placeAt: movedPlace.default(null),
    /** [TRANSFER-5] When it is finished there, the visit waits for the counter that sent it. */
    comeBack: z.boolean().default(false),
  }),
  z.object({ type: z.literal('visitReturned'), visitId, to: place }),
  z.object({ type: z.literal('visitCancelled'), visitId }),
  /** What still waited, was called, parked or served when the day was closed. */
  z.object({ type: z.literal('visitLeftOver'), visitId }),
  z.object({
    type: z.literal('counterOpened'),
    counterId,
    operatorId,
    sessionId,
    takenOver: z.boolean(),
    /** [PROFILE-2] What this operator works by wherever he sits; `null`: by the counter's. */
    workProfileId: workProfileId.nullable().default(null),
  }),
  /** [PROFILE-1] `null`: the counter's own again. */
  z.object({ type: z.literal('profileAssigned'), counterId, workProfileId: workProfileId.nullable() }),
  z.object({ type: z.literal('counterPaused'), counterId, reasonId: pauseReasonId }),
  z.object({ type: z.literal('pauseEnded'), counterId }),
  z.object({ type: z.literal('counterClosed'), counterId }),
]);
export type HallEventBody = z.infer<typeof hallEventBody>;
export type HallEventType = HallEventBody['type'];
export type VisitCalled = Extract<HallEventBody, { type: 'visitCalled' }>;

/** A body with its circumstances: when it was recorded and when it happened, who did it, by which move. */
export const hallEvent = z.object({
  /** When the hub recorded it; never goes backwards. */
  at: instant,
  /** When it happened: the same, or earlier (a day that ended while the hub was off). Places follow this one. */
  occurredAt: instant,
  by: actor,
  move: z.enum(commandNames),
  body: hallEventBody,
});
export type HallEvent = z.infer<typeof hallEvent>;
