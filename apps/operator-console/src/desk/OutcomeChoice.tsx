import type { BranchView, OutcomeId } from '@talon/shared';
import { KeyCap } from '../components/KeyCap.tsx';
import { useTexts } from '../texts/useTexts.ts';
import './OutcomeChoice.css';

interface OutcomeChoiceProps {
  readonly outcomes: BranchView['outcomes'];
  readonly chosen: OutcomeId | undefined;
  readonly enabled: boolean;
  readonly onChoose: (outcomeId: OutcomeId) => void;
}

/** What came of the visit, to be recorded with the finish. Always in its place; pale while nobody is served. */
export function OutcomeChoice({ outcomes, chosen, enabled, onChoose }: OutcomeChoiceProps) {
  const { t, name } = useTexts();
  return (
    <fieldset className="outcome-choice" disabled={!enabled}>
      <legend>
        {t('desk.outcome')} <KeyCap name="O" />
      </legend>
      {outcomes.map((outcome) => (
        <label key={outcome.id} className="outcome-chip">
          <input
            type="radio"
            name="outcome"
            className="visually-hidden"
            checked={enabled && outcome.id === chosen}
            onChange={() => onChoose(outcome.id)}
          />
          {name(outcome.name)}
        </label>
      ))}
    </fieldset>
  );
}
