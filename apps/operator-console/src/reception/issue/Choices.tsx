import { useId } from 'react';
import '../../components/Field.css';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  /** What is wrong, when somebody wanted to go on without choosing. */
  readonly missing?: string | undefined;
  readonly choices: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** A few answers beside each other, one of which holds. Arrows move between them. */
export function Choices<T extends string>({ legend, missing, choices, chosen, onChoose }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset className="field">
      <legend>
        {legend}
        {missing !== undefined && <span className="field-missing">{missing}</span>}
      </legend>
      <div className="choice-row">
        {choices.map(({ value, words }) => (
          <label key={value} className="choice-chip">
            <input type="radio" name={group} checked={value === chosen} onChange={() => onChoose(value)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
