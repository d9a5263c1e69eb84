import { z } from 'zod';
import { deviceId, operatorId, printOrderId, visitId } from '../../ids.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { instant, serviceDay } from '../../time.ts';
import { printCause, printOutcome } from '../commands.ts';

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
