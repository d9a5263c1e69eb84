import { z } from 'zod';
import {
  branchId,
  counterId,
  deviceId,
  hallId,
  operatorId,
  parkReasonId,
  pauseReasonId,
  pickReasonId,
  printOrderId,
  priorityClassId,
  publicToken,
  queueId,
  serviceId,
  sessionId,
  visitId,
  workProfileId,
} from '../ids.ts';
import {
  arrow,
  branchConfigShape,
  deviceKind,
  priorityClass,
  service,
  workProfile,
} from '../model/branchConfig.ts';
import { dayReport } from '../model/dayReport.ts';
import { hallRules } from '../model/hallRules.ts';
import { locale } from '../model/locale.ts';
import { purpose } from '../model/purpose.ts';
import { ticketNumber } from '../model/ticket.ts';
import { waitPromise } from '../model/waitPromise.ts';
import { instant, serviceDay } from '../time.ts';
import {
  commandNames,
  hallPauseReason,
  printCause,
  printerCondition,
  printOutcome,
  route,
} from './commands.ts';
import { role } from './handshake.ts';
import { revision } from './reply.ts';

const count = z.number().int().nonnegative();

/** Every view is whole and says how old it is. */
const head = { revision, hubTime: instant };

/** [PAUSE-1] The whole hall stands still. */
export const hallPauseView = z.object({ reason: hallPauseReason, since: instant });
export type HallPauseView = z.infer<typeof hallPauseView>;

export const dayView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('open'), serviceDay, paused: hallPauseView.optional() }),
  /** Tickets are no longer issued, those who wait are still served. */
  z.object({ status: z.literal('closing'), serviceDay, paused: hallPauseView.optional() }),
  z.object({ status: z.literal('closed'), serviceDay }),
]);
export type DayView = z.infer<typeof dayView>;

/** Whether visitors are served on a day, as a view shows it or as the rules keep it: open, or closing and not over yet. */
export const dayRuns = <D extends { readonly status: DayView['status'] }>(
  day: D,
): day is Extract<D, { readonly status: 'open' | 'closing' }> =>
  day.status === 'open' || day.status === 'closing';

/** The pause of a day, if there is one: only a day that runs can stand still. */
export const pauseOfDay = (day: DayView): HallPauseView | undefined =>
  dayRuns(day) ? day.paused : undefined;

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
  exceptions: branchConfigShape.shape.exceptions,
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
  priorityClasses: z.array(
    priorityClass.pick({ id: true, name: true, rank: true, proofs: true, atKiosk: true, oncePerDay: true }),
  ),
  workProfiles: z.array(workProfile.pick({ id: true, name: true })),
  kiosks: branchConfigShape.shape.kiosks,
  boards: branchConfigShape.shape.boards,
  counterSigns: branchConfigShape.shape.counterSigns,
  printStations: branchConfigShape.shape.printStations,
  /** [APPOINT-8] So that the reception says who has booked. */
  bookingSystems: branchConfigShape.shape.bookingSystems,
  outcomes: branchConfigShape.shape.outcomes,
  pauseReasons: branchConfigShape.shape.pauseReasons,
  parkReasons: branchConfigShape.shape.parkReasons,
  pickReasons: branchConfigShape.shape.pickReasons,
  /** [APPOINT-1] `null`: no times are booked here. */
  appointments: hallRules.shape.appointments,
});
export type BranchView = z.infer<typeof branchView>;

