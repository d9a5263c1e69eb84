import type { DayReport } from '@talon/shared';

/** One hour in the picture: how many tickets, and how high against the busiest hour, 0 to 1. */
export interface HourBar {
  readonly hour: number;
  readonly issued: number;
  readonly height: number;
}

/** Every hour from the first with a ticket to the last: the report leaves empty ones out, a picture must not. */
export function hourBars(byHour: DayReport['byHour']): readonly HourBar[] {
  const issuedIn = new Map(byHour.map(({ hour, figures }) => [hour, figures.issued]));
  const hours = [...issuedIn.keys()];
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const most = Math.max(...issuedIn.values(), 1);
  return hours.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, at) => {
        const issued = issuedIn.get(first + at) ?? 0;
        return { hour: first + at, issued, height: issued / most };
      });
}
