import { minute, type Instant, type QueueId } from '@talon/shared';
import {
  callsInLast,
  mean,
  meanOpenCounters,
  minutesSinceFirstCall,
  minutesUntilCalledOnEarlierDays,
  openCounters,
  usualCallsPerMinute,
  type QueueRecord,
} from './queueRecord.ts';

/** How long until a visit is called that has `ahead` others of its queue before it? */
export interface WaitQuestion {
  readonly queueId: QueueId;
  readonly at: Instant;
  /** Visits that will be called before it, as the calling rule stands now; 0 for the next one. */
  readonly ahead: number;
  /** How long it has waited already; 0 for a new ticket and for "if I came now". */
  readonly waitedMs: number;
  /** When the hall closes today, if it does; nearly everybody who waits is called before. */
  readonly closesAt: Instant | null;
}

/** What is known about a question, as numbers the regression can weigh. */
export interface Predictors {
  /** The plain estimate that the others correct, in minutes: mean of the queue-length and the last-called predictor. */
  readonly plainMinutes: number;
  /** As many as `predictorCount`. Those that are unknown say 0: no reason to correct. */
  readonly values: readonly number[];
}

export const predictorCount = 9;

/** Waits outside of this are cut: under half a minute logarithms mean nothing, over 5 hours nobody waits. */
const shortestMinutes = 0.5;
const longestMinutes = 300;

/** How many minutes of the usual pace are mixed into the pace of the last hour: 9:05 is not judged by five minutes alone. */
const usualPaceMinutes = 15;
/** Calls without which a queue that has no earlier days says nothing. */
const fewestCalls = 3;

/**
 * What speaks for a short or a long wait. `undefined` when there is nothing to go on: no earlier day and hardly a call today, or nobody
 * was called for an hour and no counter is open.
 *
 * The two classics are Ibrahim & Whitt 2009: queue length over pace, and the delay of those called last. What was tried
 * beside them and left out: docs/adr/0010-wait-estimate.md.
 */
export function predictorsOf(
  record: QueueRecord,
  { at, ahead, waitedMs, closesAt }: WaitQuestion,
  dayStartedAt: Instant,
): Predictors | undefined {
  const sinceFirstCall = minutesSinceFirstCall(record, at);
  const inLastHour = callsInLast(record, 60, at);
  const usual = usualCallsPerMinute(record);
  if (usual === undefined && record.calls.length < fewestCalls) return undefined;
  if (inLastHour.length === 0 && openCounters(record) === 0) return undefined;

  const usualPace = usual ?? record.calls.length / Math.max(1, sinceFirstCall);
  const pace =
    (inLastHour.length + usualPaceMinutes * usualPace) / (Math.min(60, sinceFirstCall) + usualPaceMinutes);
  const byPace = cut((ahead + 1) / pace);
  const byUsualPace = cut((ahead + 1) / usualPace);
  const waitsOfCalled = inLastHour.flatMap(({ waitedMs: waited }) => (waited === null ? [] : [waited]));
  const byLastCalled =
    waitsOfCalled.length === 0 ? undefined : cut((mean(waitsOfCalled) - waitedMs) / minute);
  const onEarlierDays = minutesUntilCalledOnEarlierDays(record, ahead, (at - dayStartedAt) / minute);
  const byEarlierDays = onEarlierDays === undefined ? undefined : cut(onEarlierDays);

  // Before the first call the pace says nothing about when the counters open; earlier days do.
  const plainMinutes =
    record.calls.length === 0
      ? (byEarlierDays ?? byUsualPace)
      : byLastCalled === undefined
        ? byPace
        : (byPace + byLastCalled) / 2;
  /** How much longer another predictor says it takes; 0 where it says nothing. */
  const against = (minutes = plainMinutes): number => Math.log(minutes / plainMinutes);
  const untilClosing = closesAt === null ? longestMinutes : Math.max(15, (closesAt - at) / minute);
  const counters = openCounters(record);
  const countersBefore = meanOpenCounters(record, at);

  return {
    plainMinutes,
    values: [
      Math.log(plainMinutes),
      against(byPace),
      against(byLastCalled),
      against(byUsualPace),
      against(byEarlierDays),
      Math.log(ahead + 1),
      // Right after the start, few were called and those had waited since before it.
      Math.log(sinceFirstCall + 10),
      // Staff hurries towards closing time: a plain estimate past it is too long.
      Math.max(0, Math.log(plainMinutes / untilClosing)),
      counters && countersBefore ? Math.log(counters / countersBefore) : 0,
    ],
  };
}

function cut(minutes: number): number {
  return Math.min(longestMinutes, Math.max(shortestMinutes, minutes));
}
