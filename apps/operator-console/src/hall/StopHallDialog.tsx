import { hallPauseReasons, type HallPauseReason } from '@talon/shared';
import { Dialog } from '../components/Dialog.tsx';
import { pauseSigns } from '../components/HallPause.tsx';
import { KeyCap } from '../components/KeyCap.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import '../components/wideButtons.css';
import '../components/ReasonButtons.css';
import { useTexts } from '../texts/useTexts.ts';

const reasons = hallPauseReasons.map((id) => ({ id }));

interface StopHallDialogProps {
  readonly onStop: (reason: HallPauseReason) => void;
  readonly onClose: () => void;
}

/** Asks before the whole hall stands still: what that means, and why. The answer is the reason, so that an alarm takes two presses. */
export function StopHallDialog({ onStop, onClose }: StopHallDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog
      title={t('pause.stopTitle')}
      onClose={onClose}
      onKeyDown={(event) => {
        const reason = reasonOfKey(event, reasons);
        if (reason !== undefined) onStop(reason);
      }}
    >
      <p className="dialog-words">{t('pause.stopWords')}</p>
      <div className="reason-buttons stop-reasons">
        {hallPauseReasons.map((reason, place) => {
          const Sign = pauseSigns[reason];
          return (
            <button
              key={reason}
              type="button"
              className={`reason-button stop-reason is-${reason}`}
              onClick={() => onStop(reason)}
            >
              <Sign aria-hidden="true" size={26} />
              <span>{t(`pause.${reason}`)}</span>
              <KeyCap name={String(place + 1)} />
            </button>
          );
        })}
      </div>
    </Dialog>
  );
}
