import { shortWaitMinutes, type DayFigures } from '@talon/shared';
import { Figure } from './Figure.tsx';
import { shareWords, waitWords } from '../texts/figures.ts';
import { useTexts } from '../texts/useTexts.ts';

const outcomes = ['issued', 'served', 'noShow', 'cancelled', 'leftOver', 'here'] as const;

/** The day in large figures: what became of its tickets, and how long people waited. */
export function DayTotals({ total }: { total: DayFigures }) {
  const { t, locale } = useTexts();
  const { waits } = total;
  return (
    <div className="day-totals">
      <section aria-labelledby="tickets-title">
        <h3 id="tickets-title">{t('reports.figures')}</h3>
        <dl>
          {outcomes.map((which) => (
            <Figure key={which} words={t(`reports.${which}`)} value={String(total[which])} />
          ))}
        </dl>
      </section>
      <section aria-labelledby="waits-title">
        <h3 id="waits-title">{t('reports.waits')}</h3>
        {waits === null ? (
          <p className="panel-none">{t('reports.waitsNone')}</p>
        ) : (
          <dl>
            <Figure words={t('reports.mean')} value={waitWords(locale, waits.meanMs)} />
            <Figure words={t('reports.median')} value={waitWords(locale, waits.medianMs)} />
            <Figure words={t('reports.ninetieth')} value={waitWords(locale, waits.ninetiethMs)} />
            <Figure
              words={t('reports.shortShare', { minutes: shortWaitMinutes })}
              value={shareWords(locale, waits.shortShare)}
            />
          </dl>
        )}
      </section>
    </div>
  );
}
