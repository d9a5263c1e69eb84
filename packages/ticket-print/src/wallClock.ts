import type { Instant, Locale } from '@talon/shared';

/** Holds what belongs together on one line. */
export const noBreakSpace = '\u00a0';

/** A day as people of the language write it; the month in letters where its place is not agreed on. */
export function dateText(at: Instant, timeZone: string, language: Locale): string {
  const day = { day: '2-digit', month: language === 'en' ? 'short' : '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(tags[language], { timeZone, ...day })
    .format(at)
    .replaceAll(' ', noBreakSpace);
}

/** Day and time on the wall clock of a time zone (IANA name). */
export function dateTimeText(at: Instant, timeZone: string, language: Locale): string {
  return `${dateText(at, timeZone, language)}, ${clockText(at, timeZone, language)}`;
}

/** The time on the wall clock of a time zone (IANA name). */
export function clockText(at: Instant, timeZone: string, language: Locale): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(tags[language], { timeZone, ...time }).format(at);
}

/** English of the United Kingdom: day before month, 24 hours. */
export const tags = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Locale, string>;
