import type { BranchView, PauseReasonId } from '@talon/shared';
import { Dialog } from '../components/Dialog.tsx';
import { ReasonButtons } from '../components/ReasonButtons.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import { useTexts } from '../texts/useTexts.ts';

interface PauseDialogProps {
  readonly number: number;
  readonly reasons: BranchView['pauseReasons'];
  readonly onPause: (reasonId: PauseReasonId) => void;
  readonly onClose: () => void;
}

/** Why a counter is sent on a break by the supervisor. */
export function PauseDialog({ number, reasons, onPause, onClose }: PauseDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('desk.pauseCounterOf', { number })}
      onClose={onClose}
      onKeyDown={(event) => {
        const reasonId = reasonOfKey(event, reasons);
        if (reasonId !== undefined) onPause(reasonId);
      }}
    >
      <ReasonButtons reasons={reasons} onChoose={onPause} />
    </Dialog>
  );
}
