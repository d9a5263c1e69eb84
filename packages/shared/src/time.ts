import { z } from 'zod';

/** A moment on the hub's clock: whole milliseconds since the epoch. This package reads no clock. */
export const instant = z.number().int().nonnegative().max(8_640_000_000_000_000);
export type Instant = z.infer<typeof instant>;

/** A span of time in whole milliseconds. */
export type Ms = number;

export const second: Ms = 1000;
export const minute: Ms = 60 * second;
export const hour: Ms = 60 * minute;

/** The branch's own calendar day of work, `YYYY-MM-DD` in the branch's time zone. */
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;
export const serviceDay = z.string().regex(datePattern).brand<'ServiceDay'>();
export type ServiceDay = z.infer<typeof serviceDay>;

/** A time on the wall clock of the branch, `HH:MM`. */
export const wallTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const wallTime = z.string().regex(wallTimePattern);
export type WallTime = z.infer<typeof wallTime>;

/** What a wall clock and calendar in the branch show at an instant. */
export interface LocalTime {
  readonly serviceDay: ServiceDay;
  /** Minutes since local midnight, 0 to 1439. */
  readonly minutesOfDay: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * What the wall clock of the branch shows at `at`.
 *
 * @param timeZone an IANA name, for example `Europe/Kyiv`
 * @throws RangeError when the time zone is unknown
 */
export function localTime(at: Instant, timeZone: string): LocalTime {
  const part = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    serviceDay: serviceDay.parse(`${part['year']}-${part['month']}-${part['day']}`),
    minutesOfDay: Number(part['hour']) * 60 + Number(part['minute']),
    weekday: weekdays.indexOf(part['weekday'] ?? '') + 1,
  };
}

/** Minutes since midnight of an `HH:MM`. */
export function minutesOf(time: WallTime): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * The first instant of the local day after `day`, that is, the end of the service day.
 *
 * Correct across daylight-saving changes: it looks for the instant instead of adding 24 hours.
 */
export function endOfServiceDay(day: ServiceDay, timeZone: string): Instant {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  // Local midnight lies within 15 hours of UTC midnight; the offset changes by at most a few hours a day.
  let low = utcMidnight;
  let high = utcMidnight + 48 * hour;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localTime(middle, timeZone).serviceDay > day) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The instant at which the clocks of the branch show `time` on `day`; where clocks go back, the first of the two.
 * `undefined` for a date that no calendar has, and for a time that clocks skip.
 */
export function instantAt(day: ServiceDay, time: WallTime, timeZone: string): Instant | undefined {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const offsetAt = (at: Instant) => {
    const shown = localTime(at, timeZone);
    return Date.parse(`${shown.serviceDay}T00:00:00Z`) + shown.minutesOfDay * minute - at;
  };
  // The offsets before and after: one of them is the one in force, whatever changes on this day.
  return [asIfUtc - 24 * hour, asIfUtc + 24 * hour]
    .map((near) => asIfUtc - offsetAt(near))
    .toSorted((a, b) => a - b)
    .find((at) => {
      const shown = localTime(at, timeZone);
      return shown.serviceDay === day && shown.minutesOfDay === minutesOf(time);
    });
}
