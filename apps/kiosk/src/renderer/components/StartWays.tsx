import type { ReactNode } from 'react';
import { CheckInButton } from './CheckInButton.tsx';
import { SearchButton } from './SearchButton.tsx';
import './StartWays.css';

/** The ways from the first screen that need no list: a word, or the code of an appointment. */
export function StartWays(): ReactNode {
  return (
    <div className="start-ways">
      <SearchButton />
      <CheckInButton />
    </div>
  );
}
