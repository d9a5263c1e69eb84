import { Contrast } from 'lucide-react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';
import { keepFocus } from './keepFocus.ts';

/** Switches this workplace to strong contrast and back. */
export function ContrastButton() {
  const { contrast } = useParts();
  const { t } = useTexts();
  const high = useStore(contrast, (state) => state.contrast === 'high');
  const toggle = useStore(contrast, (state) => state.toggle);
  return (
    <button
      type="button"
      className="bar-button"
      aria-pressed={high}
      aria-label={t('desk.contrast')}
      title={t('desk.contrast')}
      onMouseDown={keepFocus}
      onClick={toggle}
    >
      <Contrast aria-hidden="true" size={18} />
      <span className="bar-button-words">{t('desk.contrast')}</span>
    </button>
  );
}
