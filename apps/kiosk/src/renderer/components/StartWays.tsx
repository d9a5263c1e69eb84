import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { CheckInButton } from './CheckInButton.tsx';
import { PriorityButton } from './PriorityButton.tsx';
import { SearchButton } from './SearchButton.tsx';
import './StartWays.css';

/** The ways from the first screen that need no list: a word, the code of an appointment, or the right to go first. */
export function StartWays(): ReactNode {
  const hasAppointments = useKiosk((state) => (state.snapshot?.branch?.appointments ?? null) !== null);
  return (
    <div className="start-ways">
      <SearchButton isShort={hasAppointments} />
      <CheckInButton />
      <PriorityButton />
    </div>
  );
}
