import {
  localTime,
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

/** [APPOINT-1] Whether a time can be booked for a service: the branch is open then, and the service is given. */
export function isGivenAt(config: BranchConfig, service: Service, at: Instant): boolean {
  return scheduleAt(config, at).phase === 'open' && isServiceGiven(service, config, at);
}
