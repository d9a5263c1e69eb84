import { assertNever, type DayView } from '@talon/shared';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { dayWords } from '../texts/wallClock.ts';

interface DayStateProps {
  readonly day: DayView;
  readonly enabled: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Whether the day runs, in words, and the button that changes it. */
export function DayState({ day, enabled, onOpen, onClose }: DayStateProps) {
  const texts = useTexts();
  const runs = day.status === 'open' || day.status === 'closing';
  return (
    <div className="day-state">
      <p>{stateWords(day, texts)}</p>
      <button type="button" className="button" disabled={!enabled} onClick={runs ? onClose : onOpen}>
        {texts.t(runs ? 'hall.closeDay' : 'hall.openDay')}…
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
