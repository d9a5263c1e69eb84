import type { CounterView, Instant } from '@talon/shared';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { useNow } from '../stores/useViews.ts';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { secondsUntil } from './moveWait.ts';

interface AutomaticCallProps {
  readonly callsAt: Instant;
  readonly view: CounterView;
  readonly locked: boolean;
  readonly onBreak: () => void;
}

/** [AUTO-1] When the next visitor is called without a press, and the way out of it. */
export function AutomaticCall({ callsAt, view, locked, onBreak }: AutomaticCallProps) {
  const texts = useTexts();
  const seconds = secondsUntil(callsAt, useNow(view.hubTime));
  return (
    <div className="automatic-call">
      <p>{words(seconds, view.waiting.total, texts)}</p>
      <button
        type="button"
        className="small-button"
        aria-disabled={locked}
        aria-keyshortcuts="Escape"
        onMouseDown={keepFocus}
        onClick={onBreak}
      >
        {texts.t('moves.autoBreak')} <KeyCap name="Esc" />
      </button>
    </div>
  );
}

function words(seconds: number, waiting: number, { t }: Texts): string {
  if (waiting === 0) return t('moves.autoWaits');
  return seconds === 0 ? t('moves.autoNow') : t('moves.autoIn', { seconds });
}
