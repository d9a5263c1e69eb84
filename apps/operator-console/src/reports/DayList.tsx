import type { ServiceDay } from '@talon/shared';
import type { DayEntry } from '../hub/reportsApi.ts';
import { useTexts } from '../texts/useTexts.ts';
import { weekdayWords } from '../texts/wallClock.ts';

interface DayListProps {
  readonly days: readonly DayEntry[];
  readonly chosen: ServiceDay;
  readonly onChoose: (day: ServiceDay) => void;
}

/** Every service day, newest first. */
export function DayList({ days, chosen, onChoose }: DayListProps) {
  const { t, locale, clock } = useTexts();
  return (
    <nav className="day-list" aria-labelledby="days-title">
      <h2 id="days-title">{t('reports.days')}</h2>
      <ul>
        {days.map(({ serviceDay, closedAt }) => (
          <li key={serviceDay}>
            <button
              type="button"
              className="day-choice"
              aria-current={serviceDay === chosen ? 'true' : undefined}
              onClick={() => onChoose(serviceDay)}
            >
              <b>{weekdayWords(serviceDay, locale)}</b>{' '}
              <small>
                {closedAt === null
                  ? t('reports.dayRuns')
                  : t('reports.dayClosedAt', { time: clock(closedAt) })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
