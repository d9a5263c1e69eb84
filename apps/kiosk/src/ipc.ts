import {
  appointmentCode,
  branchView,
  deviceId,
  instant,
  kioskView,
  locale,
  printCause,
  printerCondition,
  printOutcome,
  priorityClassId,
  purpose,
  serviceId,
  ticketNumber,
  waitPromise,
  rejectionCode,
  rejectionParams,
} from '@talon/shared';
import { z } from 'zod';

/**
 * What the kiosk's page and its agent say to each other: over Electron's IPC, or over HTTP on loopback where the
 * terminal runs a browser. The page sends the three calls below and is sent whole `KioskSnapshot`s; nothing else.
 */

/** Made by the page at the touch on the service; lives until the flow leaves the result screen. */
export const intentId = z.string().regex(/^[A-Za-z0-9_-]{16,48}$/);

/** [APPOINT-2] The booked time of whoever checked in; `inTime: false`: too late for it. */
export const checkedIn = z.object({ bookedAt: instant, inTime: z.boolean() });

/** What the screen says of a ticket that was given. */
const issuedTicket = {
  ticket: ticketNumber,
  peopleBefore: z.number().int(),
  wait: waitPromise.nullable(),
  appointment: checkedIn.optional(),
};

/** One touch on the way to one ticket and one paper. */
const intentView = z.object({
  intentId,
  /** `null` while only the hub knows what an appointment is for. */
  serviceId: serviceId.nullable(),
  purpose: purpose.nullable(),
  /** [PRIORITY-4] What the visitor said they are; a document is asked for at the counter. */
  priorityClassId: priorityClassId.optional(),
  language: locale,
  progress: z.discriminatedUnion('phase', [
    /** The hub was asked and has not answered yet. */
    z.object({ phase: z.literal('asking') }),
    /** The number is given; the paper is being printed. */
    z.object({ phase: z.literal('printing'), ...issuedTicket }),
    /** The paper's fate is known, or known to be unknown. */
    z.object({
      phase: z.literal('done'),
      ...issuedTicket,
      paper: printOutcome,
      cause: printCause.nullable(),
    }),
    /** The hub refused; no ticket exists. */
    z.object({
      phase: z.literal('refused'),
      code: rejectionCode,
      /** For the text: when to come, for whoever is too early. */
      params: rejectionParams.optional(),
    }),
    /** No answer came in time; nothing is known yet and the agent goes on asking with the same id. */
    z.object({ phase: z.literal('unanswered') }),
  ]),
});
export type IntentView = z.infer<typeof intentView>;

/** What the agent knows of its printer, from its own status queries. */
const printerView = z.discriminatedUnion('state', [
  printerCondition,
  z.object({ state: z.literal('unknown') }),
]);
export type PrinterView = z.infer<typeof printerView>;

/** Everything the page needs, whole. */
export const kioskSnapshot = z.object({
  kioskId: deviceId,
  link: z.enum(['connecting', 'connected', 'disconnected', 'refused']),
  /** The hub's time, `null` before the first contact; the page carries it on by its own monotonic clock. */
  hubTime: instant.nullable(),
  clockSpeed: z.number().positive(),
  branch: branchView.nullable(),
  kiosk: kioskView.nullable(),
  printer: printerView,
  intent: intentView.nullable(),
});
export type KioskSnapshot = z.infer<typeof kioskSnapshot>;

/** The page's calls. Every argument is checked by the agent's side. */
export const pageCalls = {
  /** Asks for one ticket. The same `intentId` again changes nothing. Refused while another intent is open. */
  beginIntent: z.union([
    z.strictObject({
      intentId,
      serviceId,
      purpose,
      /** [PRIORITY-4] What the visitor says they are; left out: like everybody. */
      priorityClassId: priorityClassId.optional(),
      language: locale,
    }),
    /** [APPOINT-1] For an appointment, by its code. */
    z.strictObject({ intentId, code: appointmentCode, language: locale }),
  ]),
  /** The result screen was left: the intent is over. */
  endIntent: z.strictObject({ intentId }),
} as const;
export type PageCall = keyof typeof pageCalls;
export type PageCallArgument<C extends PageCall> = z.infer<(typeof pageCalls)[C]>;

export const callAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(['malformed', 'another-intent-open', 'no-such-intent']) }),
]);
export type CallAnswer = z.infer<typeof callAnswer>;

/** The agent as the page sees it; Electron's preload and the browser shell both give this object. */
export interface AgentBridge {
  /** Calls back at once with the present snapshot, then on each change. Returns how to stop. */
  onSnapshot(listener: (snapshot: KioskSnapshot) => void): () => void;
  call<C extends PageCall>(call: C, argument: PageCallArgument<C>): Promise<CallAnswer>;
}
