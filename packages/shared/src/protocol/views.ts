import { z } from 'zod';
import {
  branchId,
  counterId,
  deviceId,
  hallId,
  operatorId,
  pauseReasonId,
  priorityClassId,
  queueId,
  serviceId,
  sessionId,
  visitId,
} from '../ids.ts';
import { branchConfigShape, service } from '../model/branchConfig.ts';
import { locale } from '../model/locale.ts';
import { purpose } from '../model/purpose.ts';
import { ticketNumber } from '../model/ticket.ts';
import { instant, serviceDay } from '../time.ts';
import { commandNames, printCause, printOutcome } from './commands.ts';
import { revision } from './reply.ts';

const count = z.number().int().nonnegative();

/** Every view is whole and says how old it is. */
const head = { revision, hubTime: instant };

export const dayView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('open'), serviceDay }),
  /** Tickets are no longer issued, those who wait are still served. */
  z.object({ status: z.literal('closing'), serviceDay }),
  z.object({ status: z.literal('closed'), serviceDay }),
]);
export type DayView = z.infer<typeof dayView>;

/**
 * The branch as it is set up: names in all languages, places, services. Large, and sent only when the configuration
 * changes; the other views refer to it by id.
 */
export const branchView = z.object({
  view: z.literal('branch'),
  ...head,
  branchId,
  name: branchConfigShape.shape.name,
  timeZone: z.string(),
  publicBaseUrl: z.string(),
  languages: z.array(locale),
  openingHours: branchConfigShape.shape.openingHours,
  halls: branchConfigShape.shape.halls,
  counters: branchConfigShape.shape.counters,
  serviceAreas: branchConfigShape.shape.serviceAreas,
  services: z.array(service),
  mostAsked: branchConfigShape.shape.mostAsked,
  queues: z.array(
    z.object({
      id: queueId,
      name: branchConfigShape.shape.name,
      letter: ticketNumber.shape.letter,
      hallId,
      /** Numbers of the counters that serve this queue, ascending: what the paper says under "where". */
      counterNumbers: z.array(z.number().int()),
    }),
  ),
  priorityClasses: branchConfigShape.shape.priorityClasses,
  kiosks: branchConfigShape.shape.kiosks,
  boards: branchConfigShape.shape.boards,
  outcomes: branchConfigShape.shape.outcomes,
  pauseReasons: branchConfigShape.shape.pauseReasons,
});
export type BranchView = z.infer<typeof branchView>;

/** What every kiosk shows. Budget: 16 kB. */
export const kioskView = z.object({
  view: z.literal('kiosk'),
  ...head,
  day: dayView,
  queues: z.array(z.object({ queueId, waiting: count })),
});
export type KioskView = z.infer<typeof kioskView>;

/** One call on the wall: which number goes where. Neutral: nothing about the person. */
export const boardCall = z.object({
  /** Changes with every call and recall; the announcer speaks a key once. */
  key: z.string().max(128),
  ticket: ticketNumber,
  counterNumber: z.number().int(),
  hallId,
  floor: z.number().int(),
  language: locale,
  callCount: count,
  calledAt: instant,
  /** Still on the way; false once served, marked absent or moved. */
  waitingForVisitor: z.boolean(),
});
export type BoardCall = z.infer<typeof boardCall>;

/** Names a recorded phrase by its content: `GET /clips/<name>` of the hub. */
export const clipName = z.string().regex(/^[0-9a-f]{32}$/);
export type ClipName = z.infer<typeof clipName>;

/** The phrases that make one announcement, in their order; the first one is the number. */
export const spokenClips = z.object({
  full: z.array(clipName).min(1).max(3),
  /** The same in a hurry. */
  short: z.array(clipName).min(1).max(2),
});
export type SpokenClips = z.infer<typeof spokenClips>;

/** A call to be spoken, whose visitor is still awaited. */
export const spokenCall = z.object({
  key: boardCall.shape.key,
  calledAt: instant,
  /** `null` while there are no words for it (yet): a chime alone. */
  clips: spokenClips.nullable(),
});
export type SpokenCall = z.infer<typeof spokenCall>;

/** What one wall board shows and says. Budget: 8 kB. */
export const boardView = z.object({
  view: z.literal('board'),
  ...head,
  boardId: deviceId,
  day: dayView,
  /** Newest first, at most 12. */
  calls: z.array(boardCall).max(12),
  /** People waiting for the halls of this board. */
  waiting: count,
  /** Calls for this board's loudspeaker, newest first, at most 12. `null`: it is not the one that speaks in its zone. */
  speaks: z.array(spokenCall).max(12).nullable(),
});
export type BoardView = z.infer<typeof boardView>;

