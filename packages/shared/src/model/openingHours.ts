import { z } from 'zod';
import { minutesOf, wallTime, type LocalTime } from '../time.ts';

/** Opening hours of one weekday (1 Monday … 7 Sunday), in the branch's wall time. */
export const openingHours = z
  .object({ weekday: z.number().int().min(1).max(7), opens: wallTime, closes: wallTime })
  .refine((hours) => hours.opens < hours.closes, {
    message: 'opens must be before closes',
    params: { fault: 'opens-after-closes' },
  });
export type OpeningHours = z.infer<typeof openingHours>;

/** Where a moment lies in the opening hours of its day. The closing minute itself is already closed. */
export function phaseOfHours(
  hours: readonly OpeningHours[],
  { weekday, minutesOfDay }: LocalTime,
): 'before-opening' | 'open' | 'after-closing' | 'no-hours-today' {
  const today = hours.find((each) => each.weekday === weekday);
  if (today === undefined) return 'no-hours-today';
  if (minutesOfDay < minutesOf(today.opens)) return 'before-opening';
  return minutesOfDay < minutesOf(today.closes) ? 'open' : 'after-closing';
}
