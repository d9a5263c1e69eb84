import { z } from 'zod';
import { deviceId, hallId, printOrderId, publicToken, queueId, serviceId, visitId } from '../../ids.ts';
import { dayReport } from '../../model/dayReport.ts';
import { locale } from '../../model/locale.ts';
import { purpose } from '../../model/purpose.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { waitPromise } from '../../model/waitPromise.ts';
import { instant } from '../../time.ts';
import { count, head } from './viewHead.ts';

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
