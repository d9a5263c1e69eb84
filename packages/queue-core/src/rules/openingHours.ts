import {
  localTime,
  minute,
  minutesOf,
  phaseOfHours,
  type BranchConfig,
  type Instant,
  type Service,
  type ServiceDay,
} from '@talon/shared';

/** Where the schedule stands at a moment, in the branch's time zone. */
export interface ScheduleMoment {
  readonly serviceDay: ServiceDay;
  readonly phase: ReturnType<typeof phaseOfHours>;
}

/** [DAY-1] What the schedule says of the moment `at`. */
export function scheduleAt(config: BranchConfig, at: Instant): ScheduleMoment {
  const local = localTime(at, config.timeZone);
  return { serviceDay: local.serviceDay, phase: phaseOfHours(config.openingHours, local) };
}

/** [ISSUE-5] Whether a service is given at the moment `at`; one without hours of its own is as long as the day is open. */
export function isServiceGiven({ openingHours }: Service, { timeZone }: BranchConfig, at: Instant): boolean {
  return openingHours === undefined || phaseOfHours(openingHours, localTime(at, timeZone)) === 'open';
}

/** When the branch closes on the day of `at`; `null` when it has no hours on it. */
export function closingTimeOf(
  { openingHours, exceptions, timeZone }: BranchConfig,
  at: Instant,
): Instant | null {
  const { serviceDay, weekday } = localTime(at, timeZone);
  const exception = exceptions.find(({ date }) => date === serviceDay);
  const hours =
    exception === undefined ? openingHours.find((each) => each.weekday === weekday) : exception.hours;
  return hours === undefined || hours === null
    ? null
    : wallMidnight(at, timeZone) + minutesOf(hours.closes) * minute;
}

/** Midnight of the day of `at` as the clocks stand now, whatever they did at night. */
export function wallMidnight(at: Instant, timeZone: string): Instant {
  return at - (at % minute) - localTime(at, timeZone).minutesOfDay * minute;
}
