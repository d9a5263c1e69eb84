import type { HallView, MessageKey } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';

const shown = [
  ['waiting', 'hall.totalWaiting'],
  ['called', 'hall.totalCalled'],
  ['serving', 'hall.totalServing'],
  ['parked', 'hall.totalParked'],
  ['issued', 'hall.totalIssued'],
  ['served', 'hall.totalServed'],
  ['noShow', 'hall.totalNoShow'],
  ['cancelled', 'hall.totalCancelled'],
  ['leftOver', 'hall.totalLeftOver'],
] as const satisfies readonly (readonly [keyof HallView['totals'], MessageKey])[];

/** The day in figures: first those who are here, then what became of the others. */
export function Totals({ totals }: { totals: HallView['totals'] }) {
  const { t } = useTexts();
  return (
    <dl className="totals" aria-label={t('hall.totals')}>
      {shown.map(([which, words]) => (
        <div key={which} className="total">
          <dt>{t(words)}</dt>
          <dd>{totals[which]}</dd>
        </div>
      ))}
    </dl>
  );
}
