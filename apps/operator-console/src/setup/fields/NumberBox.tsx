import { faultPath } from '@talon/shared';
import { useState } from 'react';
import type { Path } from '../draft/paths.ts';
import { useField, useSaid } from '../useSetup.ts';
import { typedNumber } from './typedNumber.ts';
import '../../components/Field.css';
import './boxes.css';

interface NumberBoxProps {
  readonly path: Path;
  /** Its name for ears where none is written beside it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  /** What an empty field means: `null` or left out; by default it is a fault. */
  readonly empty?: null | 'left-out';
  readonly placeholder?: string;
  /** For what changes more than this one value. */
  readonly onChange?: (value: unknown) => void;
}

/** A field for a number, checked as it is typed. */
export function NumberBox({
  path,
  label,
  labelledBy,
  describedBy,
  empty,
  placeholder,
  onChange,
}: NumberBoxProps) {
  const { value, set } = useField(path);
  const { faults } = useSaid(path);
  // "1," on its way to "1,5" is what stands in the field, although it is no number yet.
  const [typed, setTyped] = useState('');
  const meaning = empty === 'left-out' ? undefined : empty === null ? null : '';
  const shown = typedNumber(typed, meaning) === value ? typed : written(value);
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className="field-box setup-number"
      data-path={faultPath(path)}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={faults.length > 0}
      placeholder={placeholder}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        (onChange ?? set)(typedNumber(target.value, meaning));
      }}
    />
  );
}

const written = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';
