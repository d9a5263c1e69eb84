import { localTime, type Instant } from '@talon/shared';

/** A time on the wall clock of the branch: `09:05`. */
export function wallClock(at: Instant, timeZone: string): string {
  const { minutesOfDay } = localTime(at, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutesOfDay / 60))}:${two(minutesOfDay % 60)}`;
}
