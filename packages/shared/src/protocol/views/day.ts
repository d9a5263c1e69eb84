import { z } from 'zod';
import { instant, serviceDay } from '../../time.ts';
import { hallPauseReason } from '../commands.ts';

/** [PAUSE-1] The whole hall stands still. */
export const hallPauseView = z.object({ reason: hallPauseReason, since: instant });
export type HallPauseView = z.infer<typeof hallPauseView>;

export const dayView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('open'), serviceDay, paused: hallPauseView.optional() }),
  /** Tickets are no longer issued, those who wait are still served. */
  z.object({ status: z.literal('closing'), serviceDay, paused: hallPauseView.optional() }),
  z.object({ status: z.literal('closed'), serviceDay }),
]);
export type DayView = z.infer<typeof dayView>;

/** Whether visitors are served on a day, as a view shows it or as the rules keep it: open, or closing and not over yet. */
export const dayRuns = <D extends { readonly status: DayView['status'] }>(
  day: D,
): day is Extract<D, { readonly status: 'open' | 'closing' }> =>
  day.status === 'open' || day.status === 'closing';

/** The pause of a day, if there is one: only a day that runs can stand still. */
export const pauseOfDay = (day: DayView): HallPauseView | undefined =>
  dayRuns(day) ? day.paused : undefined;
