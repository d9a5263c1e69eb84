import { formatTicket, type HallView, type Instant } from '@talon/shared';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useTexts } from '../../texts/useTexts.ts';

interface TakeOverDialogProps {
  readonly number: number;
  readonly since: Instant;
  readonly current: HallView['counters'][number]['current'];
  readonly onTakeOver: () => void;
  readonly onClose: () => void;
}

/** Names what taking a held counter does to its holder and to the visitor there. */
export function TakeOverDialog({ number, since, current, onTakeOver, onClose }: TakeOverDialogProps) {
  const { t, clock } = useTexts();
  return (
    <ConfirmDialog
      title={t('desk.takeOverTitle', { number })}
      action={t('desk.takeOver')}
      onConfirm={onTakeOver}
      onClose={onClose}
    >
      <ul className="take-over-words">
        <li>{t('desk.takeOverHeld', { time: clock(since) })}</li>
        <li>{t('desk.takeOverLoses')}</li>
        <li>
          {current === null
            ? t('desk.takeOverNoVisit')
            : t('desk.takeOverVisit', { ticket: formatTicket(current.ticket) })}
        </li>
      </ul>
    </ConfirmDialog>
  );
}
