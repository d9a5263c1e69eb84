import { formatTicket, type HallView, type OperatorId } from '@talon/shared';
import { keepFocus } from '../../components/keepFocus.ts';
import { useTexts, type Texts } from '../../texts/useTexts.ts';

type CounterInHall = HallView['counters'][number];

interface CounterTileProps {
  readonly number: number;
  readonly state: CounterInHall | undefined;
  /** Who chooses. */
  readonly operatorId: OperatorId;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly onChoose: () => void;
}

/** A counter to choose: its number, and in words whether it is free. */
export function CounterTile({ number, state, operatorId, enabled, locked, onChoose }: CounterTileProps) {
  const texts = useTexts();
  const words = stateWords(state, operatorId, texts);
  const free = state?.status.status === 'closed' || state?.status.operatorId === operatorId;
  return (
    <button
      type="button"
      className={free ? 'counter-tile counter-tile-free' : 'counter-tile'}
      disabled={!enabled || state === undefined}
      aria-disabled={!enabled || locked || state === undefined}
      onMouseDown={keepFocus}
      onClick={onChoose}
    >
      <span className="counter-tile-number">
        <span className="visually-hidden">{texts.t('desk.columnCounter')}</span> {number}
      </span>{' '}
      <span className="counter-tile-state">{words}</span>
    </button>
  );
}

function stateWords(state: CounterInHall | undefined, operatorId: OperatorId, { t, clock }: Texts): string {
  if (state === undefined) return '';
  const { status, current } = state;
  if (status.status === 'closed') return t('desk.counterFree');
  if (status.operatorId === operatorId) return t('desk.counterMine');
  if (status.status === 'paused') return t('desk.counterOnBreak', { time: clock(status.since) });
  if (current === null) return t('desk.counterHeld', { time: clock(status.since) });
  return t(current.status === 'serving' ? 'desk.counterServing' : 'desk.counterCalling', {
    ticket: formatTicket(current.ticket),
  });
}
