import { formatTicket, type BranchView, type ParkReasonId, type TicketNumber } from '@talon/shared';
import { Dialog } from '../components/Dialog.tsx';
import { ReasonButtons } from '../components/ReasonButtons.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import { useTexts } from '../texts/useTexts.ts';

interface ParkDialogProps {
  readonly reasons: BranchView['parkReasons'];
  readonly ticket: TicketNumber;
  readonly onPark: (reasonId: ParkReasonId) => void;
  readonly onClose: () => void;
}

/** [PARK-5] Why the visitor is put aside, one digit each, and when he comes back by himself. */
export function ParkDialog({ reasons, ticket, onPark, onClose }: ParkDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('moves.parkTitle', { ticket: formatTicket(ticket) })}
      onClose={onClose}
      onKeyDown={(event) => {
        const reasonId = reasonOfKey(event, reasons);
        if (reasonId !== undefined) onPark(reasonId);
      }}
    >
      <h3 className="reason-heading">{t('moves.parkReasons')}</h3>
      <ReasonButtons
        reasons={reasons}
        detail={({ returnAfterMinutes: minutes }) =>
          minutes === null ? t('moves.parkStays') : t('moves.parkReturns', { minutes })
        }
        onChoose={onPark}
      />
    </Dialog>
  );
}
