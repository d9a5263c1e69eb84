import { formatTicket, type CounterView, type Instant } from '@talon/shared';
import { Undo2 } from 'lucide-react';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { otherKeys } from './deskKeys.ts';
import { secondsUntil } from './moveWait.ts';

interface UndoBarProps {
  readonly undo: NonNullable<CounterView['undo']>;
  readonly shownAt: Instant;
  readonly locked: boolean;
  readonly onUndo: () => void;
}

/** [UNDO-1] What was ended here last, and the seconds in which it can be taken back. */
export function UndoBar({ undo, shownAt, locked, onUndo }: UndoBarProps) {
  const { t } = useTexts();
  const now = useNow(shownAt);
  return (
    <div className="undo-bar">
      <p>{t(`moves.undo-${undo.ending}`, { ticket: formatTicket(undo.ticket) })}</p>
      <button
        type="button"
        className="small-button"
        aria-disabled={locked}
        aria-keyshortcuts={otherKeys.undo}
        onMouseDown={keepFocus}
        onClick={onUndo}
      >
        <Undo2 aria-hidden="true" size={18} />
        {t('moves.undo', { seconds: secondsUntil(undo.until, now) })}
        <KeyCap name={otherKeys.undo} />
      </button>
    </div>
  );
}
