import { commandId, printCause, printOrderId, printOutcome, visitId } from '@talon/shared';
import { z } from 'zod';

const fate = { commandId, outcome: printOutcome, cause: printCause.nullable() };

/** A paper's fate on its way to the hub: of one that a visitor asked for, or of one that staff ordered. */
const printReport = z.discriminatedUnion('of', [
  z.object({ of: z.literal('visit'), visitId, ...fate }),
  z.object({ of: z.literal('order'), orderId: printOrderId, ...fate }),
]);
export type PrintReport = z.infer<typeof printReport>;

/** What every machine with a printer must not forget: fields of its ledger. */
export const paperRecords = {
  /** What the hub has still to be told, oldest first. */
  reports: z.array(printReport),
  /** The ordered paper of which bytes may have gone to the printer and whose fate is not known yet. */
  orderInPrint: printOrderId.nullable(),
  /** The last orders that were dealt with, this one included: none of them is ever printed again. */
  ordersTaken: z.array(printOrderId),
};
const papers = z.object(paperRecords);
export type PaperRecords = z.infer<typeof papers>;

export const noPapers: PaperRecords = { reports: [], orderInPrint: null, ordersTaken: [] };
