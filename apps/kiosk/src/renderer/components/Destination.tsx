import type { BranchView, Instant, Purpose, ServiceId } from '@talon/shared';
import { AppWindow, CalendarCheck, MapPin, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { counterList, destinationOf } from '../branchLookup.ts';
import { useTexts } from '../useTexts.ts';
import { wallClock } from '../wallClock.ts';
import './Destination.css';

interface DestinationProps {
  readonly branch: BranchView | null;
  readonly serviceId: ServiceId | null;
  readonly purpose: Purpose | null;
  readonly peopleBefore: number;
  readonly appointment: { readonly bookedAt: Instant; readonly inTime: boolean } | undefined;
}

/** Where to go and how many are before: hall and floor, counters, people. */
export function Destination(props: DestinationProps): ReactNode {
  const { branch, serviceId, purpose, peopleBefore, appointment } = props;
  const { say, name } = useTexts();
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
    </ul>
  );
}
