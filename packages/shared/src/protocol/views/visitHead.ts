import { z } from 'zod';
import { priorityClassId, queueId, serviceId, visitId } from '../../ids.ts';
import { locale } from '../../model/locale.ts';
import { purpose } from '../../model/purpose.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { instant } from '../../time.ts';
import { printCause, printOutcome, route } from '../commands.ts';

/** A paper of which nobody can say that it is in a visitor's hand. */
export const paperView = z.object({
  outcome: z.union([printOutcome, z.literal('not-reported')]),
  cause: printCause.nullable(),
});
export type PaperView = z.infer<typeof paperView>;

/** What every view of a visit begins with. */
export const visitHead = {
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
