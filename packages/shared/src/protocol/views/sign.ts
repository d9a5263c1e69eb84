import { z } from 'zod';
import { counterId, deviceId } from '../../ids.ts';
import { locale } from '../../model/locale.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { instant } from '../../time.ts';
import { boardCall } from './board.ts';
import { dayView } from './day.ts';
import { head } from './viewHead.ts';

/** What the sign of one counter shows. Neutral, like the boards. */
export const signView = z.object({
  view: z.literal('sign'),
  ...head,
  signId: deviceId,
  counterId,
  day: dayView,
  shows: z.discriminatedUnion('state', [
    z.object({ state: z.literal('closed') }),
    z.object({ state: z.literal('break') }),
    /** Open, and nobody is called. */
    z.object({ state: z.literal('free') }),
    z.object({
      state: z.literal('called'),
      ticket: ticketNumber,
      language: locale,
      /** Changes with every call and recall, as on the boards. */
      key: boardCall.shape.key,
      calledAt: instant,
    }),
    z.object({ state: z.literal('serving'), ticket: ticketNumber, language: locale }),
  ]),
});
export type SignView = z.infer<typeof signView>;
