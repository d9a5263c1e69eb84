import { Unplug } from 'lucide-react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';
import './OutOfDate.css';

/** Says over a dimmed screen that it is old, since when, and that it mends itself. */
export function OutOfDate() {
  const { link } = useParts();
  const { t, clock } = useTexts();
  const connected = useStore(link, ({ status }) => status.state === 'connected');
  const lostAt = useStore(link, (state) => state.lostAt);
  return (
    <div className="out-of-date" role="alert">
      <Unplug aria-hidden="true" size={28} />
      <div>
        <p className="out-of-date-what">
          {connected && t('desk.refreshing')}
          {!connected && lostAt === undefined && t('desk.disconnectedNow')}
          {!connected && lostAt !== undefined && t('desk.disconnectedSince', { time: clock(lostAt) })}
        </p>
        <p>{t('desk.disconnectedAction')}</p>
      </div>
    </div>
  );
}
