import type { CounterView } from '@talon/shared';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { otherKeys } from './deskKeys.ts';
import type { OtherAction } from './deskMoves.ts';

interface ListMovesProps {
  readonly view: CounterView;
  /** What can be pressed now. */
  readonly others: ReadonlySet<OtherAction>;
  readonly locked: boolean;
  readonly onPress: (action: 'absent' | 'pick') => void;
}

/** Below the lists: who did not come and may return; and, for whoever may, a call out of turn. */
export function ListMoves({ view, others, locked, onPress }: ListMovesProps) {
  const { t } = useTexts();
  const props = (action: 'absent' | 'pick') =>
    ({
      type: 'button',
      className: 'list-move',
      'aria-disabled': !others.has(action) || locked,
      'aria-keyshortcuts': otherKeys[action],
      onMouseDown: keepFocus,
      onClick: () => onPress(action),
    }) as const;
  return (
    <div className="list-moves">
      <button {...props('absent')} disabled={!others.has('absent')}>
        <span>{t('moves.absentMove')}</span> <span className="list-total">{view.absent.total}</span>
        <KeyCap name={otherKeys.absent} />
      </button>
      {others.has('pick') && (
        <button {...props('pick')}>
          {t('moves.pickMove')} <KeyCap name={otherKeys.pick} />
        </button>
      )}
    </div>
  );
}
