import { localTime, type Instant, type Locale } from '@talon/shared';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `HH:MM` on the wall of the branch. Before the branch is known its time zone is, too: the workplace's own then. */
export function wallClock(at: Instant, timeZone: string | undefined): string {
  const key = timeZone ?? '';
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('uk', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    formats.set(key, format);
  }
  return format.format(at);
}

/** A service day (`YYYY-MM-DD`) as people write it in `locale`. */
export const dayWords = (day: string, locale: Locale): string =>
  dayAs(day, locale, { day: 'numeric', month: 'long' });

/** The same with its weekday in short, for lists. */
export const weekdayWords = (day: string, locale: Locale): string =>
  dayAs(day, locale, { weekday: 'short', day: 'numeric', month: 'long' });

/** A weekday by itself: 1 Monday … 7 Sunday. */
export const weekdayName = (weekday: number, locale: Locale): string =>
  // The first of January 2024 was a Monday.
  dayAs(`2024-01-0${weekday}`, locale, { weekday: 'long' });

/** A day in full, for headings. */
export const fullDayWords = (day: string, locale: Locale): string =>
  dayAs(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

const dayAs = (day: string, locale: Locale, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...parts, timeZone: 'UTC' }).format(
    Date.parse(day),
  );

/** A moment as people say it: the time alone if it is today's, with its day else, with its year if that is another. */
export function momentWords(at: Instant, now: Instant, timeZone: string, locale: Locale): string {
  const [day, today] = [localTime(at, timeZone).serviceDay, localTime(now, timeZone).serviceDay];
  const time = wallClock(at, timeZone);
  if (day === today) return time;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const parts = { day: 'numeric', month: 'long' } as const;
  return `${dayAs(day, locale, isThisYear ? parts : { ...parts, year: 'numeric' })}, ${time}`;
}
