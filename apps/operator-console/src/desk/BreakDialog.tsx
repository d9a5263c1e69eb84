import type { BranchView, PauseReasonId } from '@talon/shared';
import { DoorClosed } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { KeyCap } from '../components/KeyCap.tsx';
import { ReasonButtons } from '../components/ReasonButtons.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import { useTexts } from '../texts/useTexts.ts';

interface BreakDialogProps {
  /** Empty when a break is not possible now. */
  readonly reasons: BranchView['pauseReasons'];
  readonly onPause: (reasonId: PauseReasonId) => void;
  readonly onCloseCounter: () => void;
  readonly onClose: () => void;
}

/** Away from the counter: a break with its reason (digits), or the end of work (0). */
export function BreakDialog({ reasons, onPause, onCloseCounter, onClose }: BreakDialogProps) {
  const { t } = useTexts();

  function onKey(event: KeyboardEvent): void {
    const reasonId = reasonOfKey(event, reasons);
    if (reasonId !== undefined) onPause(reasonId);
    if ((event.code === 'Digit0' || event.code === 'Numpad0') && !event.repeat) onCloseCounter();
  }

  return (
    <Dialog title={t('desk.breakTitle')} onClose={onClose} onKeyDown={onKey}>
      {reasons.length > 0 && (
        <>
          <h3 className="reason-heading">{t('desk.breakReasons')}</h3>
          <ReasonButtons reasons={reasons} onChoose={onPause} />
        </>
      )}
      <button type="button" className="reason-button reason-close" onClick={onCloseCounter}>
        <DoorClosed aria-hidden="true" size={22} />
        <span>
          {t('desk.closeCounter')}
          <small>{t('desk.closeCounterHint')}</small>
        </span>
        <KeyCap name="0" />
      </button>
    </Dialog>
  );
}
