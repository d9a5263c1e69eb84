import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';

/** A lamp with its word, and the hub's time. */
export function LinkState() {
  const { link, clock } = useParts();
  const { t, clock: wall } = useTexts();
  const connected = useStore(link, ({ status }) => status.state === 'connected');
  const now = useStore(clock, (state) => state.now);
  return (
    <p className={connected ? 'link-state' : 'link-state link-state-off'}>
      <span className="link-lamp" aria-hidden="true" />
      {t(connected ? 'common.connected' : 'common.notConnected')}
      {now !== undefined && <time aria-label={t('desk.now', { time: wall(now) })}> · {wall(now)}</time>}
    </p>
  );
}
