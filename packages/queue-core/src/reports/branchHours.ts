import { hour, localTime, type Instant, type Ms } from '@talon/shared';

/** All clocks of today differ from UTC by whole quarters of an hour, in which the hour on the wall does not change. */
const quarter: Ms = hour / 4;

/** The hour on the branch's wall clock, 0 to 23. Asks the calendar once for every quarter of an hour. */
export function branchHours(timeZone: string): (at: Instant) => number {
  const known = new Map<number, number>();
  return (at) => {
    const key = Math.floor(at / quarter);
    const there = known.get(key);
    if (there !== undefined) return there;
    const asked = Math.floor(localTime(at, timeZone).minutesOfDay / 60);
    known.set(key, asked);
    return asked;
  };
}
