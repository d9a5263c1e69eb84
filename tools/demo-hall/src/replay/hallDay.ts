/**
 * One day of a hall as the replay needs it: who came when, how many counters were open, how long a visit kept one.
 *
 * Made from recorded snapshots (`reconstructDay`) or invented (`syntheticDay`). Times are minutes since local midnight,
 * with fractions.
 */
export interface HallDay {
  readonly name: string;
  /** `YYYY-MM-DD`, a date of the calendar: its weekday decides nothing here. */
  readonly date: string;
  readonly timeZone: string;
  readonly opensAt: number;
  /** After this minute nobody is called any more; who still waits is left over. */
  readonly endsAt: number;
  readonly series: readonly Series[];
}

/** Tickets of one letter: they share their numbers and, in the replay, one queue. */
export interface Series {
  /** The recorded letter or letters; the replay gives it a ticket letter of its own. */
  readonly name: string;
  /** When the k-th ticket was issued, ascending. */
  readonly arrivals: readonly number[];
  /** When the k-th ticket was called, ascending; shorter than `arrivals` where some never were. */
  readonly calls: readonly number[];
  /** Counters open for this series, as steps: each is in force until the next. */
  readonly openCounters: readonly Step[];
  /** Mean time from one call to the next at one busy counter, in minutes, as steps. */
  readonly cycleMinutes: readonly Step[];
}

export interface Step {
  readonly from: number;
  readonly value: number;
}

/** The value in force at a minute; 0 before the first step. */
export function stepAt(steps: readonly Step[], minute: number): number {
  return steps.findLast(({ from }) => from <= minute)?.value ?? 0;
}
