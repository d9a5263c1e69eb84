import {
  appointmentCode,
  commandId,
  locale,
  printCause,
  printOutcome,
  priorityClassId,
  purpose,
  rejectionCode,
  rejectionParams,
  serviceId,
  ticketNumber,
  visitId,
  waitPromise,
} from '@talon/shared';
import { ticketPaper } from '@talon/ticket-print';
import { z } from 'zod';
import { checkedIn, intentId } from '../ipc.ts';
import type { Ledger, LedgerKind } from './ledger.ts';
import { noPapers, paperRecords } from './paperRecords.ts';

const issuedVisit = {
  visitId,
  ticket: ticketNumber,
  peopleBefore: z.number().int(),
  appointment: checkedIn.optional(),
  wait: waitPromise.nullable().default(null),
};

/** How far one touch has come on its way to paper. Each step is on disk before the next one begins. */
const intentProgress = z.discriminatedUnion('phase', [
  /** The hub may have been asked. */
  z.object({ phase: z.literal('asking') }),
  /** The hub has given the number; not one byte has gone to the printer. */
  z.object({ phase: z.literal('issued'), ...issuedVisit, paper: ticketPaper }),
  /** Bytes may have gone to the printer: never printed again. */
  z.object({ phase: z.literal('printing'), ...issuedVisit }),
  z.object({ phase: z.literal('done'), ...issuedVisit, outcome: printOutcome, cause: printCause.nullable() }),
  z.object({ phase: z.literal('refused'), code: rejectionCode, params: rejectionParams.optional() }),
]);
export type IntentProgress = z.infer<typeof intentProgress>;

const openIntent = z.object({
  intentId,
  /** `null` while only the hub knows what the appointment with this code is for. */
  serviceId: serviceId.nullable(),
  purpose: purpose.nullable(),
  code: appointmentCode.optional(),
  priorityClassId: priorityClassId.optional(),
  language: locale,
  /** This machine's wall clock at the touch, in ms since the epoch: only to tell a short restart from a long one. */
  touchedAt: z.number(),
  progress: intentProgress,
});
export type OpenIntent = z.infer<typeof openIntent>;

const kioskContent = z.object({
  format: z.literal(2),
  /** The one intent that the page has begun and not ended. */
  open: openIntent.nullable(),
  /** A visitor's papers of which bytes may have gone to the printer and whose fate is not known yet. */
  inPrint: z.array(z.object({ intentId, visitId })),
  /** The last intents that were ended: a tap that arrives late must not begin one again. */
  ended: z.array(intentId),
  ...paperRecords,
});
export type KioskContent = z.infer<typeof kioskContent>;

/** Before papers could be ordered. An update in the middle of a day must not forget who stands at the kiosk. */
const formatOne = kioskContent
  .omit({ orderInPrint: true, ordersTaken: true })
  .extend({
    format: z.literal(1),
    reports: z.array(z.object({ commandId, visitId, outcome: printOutcome, cause: printCause.nullable() })),
  })
  .transform(({ reports, ...rest }): KioskContent => ({
    ...noPapers,
    ...rest,
    format: 2,
    reports: reports.map((report) => ({ of: 'visit', ...report })),
  }));

export type IntentLedger = Ledger<KioskContent>;

/** What a kiosk must not forget when it restarts. */
export const intentLedger: LedgerKind<KioskContent> = {
  fileName: 'intents.json',
  schema: z.union([kioskContent, formatOne]),
  empty: { format: 2, open: null, inPrint: [], ended: [], ...noPapers },
};
