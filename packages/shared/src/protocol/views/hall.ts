import { z } from 'zod';
import { counterId, queueId, visitId, workProfileId } from '../../ids.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { waitPromise } from '../../model/waitPromise.ts';
import { instant } from '../../time.ts';
import { counterStatusView } from './counter.ts';
import { dayView } from './day.ts';
import { printOrderView } from './printOrder.ts';
import { count, head } from './viewHead.ts';
import { visitHead } from './visitHead.ts';
import { visitInHall } from './visits.ts';

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