/** Why this visit was called and not another, as codes; the clients make the sentence. */
export const callReason = z.discriminatedUnion('rule', [
  /** [CALL-3] Longest wait in the highest class that waits. `overtaken`: how many who waited longer were passed over. */
  z.object({ rule: z.literal('longest-wait'), priorityClassId, overtaken: count }),
  /** [CALL-2] Transferred to this counter. */
  z.object({ rule: z.literal('transferred-here') }),
  /** [PARK-2] Was parked. */
  z.object({ rule: z.literal('resumed') }),
]);
export type CallReason = z.infer<typeof callReason>;

/** A paper of which nobody can say that it is in a visitor's hand. */
export const paperView = z.object({
  outcome: z.union([printOutcome, z.literal('not-reported')]),
  cause: printCause.nullable(),
});
export type PaperView = z.infer<typeof paperView>;

const visitHead = {
  visitId,
  ticket: ticketNumber,
  serviceId,
  purpose,
  queueId,
  language: locale,
  priorityClassId,
  issuedAt: instant,
  paper: paperView,
};

export const waitingVisitView = z.object({ ...visitHead, placeAt: instant, transferredHere: z.boolean() });
export type WaitingVisitView = z.infer<typeof waitingVisitView>;

export const parkedVisitView = z.object({ ...visitHead, parkedAt: instant, parkedHere: z.boolean() });
export type ParkedVisitView = z.infer<typeof parkedVisitView>;

export const currentVisitView = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('called'),
    ...visitHead,
    calledAt: instant,
    callCount: count,
    reason: callReason,
  }),
  z.object({
    status: z.literal('serving'),
    ...visitHead,
    calledAt: instant,
    startedAt: instant,
    callCount: count,
    reason: callReason,
  }),
]);
export type CurrentVisitView = z.infer<typeof currentVisitView>;

export const counterStatusView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('closed') }),
  z.object({ status: z.literal('open'), operatorId, sessionId, since: instant }),
  z.object({ status: z.literal('paused'), operatorId, sessionId, since: instant, reasonId: pauseReasonId }),
]);
export type CounterStatusView = z.infer<typeof counterStatusView>;

/** What a counter's desk shows. Budget: 8 kB. */
export const counterView = z.object({
  view: z.literal('counter'),
  ...head,
  counterId,
  day: dayView,
  status: counterStatusView,
  current: currentVisitView.nullable(),
  waiting: z.object({
    total: count,
    /** In the order of the calling rule, the first 10. */
    first: z.array(waitingVisitView).max(10),
  }),
  /** Visits that this counter may resume, longest parked first, at most 6 (`total` says how many there are). */
  parked: z.object({ total: count, first: z.array(parkedVisitView).max(6) }),
  /** What may be pressed now by whoever holds the counter. */
  moves: z.array(z.enum(commandNames)),
});
export type CounterView = z.infer<typeof counterView>;

/** The whole hall, for choosing a counter and for the supervisor. Budget: 64 kB. */
export const hallView = z.object({
  view: z.literal('hall'),
  ...head,
  day: dayView,
  counters: z.array(
    z.object({
      counterId,
      status: counterStatusView,
      current: z
        .object({ ticket: ticketNumber, visitId, status: z.enum(['called', 'serving']), since: instant })
        .nullable(),
    }),
  ),
  queues: z.array(z.object({ queueId, waiting: count, longestWaitSince: instant.nullable() })),
  /** Visits whose paper was refused, is unknown or was never reported; oldest first, at most 50. */
  flaggedPapers: z.array(z.object({ ...visitHead })).max(50),
  /** Since the day was opened. */
  totals: z.object({
    issued: count,
    waiting: count,
    called: count,
    serving: count,
    parked: count,
    served: count,
    noShow: count,
    cancelled: count,
    leftOver: count,
  }),
});
export type HallView = z.infer<typeof hallView>;

export const view = z.discriminatedUnion('view', [branchView, kioskView, boardView, counterView, hallView]);
export type View = z.infer<typeof view>;
export type ViewName = View['view'];

/** Which view a client asks to be sent, now and whenever it changes. */
export const watch = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('branch') }),
  z.strictObject({ view: z.literal('kiosk') }),
  z.strictObject({ view: z.literal('board'), boardId: deviceId }),
  z.strictObject({ view: z.literal('counter'), counterId }),
  z.strictObject({ view: z.literal('hall') }),
]);
export type Watch = z.infer<typeof watch>;
