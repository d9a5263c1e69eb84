import type { HallView } from '@talon/shared';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useTexts } from '../texts/useTexts.ts';

const left = [
  ['waiting', 'hall.totalWaiting'],
  ['called', 'hall.totalCalled'],
  ['serving', 'hall.totalServing'],
  ['parked', 'hall.totalParked'],
] as const;

interface CloseDayDialogProps {
  readonly totals: HallView['totals'];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before the day ends for good, and says who is still there. */
export function CloseDayDialog({ totals, onConfirm, onClose }: CloseDayDialogProps) {
  const { t } = useTexts();
  const count = left.reduce((sum, [which]) => sum + totals[which], 0);
  return (
    <ConfirmDialog
      title={t('hall.closeDayTitle')}
      action={t('hall.closeDay')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{count === 0 ? t('hall.closeDayEmpty') : t('hall.closeDayLeft', { count })}</p>
      {count > 0 && (
        <dl className="totals close-day-left">
          {left.map(([which, words]) => (
            <div key={which} className="total">
              <dt>{t(words)}</dt>
              <dd>{totals[which]}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{t('hall.closeDayFinal')}</p>
    </ConfirmDialog>
  );
}
