import { localTime } from '@talon/shared';
import type { Locale, OpeningHours } from '@talon/shared';
import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './ClosedScreen.css';
import { NoticeScreen } from './NoticeScreen.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Outside the opening hours: when to come. */
export function ClosedScreen({ ticketsStillServed }: { readonly ticketsStillServed: boolean }): ReactNode {
  const { say, language } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const today = useKiosk(({ hubTime, snapshot }) =>
    hubTime === null || !snapshot?.branch ? null : localTime(hubTime, snapshot.branch.timeZone).weekday,
  );
  const hours = branch?.openingHours ?? [];

  return (
    <NoticeScreen
      icon="closed"
      title={ticketsStillServed ? 'kiosk.closing' : 'kiosk.closed'}
      hint={ticketsStillServed ? 'kiosk.closingHint' : 'kiosk.closedHint'}
    >
      {hours.length === 0 ? null : (
        <table className="hours">
          <caption>{say('kiosk.openingHours')}</caption>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday} className={weekday === today ? 'hours-today' : undefined}>
                <th scope="row">{nameOfWeekday(weekday, language)}</th>
                <td>{hoursOf(weekday, hours) ?? say('kiosk.dayOff')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </NoticeScreen>
  );
}

function hoursOf(weekday: number, hours: readonly OpeningHours[]): string | undefined {
  const spans = hours
    .filter((span) => span.weekday === weekday)
    .map(({ opens, closes }) => `${opens}–${closes}`);
  return spans.length === 0 ? undefined : spans.join(', ');
}

function nameOfWeekday(weekday: number, language: Locale): string {
  // 1 January 2024 was a Monday.
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
