import { z } from 'zod';
import {
  appointmentId,
  counterId,
  deviceId,
  hallId,
  operatorId,
  outcomeId,
  parkReasonId,
  pauseReasonId,
  pickReasonId,
  printOrderId,
  priorityClassId,
  proofId,
  publicToken,
  queueId,
  serviceId,
  visitId,
  workProfileId,
} from '../ids.ts';
import { locale } from '../model/locale.ts';
import { purpose } from '../model/purpose.ts';
import { ticketNumber } from '../model/ticket.ts';
import { waitPromise } from '../model/waitPromise.ts';
import { instant, serviceDay } from '../time.ts';
import type { Sender } from './handshake.ts';
import type { HallRejection } from './rejections.ts';

/** Why a whole hall stops: an air-raid alarm, or something that does not work. */
export const hallPauseReasons = ['air-raid', 'technical'] as const;
export const hallPauseReason = z.enum(hallPauseReasons);
export type HallPauseReason = z.infer<typeof hallPauseReason>;

/** What became of the paper: it came out, the printer refused it before, or nobody knows. */
export const printOutcomes = ['printed', 'refused', 'unknown'] as const;
export const printOutcome = z.enum(printOutcomes);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** Why paper was refused or its fate is unknown. Source: DEVICES.md 1.7. */
export const printCauses = [
  'paper-out',
  'cover-open',
  'cutter',
  'printer-error',
  'offline',
  'not-reachable',
  'no-answer',
  'kiosk-restarted',
] as const;
export const printCause = z.enum(printCauses);
export type PrintCause = z.infer<typeof printCause>;

/** How a printer is: what a kiosk or print station knows from its own questions to it. */
export const printerCondition = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready'), paperLow: z.boolean() }),
  z.strictObject({ state: z.literal('not-ready'), cause: printCause }),
  /** It takes papers and answers nothing. */
  z.strictObject({ state: z.literal('silent') }),
]);
export type PrinterCondition = z.infer<typeof printerCondition>;

/**
 * What a visitor showed to prove a priority class. Personal: the hub keeps it in a table of its own, keyed by the
 * visit, never in the journal.
 */
export const shownProof = z.strictObject({
  proofId,
  /** As on the document; left out where the branch does not note numbers. */
  documentNumber: z.string().trim().min(1).max(40).optional(),
});
export type ShownProof = z.infer<typeof shownProof>;

/** Where a visit is transferred to: the queue of a service, one open counter, or a colleague wherever he sits. */
export const transferTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), serviceId, purpose }),
  z.strictObject({ kind: z.literal('counter'), counterId }),
  z.strictObject({ kind: z.literal('operator'), operatorId }),
]);
export type TransferTarget = z.infer<typeof transferTarget>;

/** [ROUTE-1] One more service of the same visit. */
export const routeStep = z.strictObject({ serviceId, purpose });
export type RouteStep = z.infer<typeof routeStep>;
/** [ROUTE-1] What comes after the first service: five services in all. */
export const route = z.array(routeStep).max(4);

/** The printed digits by which a visitor names his booked time. */
export const appointmentCode = z.string().regex(/^\d{6}$/);

interface CommandSpec<P extends z.ZodType, R extends z.ZodType, Refusal extends HallRejection> {
  /** Who may send it. */
  readonly from: readonly Sender[];
  readonly payload: P;
  readonly result: R;
  /** The refusals that the rules of the hall may answer with; `GateRejection`s come on top. */
  readonly refusals: readonly Refusal[];
}

function command<P extends z.ZodType, R extends z.ZodType, const Refusal extends HallRejection>(
  spec: CommandSpec<P, R, Refusal>,
): CommandSpec<P, R, Refusal> {
  return spec;
}

const nothing = z.object({});
/** What a new ticket is answered with. */
const issuedTicket = z.object({
  visitId,
  ticket: ticketNumber,
  publicToken,
  queueId,
  hallId,
  /** How many waited in this line before this visit. */
  peopleBefore: z.number().int(),
  /** [ESTIMATE-1] `null`: unknown; replies from before there were promises have none. */
  wait: waitPromise.nullable().default(null),
  issuedAt: instant,
});
/** A counter, and the visit that its screen showed when the button was pressed. */
const atCounter = z.strictObject({ counterId, visitId });

/**
 * The table of everything that may be asked of the hub. Socket types, binding, permission and the texts that must
 * exist derive from it; a new move of the hall begins with a row here. Rules: RULES.md.
 */
