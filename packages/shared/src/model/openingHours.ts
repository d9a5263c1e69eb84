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

/** When something is open: the branch, or a service that keeps hours of its own. */
export interface Schedule {
  readonly openingHours?: readonly OpeningHours[] | undefined;
  readonly exceptions?: readonly ExceptionalDay[] | undefined;
}

/** The hours of one date. */
export type DayHours = Pick<OpeningHours, 'opens' | 'closes' | 'breaks'>;

/** The hours that a schedule keeps on a date; `undefined`: it does not open. A date of its own goes before its weekday. */
export function hoursOn(
  { openingHours: weekly = [], exceptions = [] }: Schedule,
  { serviceDay: date, weekday }: Pick<LocalTime, 'serviceDay' | 'weekday'>,
): DayHours | undefined {
  const exception = exceptions.find((each) => each.date === date);
  if (exception !== undefined) return exception.hours ?? undefined;
  return weekly.find((each) => each.weekday === weekday);
}

/** Where a moment lies in the schedule of its day. The closing minute itself is already closed. */
export function phaseOfHours(
  schedule: Schedule,
  local: LocalTime,
): 'before-opening' | 'open' | 'break' | 'after-closing' | 'no-hours-today' {
  const today = hoursOn(schedule, local);
  const { minutesOfDay } = local;
  if (today === undefined) return 'no-hours-today';
  if (minutesOfDay < minutesOf(today.opens)) return 'before-opening';
  if (minutesOfDay >= minutesOf(today.closes)) return 'after-closing';
  const isBreak = today.breaks?.some(
    ({ from, to }) => minutesOf(from) <= minutesOfDay && minutesOfDay < minutesOf(to),
  );
  return isBreak === true ? 'break' : 'open';
}
