import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import './SearchBox.css';

interface SearchBoxProps extends Omit<ComponentProps<'input'>, 'aria-label' | 'placeholder' | 'type'> {
  /** What to type, said in the field and of it. */
  readonly label: string;
  readonly iconSize?: number;
}

/** A field to search a list by; `className` is that of the box around it. */
export function SearchBox({ label, iconSize = 22, className = '', ...field }: SearchBoxProps) {
  return (
    <div className={`search-box ${className}`.trim()}>
      <Search aria-hidden="true" size={iconSize} />
      <input type="text" autoComplete="off" {...field} aria-label={label} placeholder={label} />
    </div>
  );
}
