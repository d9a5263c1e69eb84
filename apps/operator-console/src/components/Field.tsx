import type { ReactNode } from 'react';
import './Field.css';

interface FieldProps {
  readonly name: string;
  /** What is missing in it, once somebody wanted to go on without. */
  readonly missing?: string | undefined;
  /** A `field-box` to type or choose in, and what is said below it. */
  readonly children: ReactNode;
}

/** A box of a form with its name above. */
export function Field({ name, missing, children }: FieldProps) {
  return (
    <label className="field">
      <span className="field-name">
        {name}
        {missing !== undefined && (
          <span className="field-missing" role="alert">
            {missing}
          </span>
        )}
      </span>
      {children}
    </label>
  );
}
