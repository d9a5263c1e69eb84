import type { LocalTime, OpeningHours, WallTime } from '@talon/shared';
import { minutesOf } from '@talon/shared';

/** When the branch opens next: `daysAhead` 0 is today, 1 tomorrow, up to 7. */
export interface NextOpening {
  readonly daysAhead: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly opens: WallTime;
}

export function hoursOn(openingHours: readonly OpeningHours[], weekday: number): OpeningHours | undefined {
  return openingHours.find((hours) => hours.weekday === weekday);
}

/** The next opening after `now`; `undefined` where the branch has no opening hours at all. */
export function nextOpening(
  openingHours: readonly OpeningHours[],
  { weekday: today, minutesOfDay }: Pick<LocalTime, 'weekday' | 'minutesOfDay'>,
): NextOpening | undefined {
  for (let daysAhead = 0; daysAhead <= 7; daysAhead += 1) {
    const weekday = ((today - 1 + daysAhead) % 7) + 1;
    const hours = hoursOn(openingHours, weekday);
    if (hours !== undefined && (daysAhead > 0 || minutesOf(hours.opens) > minutesOfDay))
      return { daysAhead, weekday, opens: hours.opens };
  }
  return undefined;
}
