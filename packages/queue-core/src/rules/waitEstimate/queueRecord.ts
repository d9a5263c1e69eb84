import { minute, type Instant } from '@talon/shared';

/** What the wait estimate remembers of one queue: today call by call, earlier days by the time of each call. */
export interface QueueRecord {
  /** Today's calls, in order. */
  readonly calls: readonly Call[];
  /** How many counters took this queue, each time it was counted today, in order. */
  readonly counters: readonly CounterCount[];
  /** The latest days with calls, oldest first: when each call was made, in minutes after the day's start. */
  readonly earlierDays: readonly (readonly number[])[];
}

export interface Call {
  readonly at: Instant;
  /** `null`: says nothing of a newcomer's wait. */
  readonly waitedMs: number | null;
}

interface CounterCount {
  readonly at: Instant;
  readonly open: number;
}

/** Two working weeks: long enough to average out a bad day, short enough to follow a new roster. */
const daysKept = 10;

export const emptyRecord: QueueRecord = { calls: [], counters: [], earlierDays: [] };

/** Puts today's calls to the earlier days. `dayStartedAt` is the start of the day that ends. */
export function endDay(record: QueueRecord, dayStartedAt: Instant): QueueRecord {
  if (record.calls.length === 0) return { ...record, counters: [] };
  const today = record.calls.map(({ at }) => (at - dayStartedAt) / minute);
  return { calls: [], counters: [], earlierDays: [...record.earlierDays, today].slice(-daysKept) };
}

/** Minutes since the first call of today; 0 before it. */
export function minutesSinceFirstCall({ calls }: QueueRecord, now: Instant): number {
  const first = calls[0];
  return first === undefined ? 0 : Math.max(0, now - first.at) / minute;
}

export function callsInLast({ calls }: QueueRecord, minutes: number, now: Instant): readonly Call[] {
  return calls.slice(calls.findLastIndex(({ at }) => at <= now - minutes * minute) + 1);
}

/** Calls per minute between the first and the last call of the earlier days; `undefined` where there is nothing to count. */
export function usualCallsPerMinute({ earlierDays }: QueueRecord): number | undefined {
  let calls = 0;
  let minutes = 0;
  for (const day of earlierDays) {
    calls += day.length - 1;
    minutes += (day.at(-1) ?? 0) - (day[0] ?? 0);
  }
  return calls > 0 && minutes > 0 ? calls / minutes : undefined;
}

/**
 * How long the earlier days took from this time of day until as many were called as stand before a new visit, and itself;
 * in minutes, the mean of the days that came so far. `undefined` when none did.
 */
export function minutesUntilCalledOnEarlierDays(
  { earlierDays }: QueueRecord,
  ahead: number,
  minuteOfDay: number,
): number | undefined {
  const waits = earlierDays.flatMap((day) => {
    const own = day[callsUntil(day, minuteOfDay) + ahead];
    return own === undefined ? [] : [own - minuteOfDay];
  });
  return waits.length === 0 ? undefined : mean(waits);
}

/** How many calls of a day there were until a minute of it, that one included. */
function callsUntil(day: readonly number[], minuteOfDay: number): number {
  let low = 0;
  let high = day.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] ?? 0) <= minuteOfDay) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function openCounters({ counters }: QueueRecord): number | undefined {
  return counters.at(-1)?.open;
}

/** Counters open on average over the last hour, each count lasting until the next. `undefined` when none was counted. */
export function meanOpenCounters({ counters }: QueueRecord, now: Instant): number | undefined {
  const from = now - 60 * minute;
  let openMs = 0;
  let countedMs = 0;
  for (const [index, { at, open }] of counters.entries()) {
    const lastedMs = (counters[index + 1]?.at ?? now) - Math.max(at, from);
    if (lastedMs > 0) {
      openMs += lastedMs * open;
      countedMs += lastedMs;
    }
  }
  return countedMs > 0 ? openMs / countedMs : counters.at(-1)?.open;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
