import { z } from 'zod';
import { counterId, priorityClassId, visitId } from '../../ids.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { waitPromise } from '../../model/waitPromise.ts';
import { callReason } from './callReason.ts';
import { printOrderView } from './printOrder.ts';
import { count, head } from './viewHead.ts';
import { absentVisitView, visitInHall } from './visits.ts';

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