/** What every kiosk shows. Budget: 16 kB. */
export const kioskView = z.object({
  view: z.literal('kiosk'),
  ...head,
  day: dayView,
  queues: z.array(
    z.object({
      queueId,
      waiting: count,
      /** [ESTIMATE-2] "If I came now"; `null`: unknown. */
      wait: waitPromise.nullable(),
      /** [CLOSING-1] Whoever came now would not be served before closing time. */
      closing: z.boolean(),
    }),
  ),
  /** [ISSUE-7] Services whose tickets are used up; `again`: when there will be more today. */
  usedUp: z.array(z.object({ serviceId, again: instant.nullable() })).max(60),
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
  /** Which way it is from this board; `null` when the configuration does not say. */
  arrow: arrow.nullable(),
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

/** What the sign of one counter shows. Neutral, like the boards. */
export const signView = z.object({
  view: z.literal('sign'),
  ...head,
  signId: deviceId,
  counterId,
  day: dayView,
  shows: z.discriminatedUnion('state', [
    z.object({ state: z.literal('closed') }),
    z.object({ state: z.literal('break') }),
    /** Open, and nobody is called. */
    z.object({ state: z.literal('free') }),
    z.object({
      state: z.literal('called'),
      ticket: ticketNumber,
      language: locale,
      /** Changes with every call and recall, as on the boards. */
      key: boardCall.shape.key,
      calledAt: instant,
    }),
    z.object({ state: z.literal('serving'), ticket: ticketNumber, language: locale }),
  ]),
});
export type SignView = z.infer<typeof signView>;

/** Why this visit was called and not another, as codes; the clients make the sentence. */
export const callReason = z.discriminatedUnion('rule', [
  /** [CALL-3] Longest wait in the highest class that waits. `overtaken`: how many who waited longer were passed over. */
  z.object({ rule: z.literal('longest-wait'), priorityClassId, overtaken: count }),
  /** [CALL-10] The most points, in whole ones. */
  z.object({ rule: z.literal('most-points'), priorityClassId, points: count, overtaken: count }),
  /** [CALL-11] The turn of a group; `place` is the call's place in the cycle of the ratio, from 1. */
  z.object({
    rule: z.literal('turn'),
    of: z.enum(['priority', 'ordinary']),
    place: z.number().int().min(1).max(40),
    priorityClassId,
    overtaken: count,
  }),
  /** [CALL-12] Waited longer than the class is guaranteed. */
  z.object({
    rule: z.literal('past-guarantee'),
    priorityClassId,
    guaranteedMinutes: z.number().int(),
    overtaken: count,
  }),
  /** [CALL-13] May not be overtaken once more, or came before somebody of whom this is true. */
  z.object({ rule: z.literal('overtaken-enough'), priorityClassId, timesOvertaken: count, overtaken: count }),
  /** [CALL-2] Transferred to this counter. */
  z.object({ rule: z.literal('transferred-here'), overtaken: count.default(0) }),
  /** [APPOINT-4] The booked time lies ahead, and nobody else waits for this counter. */
  z.object({ rule: z.literal('before-booked-time'), overtaken: count }),
  /** [PICK-1] Picked by staff out of turn. */
  z.object({ rule: z.literal('picked'), reasonId: pickReasonId, overtaken: count }),
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
  /** What waits are counted from: the issue, moved on by the time that the hall was paused. */
  placeAt: instant,
  paper: paperView,
  /** [PRIORITY-4] The class was chosen at the kiosk and nobody has checked it yet. */
  classClaimed: z.literal(true).optional(),
  /** [ROUTE-1] What comes after the present service. */
  route: route.min(1).optional(),
  /** [APPOINT-2] The booked time of whoever came in time. */
  bookedAt: instant.optional(),
};

export const waitingVisitView = z.object({ ...visitHead, transferredHere: z.boolean() });
export type WaitingVisitView = z.infer<typeof waitingVisitView>;

export const parkedVisitView = z.object({
  ...visitHead,
  parkedAt: instant,
  parkedHere: z.boolean(),
  reasonId: parkReasonId.nullable(),
  /** [PARK-4] When it goes back to the queue by itself. */
  returnsAt: instant.nullable(),
});
export type ParkedVisitView = z.infer<typeof parkedVisitView>;

/** [NOSHOW-4] Somebody who did not come when called. */
export const absentVisitView = z.object({
  ...visitHead,
  /** As `placeAt`, moved on by the time that the hall was paused. */
  absentSince: instant,
  /** May have the place back now. */
  mayReturn: z.boolean(),
  /** When the time for it ends; `null`: no time is named, or it is over. */
  until: instant.nullable(),
  /** How many of the queue may still be called before it ends; `null`: no number is named, or more were called. */
  callsLeft: count.nullable(),
});
export type AbsentVisitView = z.infer<typeof absentVisitView>;

export const currentVisitView = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('called'),
    ...visitHead,
    /** The first call, and the last one of it and its recalls. */
    calledAt: instant,
    lastCalledAt: instant,
    callCount: count,
    reason: callReason,
    /** [CALL-15][NOSHOW-2] From when on these may be pressed; `null`: only another call brings it. */
    recallAt: instant,
    noShowAt: instant.nullable(),
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

/** Where a visit that is in the hall stands, as reception and supervisor see it. */
export const visitInHall = z.object({
  ...visitHead,
  status: z.enum(['waiting', 'called', 'serving', 'parked']),
  /** The counter it is called to, served, parked or waited for at; `null` in the queue of its service. */
  counterId: counterId.nullable(),
});
export type VisitInHall = z.infer<typeof visitInHall>;

/** What became of a paper that staff ordered; `ordered`: no word from the printer yet. */
export const printOrderOutcome = z.union([printOutcome, z.literal('ordered')]);
export type PrintOrderOutcome = z.infer<typeof printOrderOutcome>;

const printOrderHead = {
  orderId: printOrderId,
  printerId: deviceId,
  orderedAt: instant,
  orderedBy: operatorId,
  outcome: printOrderOutcome,
  cause: printCause.nullable(),
};

/** A paper that staff ordered, with its fate. */
export const printOrderView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ticket'),
    ...printOrderHead,
    visitId,
    ticket: ticketNumber,
    copy: z.boolean(),
  }),
  z.object({ kind: z.literal('closing-slip'), ...printOrderHead, serviceDay }),
]);
export type PrintOrderView = z.infer<typeof printOrderView>;

