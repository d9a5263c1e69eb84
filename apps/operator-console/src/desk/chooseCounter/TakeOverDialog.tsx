import { formatTicket, type HallView, type Instant, type OperatorId } from '@talon/shared';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useStaffNames } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';

interface TakeOverDialogProps {
  readonly number: number;
  readonly since: Instant;
  /** Who holds it. */
  readonly operatorId: OperatorId;
  readonly current: HallView['counters'][number]['current'];
  readonly onTakeOver: () => void;
  readonly onClose: () => void;
}

/** Names what taking a held counter does to its holder and to the visitor there. */
export function TakeOverDialog(props: TakeOverDialogProps) {
  const { number, since, operatorId, current, onTakeOver, onClose } = props;
  const { t, clock } = useTexts();
  const holder = useStaffNames()(operatorId);
  return (
    <ConfirmDialog
      title={t('desk.takeOverTitle', { number })}
      action={t('desk.takeOver')}
      onConfirm={onTakeOver}
      onClose={onClose}
    >
      <ul className="take-over-words">
        <li>
          {holder === undefined
            ? t('desk.takeOverHeld', { time: clock(since) })
            : t('desk.takeOverHeldBy', { time: clock(since), name: holder })}
        </li>
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
