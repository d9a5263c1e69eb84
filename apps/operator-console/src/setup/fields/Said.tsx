import { CircleAlert, Info } from 'lucide-react';
import type { Path } from '../draft/paths.ts';
import { useSaid } from '../useSetup.ts';
import './Said.css';

interface SaidProps {
  readonly path: Path;
  /** For `aria-describedby` of the field. */
  readonly id?: string;
  /** Also of all that belongs to it. */
  readonly deep?: boolean;
}

/** What is wrong and what is remarkable at a place. Takes no room where there is nothing. */
export function Said({ path, id, deep = false }: SaidProps) {
  const { faults, remarks } = useSaid(path, deep);
  return (
    <span id={id} className="setup-said">
      {faults.map((words) => (
        <span key={words} className="setup-fault">
          <CircleAlert aria-hidden="true" size={16} />
          {words}
        </span>
      ))}
      {remarks.map((words) => (
        <span key={words} className="setup-remark">
          <Info aria-hidden="true" size={16} />
          {words}
        </span>
      ))}
    </span>
  );
}
