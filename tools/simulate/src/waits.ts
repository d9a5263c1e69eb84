import type { VisitRecord } from '@talon/queue-core/simulator';
import { localTime, minute } from '@talon/shared';

/** How some visitors fared. Waits are from the ticket to the first call, in minutes, of those who were called. */
export interface Waits {
  /** Everybody who took a ticket. */
  readonly visits: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** Part of everybody who was called within 15 minutes; who was never called was not. */
  readonly within15: number | null;
  /** How often one of them was called before somebody who had waited longer. */
  readonly overtakes: number;
  readonly leftOver: number;
}

export function waitsOf(records: readonly VisitRecord[]): Waits {
  const waits = records
    .flatMap(({ issuedAt, calledAt }) => (calledAt === null ? [] : [(calledAt - issuedAt) / minute]))
    .toSorted((a, b) => a - b);
  const within15 = waits.filter((wait) => wait <= 15).length;
  return {
    visits: records.length,
    mean: meanOf(waits),
    median: quantile(waits, 0.5),
    ninetieth: quantile(waits, 0.9),
    within15: records.length === 0 ? null : within15 / records.length,
    overtakes: records.reduce((sum, { overtook }) => sum + overtook, 0),
    leftOver: records.filter(({ ending }) => ending === 'leftOver').length,
  };
}

/** The mean wait of those who took their ticket in one hour of the day. */
export interface HourOfWaits {
  readonly hour: number;
  readonly mean: number;
}

export function waitsByHour(records: readonly VisitRecord[], timeZone: string): HourOfWaits[] {
  const hours = Map.groupBy(records, ({ issuedAt }) =>
    Math.floor(localTime(issuedAt, timeZone).minutesOfDay / 60),
  );
  return [...hours]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([hour, within]) => {
      const { mean } = waitsOf(within);
      return mean === null ? [] : [{ hour, mean }];
    });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that is not exceeded by this part of all. */
function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? null;
}
