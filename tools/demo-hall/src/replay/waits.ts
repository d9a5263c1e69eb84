import { minute, type Instant } from '@talon/shared';
import type { HallDay } from './hallDay.ts';
import type { VisitHistory } from './visitHistory.ts';

/** How long those who took a ticket in one hour waited for their call. */
export interface HourOfWaiting {
  /** 8 for 08:00 to 08:59. */
  readonly hour: number;
  readonly issued: number;
  /** In minutes, of those who were called; `null` when nobody was. */
  readonly mean: number | null;
}

interface Stay {
  readonly issuedMinute: number;
  readonly waitMinutes: number | null;
}

export function recordedWaits(day: HallDay): HourOfWaiting[] {
  return byHour(
    day.series.flatMap(({ arrivals, calls }) =>
      arrivals.map((issuedMinute, at) => {
        const call = calls[at];
        return { issuedMinute, waitMinutes: call === undefined ? null : Math.max(0, call - issuedMinute) };
      }),
    ),
  );
}

/** @param midnight the local midnight from which the hours count */
export function replayedWaits(visits: Iterable<VisitHistory>, midnight: Instant): HourOfWaiting[] {
  return byHour(
    Array.from(visits, ({ issuedAt, calledAt }) => ({
      issuedMinute: (issuedAt - midnight) / minute,
      waitMinutes: calledAt === undefined ? null : (calledAt - issuedAt) / minute,
    })),
  );
}

function byHour(stays: readonly Stay[]): HourOfWaiting[] {
  const hours = Map.groupBy(stays, ({ issuedMinute }) => Math.floor(issuedMinute / 60));
  return [...hours]
    .toSorted(([a], [b]) => a - b)
    .map(([hour, within]) => {
      const waits = within.flatMap(({ waitMinutes }) => waitMinutes ?? []);
      const mean = waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
      return { hour, issued: within.length, mean };
    });
}
