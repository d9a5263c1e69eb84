import {
  minute,
  type Instant,
  type Ms,
  type QueueId,
  type ServiceId,
  type VisitId,
  type WaitPromise,
  type WaitScore,
  type WaitScoreFigures,
} from '@talon/shared';
import { Map } from 'immutable';
import type { HallEvent, HallEventType } from '../events.ts';
import { branchHours } from './branchHours.ts';
import { grouped } from './grouped.ts';

/** The events of which promises and their truth are made. */
export const waitScoreEvents = [
  'ticketIssued',
  'hallResumed',
  'visitCalled',
  'priorityMarked',
  'visitCancelled',
  'visitLeftOver',
] as const satisfies readonly HallEventType[];

/** What was said to somebody of the wait. */
interface Promised {
  readonly serviceId: ServiceId;
  readonly queueId: QueueId;
  readonly issuedAt: Instant;
  readonly promised: WaitPromise;
}

/** A promise whose truth is known. */
export interface JudgedPromise extends Omit<Promised, 'promised'> {
  /** The middle of what was said less the wait: positive where people waited less. Minutes. */
  readonly error: number;
  readonly insideLikely: boolean;
  readonly insideNearlyAll: boolean;
}

/** [ESTIMATE-4] The promises on one day's tickets, as far as its events were followed. */
export interface PromisesOfDay {
  /** Whose first call is awaited. */
  readonly open: Map<VisitId, Promised & { readonly pausedMs: Ms }>;
  readonly judged: readonly JudgedPromise[];
  /** Tickets that were issued without a promise. */
  readonly unknown: number;
}

export const noPromises: PromisesOfDay = { open: Map(), judged: [], unknown: 0 };

/**
 * Takes one event of the day in. A promise is judged at the first call, pauses of the hall left out. Who is never called, or put
 * into another class meanwhile, judges none.
 */
export function followPromises(promises: PromisesOfDay, { body, occurredAt }: HallEvent): PromisesOfDay {
  const { open, judged, unknown } = promises;
  switch (body.type) {
    case 'ticketIssued': {
      const { visitId, serviceId, queueId, wait } = body;
      if (wait === null) return { ...promises, unknown: unknown + 1 };
      const promised = { serviceId, queueId, issuedAt: occurredAt, promised: wait, pausedMs: 0 };
      return { ...promises, open: open.set(visitId, promised) };
    }
    case 'hallResumed':
      return {
        ...promises,
        open: open.map((each) => ({ ...each, pausedMs: each.pausedMs + body.pausedMs })),
      };
    case 'visitCalled': {
      const promised = open.get(body.visitId);
      if (promised === undefined) return promises;
      const waitedMs = occurredAt - promised.issuedAt - promised.pausedMs;
      return { ...promises, open: open.delete(body.visitId), judged: [...judged, judge(promised, waitedMs)] };
    }
    case 'priorityMarked':
    case 'visitCancelled':
    case 'visitLeftOver':
      return { ...promises, open: open.delete(body.visitId) };
    default:
      return promises;
  }
}

/** Compares a promise with the wait. */
export function judge({ serviceId, queueId, issuedAt, promised }: Promised, waitedMs: Ms): JudgedPromise {
  const waited = waitedMs / minute;
  const { likely, nearlyAll } = promised;
  const isInside = ({ from, to }: WaitPromise['likely']) => from <= waited && waited <= to;
  return {
    serviceId,
    queueId,
    issuedAt,
    error: (likely.from + likely.to) / 2 - waited,
    insideLikely: isInside(likely),
    insideNearlyAll: isInside(nearlyAll),
  };
}

/** How good judged promises were; `null` while there are none. */
function scoreOf(judged: readonly JudgedPromise[]): WaitScore | null {
  const count = judged.length;
  if (count === 0) return null;
  const errors = judged.map(({ error }) => error);
  const sizes = errors.map(Math.abs).toSorted((a, b) => a - b);
  return {
    answered: count,
    meanError: oneDecimal(sum(sizes) / count),
    medianError: oneDecimal(((sizes[(count - 1) >> 1] ?? 0) + (sizes[count >> 1] ?? 0)) / 2),
    bias: oneDecimal(sum(errors) / count),
    insideLikely: share(judged, ({ insideLikely }) => insideLikely),
    insideNearlyAll: share(judged, ({ insideNearlyAll }) => insideNearlyAll),
  };
}

/**
 * [ESTIMATE-4] The figures of a day: of all promises, by service and by the hour of the issue.
 *
 * @param whileWaiting estimates for people who waited already; they are kept of today alone
 */
export function waitScoreFigures(
  { judged, unknown }: PromisesOfDay,
  whileWaiting: readonly JudgedPromise[],
  timeZone: string,
): WaitScoreFigures {
  const hourOf = branchHours(timeZone);
  return {
    total: scoreOf(judged),
    whileWaiting: scoreOf(whileWaiting),
    byService: scoresBy(judged, ({ serviceId }) => serviceId)
      .map(([serviceId, score]) => ({ serviceId, score }))
      .toSorted((a, b) => b.score.answered - a.score.answered)
      .slice(0, shownServices),
    byHour: scoresBy(judged, ({ issuedAt }) => hourOf(issuedAt))
      .map(([hour, score]) => ({ hour, score }))
      .toSorted((a, b) => a.hour - b.hour),
    unknown,
  };
}

const shownServices = 200;

/** The scores of judged promises by something of them. */
export function scoresBy<K>(
  judged: readonly JudgedPromise[],
  keyOf: (each: JudgedPromise) => K,
): readonly (readonly [K, WaitScore])[] {
  return [...grouped(judged, keyOf)].flatMap(([key, some]) => {
    const score = scoreOf(some);
    return score === null ? [] : [[key, score] as const];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const oneDecimal = (minutes: number): number => Math.round(minutes * 10) / 10;
const share = (judged: readonly JudgedPromise[], isTrue: (each: JudgedPromise) => boolean): number =>
  Math.round((judged.filter(isTrue).length / judged.length) * 1000) / 1000;