/** Papers that one printer shall print now, oldest first; each is printed and reported once. Budget: 16 kB. */
export const ordersView = z.object({
  view: z.literal('orders'),
  ...head,
  printerId: deviceId,
  orders: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('ticket'),
          orderId: printOrderId,
          copy: z.boolean(),
          visitId,
          ticket: ticketNumber,
          publicToken,
          serviceId,
          purpose,
          language: locale,
          queueId,
          hallId,
          peopleBefore: count,
          /** [ESTIMATE-1] What was promised when it was issued; `null`: unknown, or no longer true. */
          wait: waitPromise.nullable(),
          issuedAt: instant,
          /** [APPOINT-2] The booked time of whoever came in time. */
          bookedAt: instant.nullable().default(null),
        }),
        z.object({ kind: z.literal('closing-slip'), orderId: printOrderId, report: dayReport }),
      ]),
    )
    .max(5),
});
export type OrdersView = z.infer<typeof ordersView>;

/** [EXPLAIN-1] Why a visit that waits has not been called yet, and what is to come. */
export const visitExplanation = z.object({
  priorityClassId,
  /** Whole minutes, without pauses of the hall. */
  waitedMinutes: count,
  /** How often the rules let somebody overtake it, and how often they may; `null`: any number of times. */
  timesOvertaken: count,
  mostOvertaken: count.nullable(),
  /** Whole minutes until its class' guarantee is reached, negative when that is past; `null`: nothing is guaranteed. */
  guaranteeInMinutes: z.number().int().nullable(),
  /** How many are called before it, if they were called one by one from its place. */
  ahead: count,
  /** The open counters that call from its place: how many there are, and whom each of the first would call now. */
  counters: z.object({
    total: count,
    first: z
      .array(z.object({ counterId, next: z.object({ visitId, ticket: ticketNumber, reason: callReason }) }))
      .max(5),
  }),
});
export type VisitExplanation = z.infer<typeof visitExplanation>;

