import type { ReactNode } from 'react';
import { CheckInButton } from './CheckInButton.tsx';
import { PriorityButton } from './PriorityButton.tsx';
import { SearchButton } from './SearchButton.tsx';
import './StartWays.css';

/** The ways from the first screen that need no list: a word, the code of an appointment, or the right to go first. */
export function StartWays(): ReactNode {
  return (
    <div className="start-ways">
      <SearchButton />
      <CheckInButton />
      <PriorityButton />
    </div>
  );
}
