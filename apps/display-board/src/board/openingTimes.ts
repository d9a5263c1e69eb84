import { hoursOn, minutesOf, serviceDay, type LocalTime, type Schedule, type WallTime } from '@talon/shared';

/** When the branch opens next: `daysAhead` 0 is today, 1 tomorrow. */
export interface NextOpening {
  readonly daysAhead: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly opens: WallTime;
}

/** Beyond so many days a board names no day: a weekday alone would be read as that of this week. */
const daysLookedAhead = 7;

/** The next opening after `now`, within a week; `undefined` where there is none. */
export function nextOpening(schedule: Schedule, now: LocalTime): NextOpening | undefined {
  for (let daysAhead = 0; daysAhead <= daysLookedAhead; daysAhead += 1) {
    const weekday = ((now.weekday - 1 + daysAhead) % 7) + 1;
    const hours = hoursOn(schedule, { serviceDay: dayAfter(now.serviceDay, daysAhead), weekday });
    if (hours !== undefined && (daysAhead > 0 || minutesOf(hours.opens) > now.minutesOfDay))
      return { daysAhead, weekday, opens: hours.opens };
  }
  return undefined;
}

function dayAfter(day: LocalTime['serviceDay'], days: number): LocalTime['serviceDay'] {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return serviceDay.parse(date.toISOString().slice(0, 10));
}