/** One ticket of today, found by its number. */
export const ticketView = z.object({
  view: z.literal('ticket'),
  ...head,
  ticket: ticketNumber,
  found: z.discriminatedUnion('state', [
    /** Nobody was given this number today. */
    z.object({ state: z.literal('unknown') }),
    /** It was given out today, and the visit has ended. */
    z.object({ state: z.literal('over') }),
    /** [NOSHOW-4] It was called and nobody came. */
    z.object({ state: z.literal('absent'), visit: absentVisitView }),
    z.object({
      state: z.literal('here'),
      visit: visitInHall,
      /** How many are called before it; `null` when it does not wait in a queue. */
      ahead: count.nullable(),
      /** [ESTIMATE-3] How long from now; `null`: unknown, or it does not wait in a queue. */
      wait: waitPromise.nullable(),
      /** `null` when it does not wait. */
      explained: visitExplanation.nullable(),
      /** The paper that was ordered for it last, if any. */
      order: printOrderView.nullable(),
    }),
  ]),
});
export type TicketView = z.infer<typeof ticketView>;

/** Who is in the hall for one queue: at its counters first, then in the order of arrival. Budget: 64 kB. */
export const queueView = z.object({
  view: z.literal('queue'),
  ...head,
  queueId,
  total: count,
  first: z.array(visitInHall).max(100),
});
export type QueueView = z.infer<typeof queueView>;

/** The machines of the branch: whether they are there, and how their printers are. Budget: 32 kB. */
export const devicesView = z.object({
  view: z.literal('devices'),
  ...head,
  devices: z.array(
    z.object({
      deviceId,
      kind: deviceKind,
      connected: z.boolean(),
      /** Connected since, or last seen; `null`: not seen since the hub started. */
      since: instant.nullable(),
      /** What its printer said last, and since when; `null` for machines without one, and before its first word. */
      printer: z.object({ condition: printerCondition, since: instant }).nullable(),
    }),
  ),
});
export type DevicesView = z.infer<typeof devicesView>;

/** Who works here: names to the ids in other views. */
export const staffView = z.object({
  view: z.literal('staff'),
  ...head,
  staff: z.array(z.object({ operatorId, name: z.string(), role })),
});
export type StaffView = z.infer<typeof staffView>;

export const counterStatusView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('closed') }),
  z.object({ status: z.literal('open'), operatorId, sessionId, since: instant }),
  z.object({ status: z.literal('paused'), operatorId, sessionId, since: instant, reasonId: pauseReasonId }),
]);
export type CounterStatusView = z.infer<typeof counterStatusView>;

/** What a counter's desk shows. Budget: 12 kB, a usual one 4. */
export const counterView = z.object({
  view: z.literal('counter'),
  ...head,
  counterId,
  day: dayView,
  status: counterStatusView,
  /** [PROFILE-1] What it serves by now. */
  workProfileId,
  current: currentVisitView.nullable(),
  /** [UNDO-1] What was ended here last and may still be taken back. */
  undo: z
    .object({
      visitId,
      ticket: ticketNumber,
      ending: z.enum(['finished', 'no-show']),
      until: instant,
    })
    .nullable(),
  /** [AUTO-1] When the next one is called by itself, if anybody waits; `null`: not by itself. */
  callsBySelfAt: instant.nullable(),
  waiting: z.object({
    total: count,
    /** In the order of the calling rule, the first 10. */
    first: z.array(waitingVisitView).max(10),
  }),
  /** Visits that this counter may resume, longest parked first, at most 6 (`total` says how many there are). */
  parked: z.object({ total: count, first: z.array(parkedVisitView).max(6) }),
  /** [NOSHOW-4] Who was called here, did not come, and may still have the place back; newest first, at most 4. */
  absent: z.object({ total: count, first: z.array(absentVisitView).max(4) }),
  /** What may be pressed now by whoever holds the counter; times are said beside. */
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
      workProfileId,
      current: z
        .object({ ticket: ticketNumber, visitId, status: z.enum(['called', 'serving']), since: instant })
        .nullable(),
    }),
  ),
  queues: z.array(
    z.object({
      queueId,
      waiting: count,
      longestWaitSince: instant.nullable(),
      wait: waitPromise.nullable(),
      closing: z.boolean(),
    }),
  ),
  /** Visits whose paper was refused, is unknown or was never reported; oldest first, at most 40. */
  flaggedPapers: z.array(z.object({ ...visitHead })).max(40),
  /** The ten visits that have waited longest, longest first. */
  longestWaits: z.array(visitInHall).max(10),
  /** The papers that staff ordered last, newest first, at most 20. */
  printOrders: z.array(printOrderView).max(20),
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

