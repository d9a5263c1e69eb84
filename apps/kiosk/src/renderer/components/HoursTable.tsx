import type { Locale, OpeningHours } from '@talon/shared';
import type { ReactNode } from 'react';
import { useLocalTime } from '../useLocalTime.ts';
import { useTexts } from '../useTexts.ts';
import './HoursTable.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface HoursTableProps {
  readonly caption: string;
  readonly hours: readonly OpeningHours[];
}

/** The opening hours of a week, today marked. */
export function HoursTable({ caption, hours }: HoursTableProps): ReactNode {
  const { say, language } = useTexts();
  const today = useLocalTime()?.weekday;
  return (
    <table className="hours">
      <caption>{caption}</caption>
      <tbody>
        {weekdays.map((weekday) => (
          <tr key={weekday} className={weekday === today ? 'hours-today' : undefined}>
            <th scope="row">{nameOfWeekday(weekday, language)}</th>
            <td>{hoursOf(weekday, hours) ?? say('kiosk.dayOff')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hoursOf(weekday: number, hours: readonly OpeningHours[]): string | undefined {
  const span = hours.find((each) => each.weekday === weekday);
  return span === undefined ? undefined : `${span.opens}–${span.closes}`;
}

function nameOfWeekday(weekday: number, language: Locale): string {
  // 1 January 2024 was a Monday.
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
