import type { CounterView } from '@talon/shared';
import { keepFocus } from '../components/keepFocus.ts';
import { KeyCap } from '../components/KeyCap.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { otherKeys } from './deskKeys.ts';

interface AbsentLineProps {
  readonly view: CounterView;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly onOpen: () => void;
}

/** [NOSHOW-4] How many did not come and may return: the way to them. Always in its place. */
export function AbsentLine({ view, enabled, locked, onOpen }: AbsentLineProps) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="absent-line"
      disabled={!enabled}
      aria-disabled={!enabled || locked}
      aria-keyshortcuts={otherKeys.absent}
      onMouseDown={keepFocus}
      onClick={onOpen}
    >
      <span>{t('moves.absentMove')}</span>
      <KeyCap name={otherKeys.absent} />
      <span className="list-total">{view.absent.total}</span>
    </button>
  );
}
