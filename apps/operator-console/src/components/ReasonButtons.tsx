import type { LocalizedText } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import { KeyCap } from './KeyCap.tsx';
import './wideButtons.css';
import './ReasonButtons.css';

interface Reason {
  readonly id: string;
  readonly name: LocalizedText;
}

interface ReasonButtonsProps<R extends Reason> {
  readonly reasons: readonly R[];
  /** What else to know of one, in a few words. */
  readonly detail?: (reason: R) => string;
  readonly onChoose: (reasonId: R['id']) => void;
}

/** Reasons to choose from, the first nine by their digits (`reasonOfKey`). */
export function ReasonButtons<R extends Reason>({ reasons, detail, onChoose }: ReasonButtonsProps<R>) {
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
          <span>
            {name(reason.name)}
            {detail !== undefined && <small>{detail(reason)}</small>}
          </span>
          {place < 9 && <KeyCap name={String(place + 1)} />}
        </button>
      ))}
    </div>
  );
}
