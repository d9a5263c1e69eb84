import type { BranchView, Instant, Purpose, ServiceId, WaitPromise } from '@talon/shared';
import { AppWindow, CalendarCheck, Hourglass, MapPin, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { counterList, destinationOf } from '../branchLookup.ts';
import { useTexts } from '../useTexts.ts';
import { waitWords } from '../waitWords.ts';
import { wallClock } from '../wallClock.ts';
import './Destination.css';

interface DestinationProps {
  readonly branch: BranchView | null;
  readonly serviceId: ServiceId | null;
  readonly purpose: Purpose | null;
  readonly peopleBefore: number;
  /** `null`: nobody knows how long. */
  readonly wait: WaitPromise | null;
  readonly appointment: { readonly bookedAt: Instant; readonly inTime: boolean } | undefined;
}

/** Where to go and how many are before: hall and floor, counters, people, and how long it takes where that is known. */
export function Destination(props: DestinationProps): ReactNode {
  const { branch, serviceId, purpose, peopleBefore, wait, appointment } = props;
  const { say, name, language } = useTexts();
  const destination =
    serviceId === null || purpose === null ? undefined : destinationOf(branch, serviceId, purpose);
  const counters = destination?.counterNumbers ?? [];
  return (
    <ul className="destination" aria-label={say('kiosk.whereToGo')}>
      {appointment === undefined || branch === null ? null : (
        <li>
          <CalendarCheck aria-hidden="true" />
          {say(appointment.inTime ? 'kiosk.booked' : 'kiosk.bookedLate', {
            time: wallClock(appointment.bookedAt, branch.timeZone),
          })}
        </li>
      )}
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
