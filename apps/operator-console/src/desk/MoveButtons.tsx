import { assertNever, second } from '@talon/shared';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import type { DeskAction, DeskButton } from './deskMoves.ts';
import type { MoveWait } from './moveWait.ts';

/** Where the desk says why some moves are off while the whole hall is paused. */
export const pauseWordsId = 'desk-pause';

interface MoveButtonsProps {
  readonly buttons: readonly DeskButton[];
  /** Moves that are off because the whole hall stands still. */
  readonly held: readonly DeskAction[];
  readonly locked: boolean;
  /** The button whose second tap does not count yet. */
  readonly settling: string | null;
  readonly onPress: (action: DeskAction) => void;
}

/** The moves, always in the same places. What cannot be pressed now stays where it is, pale. */
export function MoveButtons({ buttons, held, locked, settling, onPress }: MoveButtonsProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="move-buttons" role="group" aria-label={t('desk.actions')}>
      {buttons.map(({ action, label, keyName, enabled, wait }) => (
        <button
          key={action}
          type="button"
          className={action === 'next' ? 'move-button move-next' : 'move-button'}
          disabled={!enabled}
          aria-disabled={!enabled || locked || settling === action}
          aria-describedby={held.includes(action) ? pauseWordsId : undefined}
          title={held.includes(action) ? t('rejections.hall-paused') : undefined}
          aria-keyshortcuts={keyName === 'Esc' ? 'Escape' : keyName}
          onMouseDown={keepFocus}
          onClick={() => onPress(action)}
        >
          <span>{t(label)}</span>{' '}
          <span className="move-foot">
            <span className="move-wait">{wait !== null && waitWords(wait, texts)}</span>
            <KeyCap name={keyName} />
          </span>
        </button>
      ))}
    </div>
  );
}

/** What a move waits for: seconds below a minute, then minutes begun. */
function waitWords(wait: MoveWait, { t, duration }: Texts): string {
  const words = (seconds: number) =>
    duration((seconds < 60 ? seconds : Math.ceil(seconds / 60) * 60) * second);
  switch (wait.until) {
    case 'time':
      return t('moves.waitIn', { wait: words(wait.seconds) });
    case 'call-or-time':
      return t('moves.noShowCallOr', { wait: words(wait.seconds) });
    case 'call':
      return t('moves.noShowCall');
    default:
      return assertNever(wait);
  }
}
