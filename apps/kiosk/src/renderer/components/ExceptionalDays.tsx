import type { ExceptionalDay, Locale, ServiceDay } from '@talon/shared';
import type { ReactNode } from 'react';
import { useLocalTime } from '../useLocalTime.ts';
import { useTexts } from '../useTexts.ts';
import './ExceptionalDays.css';

/** How far ahead of today somebody before a closed door plans, in days; and how much is read there. */
const shownAhead = 7;
const shownAtMost = 3;

/** The dates from today to a week ahead that are not like their weekday, soonest first; nothing where there are none. */
export function ExceptionalDays({
  exceptions,
}: {
  readonly exceptions: readonly ExceptionalDay[];
}): ReactNode {
  const { say, name, language } = useTexts();
  const today = useLocalTime()?.serviceDay;
  if (today === undefined) return null;
  const shown = exceptions
    .filter(({ date }) => daysFrom(today, date) >= 0 && daysFrom(today, date) <= shownAhead)
    .toSorted((one, other) => daysFrom(other.date, one.date))
    .slice(0, shownAtMost);
  if (shown.length === 0) return null;
  return (
    <ul className="exceptional-days" aria-label={say('kiosk.exceptionalDays')}>
      {shown.map(({ date, hours, note }) => (
        <li key={date}>
          <strong>
            {date === today ? say('kiosk.today') : nameOfDate(date, language)}:{' '}
            {hours === null ? say('kiosk.dayOff') : `${hours.opens}–${hours.closes}`}
          </strong>
          {note === undefined ? null : <span>{name(note)}</span>}
        </li>
      ))}
    </ul>
  );
}

function daysFrom(today: ServiceDay, date: ServiceDay): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
}

function nameOfDate(date: ServiceDay, language: Locale): string {
  const name = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(date));
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
