import type { HallView, MessageKey } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';

const shown = [
  ['waiting', 'desk.totalWaiting'],
  ['called', 'desk.totalCalled'],
  ['serving', 'desk.totalServing'],
  ['parked', 'desk.totalParked'],
  ['issued', 'desk.totalIssued'],
  ['served', 'desk.totalServed'],
  ['noShow', 'desk.totalNoShow'],
  ['cancelled', 'desk.totalCancelled'],
  ['leftOver', 'desk.totalLeftOver'],
] as const satisfies readonly (readonly [keyof HallView['totals'], MessageKey])[];

/** The day in figures: first those who are here, then what became of the others. */
export function Totals({ totals }: { totals: HallView['totals'] }) {
  const { t } = useTexts();
  return (
    <dl className="totals" aria-label={t('desk.totals')}>
      {shown.map(([which, words]) => (
        <div key={which} className="total">
          <dt>{t(words)}</dt>
          <dd>{totals[which]}</dd>
        </div>
      ))}
    </dl>
  );
}
