import { formatTicket, type TicketNumber } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface CancelVisitDialogProps {
  readonly ticket: TicketNumber;
  readonly onCancelVisit: () => void;
  readonly onClose: () => void;
}

/** Asks before a visitor is struck off for good. */
export function CancelVisitDialog({ ticket, onCancelVisit, onClose }: CancelVisitDialogProps) {
  const { t } = useTexts();
  return (
    <ConfirmDialog
      title={t('desk.cancelVisitTitle', { ticket: formatTicket(ticket) })}
      action={t('desk.cancelVisit')}
      refuse={t('desk.keepVisit')}
      onConfirm={onCancelVisit}
      onClose={onClose}
    >
      <p>{t('desk.cancelVisitWords')}</p>
    </ConfirmDialog>
  );
}
