import type { HallPauseView } from '@talon/shared';
import { pauseSigns } from '../components/HallPause.tsx';
import { useTexts } from '../texts/useTexts.ts';

interface HallStoppedProps {
  readonly pause: HallPauseView;
  readonly enabled: boolean;
  readonly onGoOn: () => void;
}

/** Across the supervisor's hall while it stands still: why, since when, and the way on. */
export function HallStopped({ pause: { reason, since }, enabled, onGoOn }: HallStoppedProps) {
  const { t, clock } = useTexts();
  const Sign = pauseSigns[reason];
  return (
    <div className={`hall-stopped is-${reason}`}>
      <Sign aria-hidden="true" size={34} />
      <p role="status">
        <strong>{t('pause.since', { reason: t(`pause.${reason}`), time: clock(since) })}.</strong>{' '}
        {t('pause.inHall')}
      </p>
      <button type="button" className="button" disabled={!enabled} onClick={onGoOn}>
        {t('pause.goOn')}…
      </button>
    </div>
  );
}
