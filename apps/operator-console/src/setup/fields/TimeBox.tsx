import { faultPath } from '@talon/shared';
import type { Path } from '../draft/paths.ts';
import { useField, useSaid } from '../useSetup.ts';
import '../../components/Field.css';
import './boxes.css';

interface TimeBoxProps {
  readonly path: Path;
  readonly label: string;
}

/** A field for a time of day, as 09:00. Not the browser's own, which writes it in the browser's language. */
export function TimeBox({ path, label }: TimeBoxProps) {
  const { value, set } = useField(path);
  const { faults } = useSaid(path);
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      className="field-box setup-time"
      data-path={faultPath(path)}
      aria-label={label}
      aria-invalid={faults.length > 0}
      placeholder="00:00"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => set(target.value)}
    />
  );
}