/** How well waits were estimated: over the estimates whose wait is known by now. Minutes. */
export const waitScore = z.object({
  answered: count,
  meanError: z.number().nonnegative(),
  medianError: z.number().nonnegative(),
  /** Positive: people waited less than was said. */
  bias: z.number(),
  /** Shares of the waits inside the ranges, 0 to 1. */
  insideLikely: z.number().min(0).max(1),
  insideNearlyAll: z.number().min(0).max(1),
});
export type WaitScore = z.infer<typeof waitScore>;

/** [ESTIMATE-4] What the promises of a day were worth. */
export const waitScoreFigures = z.object({
  /** Promises on new tickets; `null` while nothing is known. */
  total: waitScore.nullable(),
  /** Estimates for people who waited already; kept of today alone, `null` for other days. */
  whileWaiting: waitScore.nullable(),
  /** The services with the most answers first. */
  byService: z.array(z.object({ serviceId, score: waitScore })).max(200),
  /** By the hour of the issue, on the branch's clock. */
  byHour: z.array(z.object({ hour: z.number().int().min(0).max(23), score: waitScore })).max(24),
  /** Tickets that were issued without a promise. */
  unknown: count,
});
export type WaitScoreFigures = z.infer<typeof waitScoreFigures>;

/** What `GET /api/wait-score/<day>` answers. */
export const waitScoreReport = waitScoreFigures.extend({ serviceDay });
export type WaitScoreReport = z.infer<typeof waitScoreReport>;

/** [ESTIMATE-4] What the promises of today were worth. Budget: 64 kB. */
export const waitScoreView = waitScoreFigures.extend({ view: z.literal('waitScore'), ...head });
export type WaitScoreView = z.infer<typeof waitScoreView>;

export const view = z.discriminatedUnion('view', [
  branchView,
  kioskView,
  boardView,
  signView,
  counterView,
  hallView,
  queueView,
  ticketView,
  ordersView,
  devicesView,
  staffView,
  waitScoreView,
]);
export type View = z.infer<typeof view>;
export type ViewName = View['view'];

/** Which view a client asks to be sent, now and whenever it changes. */
export const watch = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('branch') }),
  z.strictObject({ view: z.literal('kiosk') }),
  z.strictObject({ view: z.literal('board'), boardId: deviceId }),
  z.strictObject({ view: z.literal('sign'), signId: deviceId }),
  z.strictObject({ view: z.literal('counter'), counterId }),
  z.strictObject({ view: z.literal('hall') }),
  z.strictObject({ view: z.literal('queue'), queueId }),
  z.strictObject({ view: z.literal('ticket'), ticket: ticketNumber }),
  z.strictObject({ view: z.literal('orders'), printerId: deviceId }),
  z.strictObject({ view: z.literal('devices') }),
  z.strictObject({ view: z.literal('staff') }),
  z.strictObject({ view: z.literal('waitScore') }),
]);
export type Watch = z.infer<typeof watch>;
