import { z } from 'zod';
import { minutesOf, serviceDay, wallTime, type LocalTime } from '../time.ts';
import { localizedText } from './locale.ts';

/** What is wrong with hours that end before they begin. */
const backwards = { message: 'opens must be before closes', params: { fault: 'opens-after-closes' } };

/** Opening hours of one weekday (1 Monday … 7 Sunday), in the branch's wall time. */
export const openingHours = z
  .object({
    weekday: z.number().int().min(1).max(7),
    opens: wallTime,
    closes: wallTime,
    /** When kiosks issue nothing although it is open, in the order of time. */
    breaks: z
      .array(z.strictObject({ from: wallTime, to: wallTime }))
      .max(5)
      .optional(),
  })
  .refine((hours) => hours.opens < hours.closes, backwards);
export type OpeningHours = z.infer<typeof openingHours>;

/** One date that is not like its weekday: a holiday (`hours: null`), a short day, a working Saturday. */
export const exceptionalDay = z.strictObject({
  date: serviceDay,
  hours: z
    .strictObject({ opens: wallTime, closes: wallTime })
    .refine((hours) => hours.opens < hours.closes, backwards)
    .nullable(),
  note: localizedText.optional(),
});
export type ExceptionalDay = z.infer<typeof exceptionalDay>;

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
