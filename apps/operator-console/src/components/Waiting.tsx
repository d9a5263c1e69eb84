import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';

/** A screen that has nothing to show yet, and says what it waits for. */
export function Waiting() {
  const { link } = useParts();
  const { t } = useTexts();
  const state = useStore(link, ({ status }) => status.state);
  const words = {
    connecting: 'desk.connecting',
    connected: 'desk.loading',
    disconnected: 'desk.disconnectedNow',
    refused: 'desk.refusedTitle',
  } as const;
  return (
    <p className="waiting-words" role="status">
      {t(words[state])}
    </p>
  );
}
