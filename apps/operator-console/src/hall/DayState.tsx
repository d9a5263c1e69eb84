import { assertNever, pauseOfDay, type DayView } from '@talon/shared';
import { HallPause } from '../components/HallPause.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { dayWords } from '../texts/wallClock.ts';

interface DayStateProps {
  readonly day: DayView;
  readonly enabled: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Whether the day runs or stands still, in words, and the buttons that change it. */
export function DayState({ day, enabled, onOpen, onClose, onStop, onGoOn }: DayStateProps) {
  const texts = useTexts();
  const { t } = texts;
  const pause = pauseOfDay(day);
  const runs = day.status === 'open' || day.status === 'closing';
  return (
    <div className="day-state">
      <p role="status">{pause === undefined ? stateWords(day, texts) : <HallPause pause={pause} />}</p>
      {runs && pause === undefined && (
        <button type="button" className="button" disabled={!enabled} onClick={onStop}>
          {t('pause.stop')}…
        </button>
      )}
      {pause !== undefined && (
        <button type="button" className="button button-primary" disabled={!enabled} onClick={onGoOn}>
          {t('pause.goOn')}…
        </button>
      )}
      <button type="button" className="button" disabled={!enabled} onClick={runs ? onClose : onOpen}>
        {t(runs ? 'hall.closeDay' : 'hall.openDay')}…
      </button>
    </div>
  );
}

function stateWords(day: DayView, { t, locale }: Texts): string {
  switch (day.status) {
    case 'none':
      return t('hall.dayNone');
    case 'open':
      return t('hall.dayOpen', { day: dayWords(day.serviceDay, locale) });
    case 'closing':
      return t('hall.dayClosing', { day: dayWords(day.serviceDay, locale) });
    case 'closed':
      return t('hall.dayClosed', { day: dayWords(day.serviceDay, locale) });
    default:
      return assertNever(day);
  }
}
