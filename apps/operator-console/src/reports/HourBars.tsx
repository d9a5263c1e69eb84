import type { DayReport } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import { hourBars } from './hourBars.ts';

/** The day's rush as a picture; its figures stand in the table below it. */
export function HourBars({ byHour }: { byHour: DayReport['byHour'] }) {
  const { t } = useTexts();
  const bars = hourBars(byHour);
  const [first, last] = [bars[0], bars.at(-1)];
  const busiest = bars.toSorted((a, b) => b.issued - a.issued)[0];
  if (first === undefined || last === undefined || busiest === undefined) return null;
  const words = t('reports.byHourPeak', {
    from: `${first.hour}:00`,
    to: `${last.hour + 1}:00`,
    peak: busiest.hour,
    count: busiest.issued,
  });
  return (
    <figure className="hour-bars">
      <figcaption>{t('reports.byHourWords')}</figcaption>
      <div className="hour-bars-field" role="img" aria-label={words}>
        {bars.map(({ hour, issued, height }) => (
          <div key={hour} className="hour-bar">
            <span className="hour-bar-count">{issued}</span>
            <span className="hour-bar-body" style={{ height: `${(height * 100).toFixed(1)}px` }} />
            <span className="hour-bar-hour">{hour}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
