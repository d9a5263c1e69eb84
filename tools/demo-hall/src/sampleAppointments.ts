import { isGivenAt } from '@talon/queue-core';
import {
  localTime,
  minute,
  type BranchConfig,
  type Instant,
  type Purpose,
  type ServiceDay,
  type ServiceId,
  type WallTime,
} from '@talon/shared';

/** An appointment for whoever looks at the demo to check in with. */
export interface SampleAppointment {
  /** The same one whenever the demo starts on this day. */
  readonly id: string;
  readonly code: string;
  readonly day: ServiceDay;
  /** On the branch's clock. */
  readonly time: WallTime;
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  readonly visitorName: string;
}

/**
 * Minutes after the next full five of the clock: two to check in with at once, one who is late already, and some for the
 * hour and a half to come.
 */
const samples = [
  { code: '111111', after: 5, visitorName: 'Олена Гончар' },
  { code: '222222', after: 10, visitorName: 'Ігор Ясен' },
  { code: '333333', after: -35, visitorName: 'Ґанна Їжак' },
  { code: '444444', after: 25, visitorName: 'Петро Щербина' },
  { code: '555555', after: 45, visitorName: 'Юлія Терен' },
  { code: '666666', after: 60, visitorName: 'Матвій Явір' },
  { code: '777777', after: 85, visitorName: 'Софія Калина' },
] as const;

/**
 * The sample appointments of a demo that starts at `now`, each for another of the services that people ask for most.
 * None where the branch books no times, and none for a time at which it is closed or that is another day.
 */
export function sampleAppointments(config: BranchConfig, now: Instant): readonly SampleAppointment[] {
  if (config.rules.appointments === null) return [];
  const today = localTime(now, config.timeZone).serviceDay;
  const nextFive = Math.ceil(now / (5 * minute)) * 5 * minute;
  return samples.flatMap(({ code, after, visitorName }, at) => {
    const service = config.services.find(({ id }) => id === config.mostAsked[at]);
    const offered = service?.purposes.map((each) => each.purpose) ?? [];
    const purpose = offered.includes('submit') ? 'submit' : offered[0];
    const bookedAt = nextFive + after * minute;
    const { serviceDay: day, minutesOfDay } = localTime(bookedAt, config.timeZone);
    if (service === undefined || purpose === undefined) return [];
    if (day !== today || !isGivenAt(config, service, bookedAt)) return [];
    const inTwoDigits = (part: number) => String(Math.floor(part)).padStart(2, '0');
    const time = `${inTwoDigits(minutesOfDay / 60)}:${inTwoDigits(minutesOfDay % 60)}`;
    return [{ id: `demo-${day}-${at + 1}`, code, day, time, serviceId: service.id, purpose, visitorName }];
  });
}
