import {
  dayRuns,
  hour,
  hoursOn,
  localTime,
  minute,
  minutesOf,
  phaseOfHours,
  type BranchConfig,
  type Instant,
  type Ms,
  type Service,
  type ServiceDay,
} from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { Day } from '../state.ts';

/** Where the schedule stands at a moment, in the branch's time zone. */
export interface ScheduleMoment {
  readonly serviceDay: ServiceDay;
  readonly phase: ReturnType<typeof phaseOfHours>;
  /** Whole minutes until closing time, negative after it; `undefined` on a day without hours. */
  readonly minutesToClosing: number | undefined;
}

/** [DAY-1] What the schedule says of the moment `at`. */
export function scheduleAt(config: BranchConfig, at: Instant): ScheduleMoment {
  const local = localTime(at, config.timeZone);
  const today = hoursOn(config, local);
  return {
    serviceDay: local.serviceDay,
    phase: phaseOfHours(config, local),
    minutesToClosing: today && minutesOf(today.closes) - local.minutesOfDay,
  };
}

/** [DAY-6] Whether the branch's calendar has left a day behind: one that still runs ends with the next tick. */
export const isLeftBehind = (
  { serviceDay }: { readonly serviceDay: ServiceDay },
  { timeZone }: BranchConfig,
  now: Instant,
): boolean => serviceDay < localTime(now, timeZone).serviceDay;

/** [ISSUE-1][DAY-6] Whether anybody may come into the hall on this day: it runs, and midnight has not passed. */
export const takesVisitors = (
  day: Day,
  { config, now, endlessDay = false }: Pick<DecisionContext, 'config' | 'now' | 'endlessDay'>,
): day is Extract<Day, { readonly status: 'open' | 'closing' }> =>
  dayRuns(day) && (endlessDay || !isLeftBehind(day, config, now));

/**
 * [ISSUE-5] Whether kiosks give out a service at the moment `at`: not in a break of the branch, not in its own, and not
 * outside its own hours. A service without hours of its own is given as long as the day is open.
 */
export function isServiceGiven(
  { openingHours, exceptions }: Service,
  config: BranchConfig,
  at: Instant,
): boolean {
  const local = localTime(at, config.timeZone);
  if (phaseOfHours(config, local) === 'break') return false;
  const ownHoursToday = openingHours ?? exceptions?.filter(({ date }) => date === local.serviceDay) ?? [];
  if (ownHoursToday.length === 0) return true;
  return phaseOfHours({ openingHours, exceptions }, local) === 'open';
}

/** [APPOINT-1] Whether a time can be booked for a service: the branch is open then, and the service is given. */
export function isGivenAt(config: BranchConfig, service: Service, at: Instant): boolean {
  return scheduleAt(config, at).phase === 'open' && isServiceGiven(service, config, at);
}

/** All clocks of today differ from UTC by whole quarters of an hour: in one, the day on the wall does not change. */
const quarter: Ms = hour / 4;

const closingTimes = new WeakMap<
  BranchConfig,
  { readonly quarter: number; readonly closes: Instant | null }
>();

/**
 * When the branch closes on the day of `at`; `null` when it has no hours on it. Asks the calendar once for every quarter of an
 * hour: every estimate of a wait wants to know.
 */
export function closingTimeOf(config: BranchConfig, at: Instant): Instant | null {
  const inQuarter = Math.floor(at / quarter);
  const known = closingTimes.get(config);
  if (known?.quarter === inQuarter) return known.closes;
  const today = hoursOn(config, localTime(at, config.timeZone));
  const closes =
    today === undefined ? null : wallMidnight(at, config.timeZone) + minutesOf(today.closes) * minute;
  closingTimes.set(config, { quarter: inQuarter, closes });
  return closes;
}

/** Midnight of the day of `at` as the clocks stand now, whatever they did at night. */
export function wallMidnight(at: Instant, timeZone: string): Instant {
  return at - (at % minute) - localTime(at, timeZone).minutesOfDay * minute;
}
