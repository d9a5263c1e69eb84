import type { BranchView, Purpose, ServiceId, WaitPromise } from '@talon/shared';
import { AppWindow, Hourglass, MapPin, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { counterList, destinationOf } from '../branchLookup.ts';
import { useTexts } from '../useTexts.ts';
import { waitWords } from '../waitWords.ts';
import './Destination.css';

interface DestinationProps {
  readonly branch: BranchView | null;
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  readonly peopleBefore: number;
  /** `null`: nobody knows how long. */
  readonly wait: WaitPromise | null;
}

/** Where to go and how many are before: hall and floor, counters, people, and how long it takes where that is known. */
export function Destination({ branch, serviceId, purpose, peopleBefore, wait }: DestinationProps): ReactNode {
  const { say, name, language } = useTexts();
  const destination = destinationOf(branch, serviceId, purpose);
  const counters = destination?.counterNumbers ?? [];
  return (
    <ul className="destination" aria-label={say('kiosk.whereToGo')}>
      {destination === undefined ? null : (
        <li>
          <MapPin aria-hidden="true" />
          {say('kiosk.hallOnFloor', { hall: name(destination.hallName), floor: destination.floor })}
        </li>
      )}
      {counters.length === 0 ? null : (
        <li>
          <AppWindow aria-hidden="true" />
          {say('kiosk.counters', { count: counters.length, numbers: counterList(counters) })}
        </li>
      )}
      <li>
        <UsersRound aria-hidden="true" />
        {say('kiosk.peopleBefore', { count: peopleBefore })}
      </li>
      {wait === null ? null : (
        <li>
          <Hourglass aria-hidden="true" />
          {waitWords(language, wait)}
        </li>
      )}
    </ul>
  );
}
