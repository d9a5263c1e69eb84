import type { BranchView, PauseReasonId } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import { KeyCap } from './KeyCap.tsx';
import './ReasonButtons.css';

interface ReasonButtonsProps {
  readonly reasons: BranchView['pauseReasons'];
  readonly onChoose: (reasonId: PauseReasonId) => void;
}

/** Reasons of a break, the first nine by their digits (`reasonOfKey`). */
export function ReasonButtons({ reasons, onChoose }: ReasonButtonsProps) {
  const { name } = useTexts();
  return (
    <div className="reason-buttons">
      {reasons.map((reason, place) => (
        <button
          key={reason.id}
          type="button"
          className="reason-button"
          data-first-focus={place === 0 ? true : undefined}
          onClick={() => onChoose(reason.id)}
        >
          {name(reason.name)}
          {place < 9 && <KeyCap name={String(place + 1)} />}
        </button>
      ))}
    </div>
  );
}