export const commands = {
  openServiceDay: command({
    from: ['supervisor', 'hub'],
    payload: z.strictObject({}),
    result: z.object({ serviceDay }),
    refusals: ['day-already-open'],
  }),
  closeServiceDay: command({
    from: ['supervisor', 'hub'],
    payload: z.strictObject({}),
    result: z.object({ settled: z.number().int() }),
    refusals: ['day-not-open'],
  }),
  pauseHall: command({
    from: ['supervisor'],
    payload: z.strictObject({ reason: hallPauseReason }),
    result: nothing,
    refusals: ['day-not-open', 'hall-paused'],
  }),
  resumeHall: command({
    from: ['supervisor'],
    payload: z.strictObject({}),
    result: z.object({ pausedMs: z.number().int().nonnegative() }),
    refusals: ['hall-not-paused'],
  }),
  /** What time alone decides; the hub sends it to itself. */
  tick: command({ from: ['hub'], payload: z.strictObject({}), result: nothing, refusals: [] }),

  issueTicket: command({
    from: ['kiosk', 'reception', 'supervisor'],
    payload: z.strictObject({
      serviceId,
      purpose,
      language: locale,
      /** Marked by staff; a kiosk names only one that visitors may choose. Left out: the ordinary class. */
      priorityClassId: priorityClassId.optional(),
      proof: shownProof.optional(),
      /** Where staff want the paper; a kiosk leaves it out and prints its own. */
      printerId: deviceId.optional(),
      /** [ROUTE-1] What the visitor has come for besides. */
      route: route.optional(),
    }),
    result: issuedTicket,
    refusals: [
      'hall-paused',
      'day-not-open',
      'outside-opening-hours',
      'unknown-service',
      'purpose-not-offered',
      'unknown-priority-class',
      'class-needs-staff',
      'proof-needed',
      'unknown-proof',
      'unknown-printer',
      'no-number-range',
      'numbers-exhausted',
      'quota-reached',
      'queue-closing',
      'document-number-needed',
      'privilege-used-today',
    ],
  }),
  checkIn: command({
    from: ['kiosk', 'reception', 'supervisor'],
    payload: z.strictObject({
      /** A visitor types the code; staff may choose from the list. */
      appointment: z.union([z.strictObject({ code: appointmentCode }), z.strictObject({ appointmentId })]),
      language: locale,
      printerId: deviceId.optional(),
    }),
    /**
     * `inTime: false`: too late for the booked time, the visit waits in the live queue. Who typed a code hears only now
     * what it was for.
     */
    result: issuedTicket.extend({ serviceId, purpose, bookedAt: instant, inTime: z.boolean() }),
    refusals: [
      'hall-paused',
      'day-not-open',
      'outside-opening-hours',
      'unknown-appointment',
      'appointment-used',
      'appointment-cancelled',
      'appointment-of-another-day',
      'too-early-for-appointment',
      'unknown-service',
      'purpose-not-offered',
      'unknown-printer',
      'no-number-range',
      'numbers-exhausted',
    ],
  }),
  recordPrint: command({
    from: ['kiosk'],
    payload: z.strictObject({ visitId, outcome: printOutcome, cause: printCause.optional() }),
    result: nothing,
    refusals: ['unknown-visit', 'print-already-recorded'],
  }),
  orderPrint: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ visitId, printerId: deviceId }),
    /** `copy`: the paper says so, because an earlier one may be in somebody's hand. */
    result: z.object({ orderId: printOrderId, copy: z.boolean() }),
    refusals: ['unknown-visit', 'unknown-printer', 'print-under-way'],
  }),
  orderClosingSlip: command({
    from: ['supervisor'],
    payload: z.strictObject({ printerId: deviceId }),
    result: z.object({ orderId: printOrderId }),
    refusals: ['day-not-closed', 'unknown-printer', 'print-under-way'],
  }),
  recordOrderedPrint: command({
    from: ['kiosk', 'printStation'],
    payload: z.strictObject({ orderId: printOrderId, outcome: printOutcome, cause: printCause.optional() }),
    result: nothing,
    refusals: ['unknown-order', 'order-of-another-printer', 'print-already-recorded'],
  }),
  reportPrinter: command({
    from: ['kiosk', 'printStation'],
    payload: z.strictObject({ condition: printerCondition }),
    result: nothing,
    refusals: [],
  }),
  markPriority: command({
    from: ['reception', 'supervisor'],
    payload: z.strictObject({ visitId, priorityClassId, proof: shownProof.optional() }),
    result: nothing,
    refusals: [
      'unknown-visit',
      'visit-not-waiting',
      'unknown-priority-class',
      'proof-needed',
      'unknown-proof',
      'document-number-needed',
      'privilege-used-today',
    ],
  }),
  changeRoute: command({
    from: ['operator', 'reception', 'supervisor'],
    /** What comes after the present service, whole: an empty list takes everything away. */
    payload: z.strictObject({ visitId, route }),
    result: nothing,
    refusals: [
      'unknown-visit',
      'unknown-service',
      'purpose-not-offered',
      'counter-not-yours',
      'route-too-long',
    ],
  }),
  readmitVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ visitId }),
    result: z.object({ ticket: ticketNumber }),
    refusals: ['not-a-no-show', 'return-time-over', 'day-not-open', 'hall-paused'],
  }),
  cancelVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ visitId }),
    result: nothing,
    refusals: ['unknown-visit', 'visit-being-served', 'counter-not-yours'],
  }),

  openCounter: command({
    from: ['operator', 'reception', 'supervisor'],
    /** `takeOver` says that the operator knows who holds the counter and takes it nevertheless. */
    payload: z.strictObject({ counterId, takeOver: z.boolean() }),
    result: nothing,
    refusals: ['unknown-counter', 'counter-held', 'holding-another-counter'],
  }),
  pauseCounter: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ counterId, reasonId: pauseReasonId }),
    result: nothing,
    refusals: [
      'unknown-counter',
      'counter-closed',
      'counter-paused',
      'counter-not-yours',
      'counter-busy',
      'unknown-pause-reason',
    ],
  }),
  endPause: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ counterId }),
    result: nothing,
    refusals: ['unknown-counter', 'counter-not-paused', 'counter-not-yours'],
  }),
  closeCounter: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ counterId }),
    result: nothing,
    refusals: ['unknown-counter', 'counter-closed', 'counter-not-yours', 'counter-busy'],
  }),
  assignProfile: command({
    from: ['supervisor'],
    /** `null`: the counter's own. In force from the next call on. */
    payload: z.strictObject({ counterId, workProfileId: workProfileId.nullable() }),
    result: nothing,
    refusals: ['unknown-counter', 'unknown-work-profile'],
  }),

  callNext: command({
    from: ['operator', 'reception', 'supervisor'],
    /** `seenVisit` is the visit the desk showed, `null` for none: a stale screen is refused, not obeyed. */
    payload: z.strictObject({ counterId, seenVisit: visitId.nullable() }),
    result: z.object({ visitId, ticket: ticketNumber }),
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-closed',
      'counter-paused',
      'counter-not-yours',
      'counter-changed',
      'counter-busy',
      'day-not-open',
      'nobody-waiting',
    ],
  }),
  pickVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({
      counterId,
      visitId,
      seenVisit: visitId.nullable(),
      reasonId: pickReasonId,
    }),
    result: z.object({ ticket: ticketNumber }),
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-closed',
      'counter-paused',
      'counter-not-yours',
      'counter-changed',
      'counter-busy',
      'picking-not-allowed',
      'unknown-pick-reason',
      'unknown-visit',
      'visit-not-waiting',
      'not-eligible',
    ],
  }),
  recallVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: atCounter,
    result: z.object({ callCount: z.number().int() }),
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'visit-not-called',
      'call-limit-reached',
      'recall-too-soon',
    ],
  }),
  startService: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: atCounter,
    result: nothing,
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'visit-not-called',
      'class-not-checked',
    ],
  }),
  checkClass: command({
    from: ['operator', 'reception', 'supervisor'],
    /** Whether the visitor has shown what proves the class chosen at the kiosk. */
    payload: atCounter.extend({ holds: z.boolean(), proof: shownProof.optional() }),
    result: nothing,
    refusals: [
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'class-not-claimed',
      'proof-needed',
      'unknown-proof',
      'document-number-needed',
      'privilege-used-today',
    ],
  }),
  finishService: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ counterId, visitId, outcomeId }),
    /** [ROUTE-2] Where the visit goes on; `null`: it is over. */
    result: z.object({ next: routeStep.nullable() }),
    refusals: [
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'visit-not-serving',
      'unknown-outcome',
    ],
  }),
  markNoShow: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: atCounter,
    result: nothing,
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'visit-not-called',
      'no-show-too-soon',
    ],
  }),
  undoEnd: command({
    from: ['operator', 'reception', 'supervisor'],
    /** The visit that was finished or marked as no-show at this counter last. */
    payload: atCounter,
    result: nothing,
    refusals: [
      'unknown-counter',
      'counter-closed',
      'counter-paused',
      'counter-not-yours',
      'counter-busy',
      'nothing-to-undo',
      'too-late-to-undo',
    ],
  }),
  parkVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    /** [PARK-5] The reason is needed where the branch names any. */
    payload: atCounter.extend({ reasonId: parkReasonId.optional() }),
    result: nothing,
    refusals: [
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'park-reason-needed',
      'unknown-park-reason',
    ],
  }),
  resumeVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: z.strictObject({ counterId, visitId, seenVisit: visitId.nullable() }),
    result: z.object({ ticket: ticketNumber }),
    refusals: [
      'hall-paused',
      'unknown-counter',
      'counter-closed',
      'counter-paused',
      'counter-not-yours',
      'counter-changed',
      'counter-busy',
      'unknown-visit',
      'visit-not-parked',
      'not-eligible',
    ],
  }),
  transferVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    /** `comeBack`: when it is finished there, the visit waits for this counter. */
    payload: z.strictObject({ counterId, visitId, to: transferTarget, comeBack: z.boolean().optional() }),
    result: nothing,
    refusals: [
      'unknown-counter',
      'counter-not-yours',
      'counter-changed',
      'unknown-service',
      'purpose-not-offered',
      'counter-closed',
      'operator-not-here',
      'transfer-to-itself',
      'route-too-long',
    ],
  }),
  returnVisit: command({
    from: ['operator', 'reception', 'supervisor'],
    payload: atCounter,
    result: nothing,
    refusals: ['unknown-counter', 'counter-not-yours', 'counter-changed'],
  }),
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Payload<N extends CommandName> = z.infer<Commands[N]['payload']>;
export type Result<N extends CommandName> = z.infer<Commands[N]['result']>;
export type Refusal<N extends CommandName> = Commands[N]['refusals'][number];

export const commandNames = Object.keys(commands) as CommandName[];
