import { assertNever, dayRuns, pauseOfDay, type DayView } from '@talon/shared';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { dayWords } from '../texts/wallClock.ts';

interface DayStateProps {
  readonly day: DayView;
  readonly enabled: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onStop: () => void;
}

/** Whether the day runs, in words, and the buttons that end it or let the whole hall stand still. */
export function DayState({ day, enabled, onOpen, onClose, onStop }: DayStateProps) {
  const texts = useTexts();
  const { t } = texts;
  const runs = dayRuns(day);
  return (
    <div className="day-state">
      <p>{stateWords(day, texts)}</p>
      <div className="day-buttons">
        {runs && pauseOfDay(day) === undefined && (
          <button type="button" className="small-button" disabled={!enabled} onClick={onStop}>
            {t('pause.stop')}…
          </button>
        )}
        <button type="button" className="small-button" disabled={!enabled} onClick={runs ? onClose : onOpen}>
          {t(runs ? 'hall.closeDay' : 'hall.openDay')}…
        </button>
      </div>
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
