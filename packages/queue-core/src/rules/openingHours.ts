import { localTime, minutesOf, type BranchConfig, type Instant, type ServiceDay } from '@talon/shared';

/** Where the schedule stands at a moment, in the branch's time zone. */
export interface ScheduleMoment {
  readonly serviceDay: ServiceDay;
  readonly phase: 'before-opening' | 'open' | 'after-closing' | 'no-hours-today';
}

/** [DAY-1] What the schedule says of the moment `at`. The closing minute itself is already closed. */
export function scheduleAt(config: BranchConfig, at: Instant): ScheduleMoment {
  const { serviceDay, minutesOfDay, weekday } = localTime(at, config.timeZone);
  const hours = config.openingHours.find((each) => each.weekday === weekday);
  if (hours === undefined) return { serviceDay, phase: 'no-hours-today' };
  if (minutesOfDay < minutesOf(hours.opens)) return { serviceDay, phase: 'before-opening' };
  if (minutesOfDay < minutesOf(hours.closes)) return { serviceDay, phase: 'open' };
  return { serviceDay, phase: 'after-closing' };
}
