import { z } from 'zod';
import { counterId, operatorId, pauseReasonId, sessionId, visitId, workProfileId } from '../../ids.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { instant } from '../../time.ts';
import { commandNames } from '../commands.ts';
import { dayView } from './day.ts';
import { count, head } from './viewHead.ts';
import { absentVisitView, currentVisitView, parkedVisitView, waitingVisitView } from './visits.ts';

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
