import { minute, type Instant, type QueueId } from '@talon/shared';
import { errorFactors, learnError, noErrors, type RecentErrors } from './waitEstimate/recentErrors.ts';
import {
  predictorCount,
  predictorsOf,
  type Predictors,
  type WaitQuestion,
} from './waitEstimate/predictors.ts';
import { emptyRecord, endDay, type QueueRecord } from './waitEstimate/queueRecord.ts';
import { emptyRegression, learnExample, predict, solve, type Regression } from './waitEstimate/regression.ts';
export type { WaitQuestion } from './waitEstimate/predictors.ts';

/**
 * What one hall has learned about its waits. A plain value: it may be written as JSON and read back.
 *
 * An estimate is a plain one (mean of the queue-length and the last-called predictor), corrected by weights learned from the
 * hall's own answered questions and by how the queue's estimates of today turned out, with a range by how far such estimates
 * were off. Reasons, figures and limits: docs/adr/0010-wait-estimate.md.
 */
export interface WaitModel {
  readonly dayStartedAt: Instant;
  readonly queues: Readonly<Record<QueueId, QueueKnowledge>>;
  /** log(wait ÷ plain estimate) by the predictors. Learns all day, changes its weights overnight. */
  readonly corrections: Regression;
  /** Apart for new tickets and for visits that wait already: the remainder of a wait errs more. */
  readonly errors: Readonly<Record<Standing, RecentErrors>>;
  /** Questions whose wait is not known yet, by the key they were asked under. */
  readonly open: Readonly<Record<string, OpenQuestion>>;
}

type Standing = 'new' | 'waiting';

interface QueueKnowledge {
  readonly record: QueueRecord;
  readonly drift: Drift;
}

/** How today's answers of a queue deviate from the weights, the latest most. */
interface Drift {
  readonly sum: number;
  readonly count: number;
}

interface OpenQuestion extends Predictors {
  readonly queueId: QueueId;
  readonly standing: Standing;
  /** The corrected estimate, before `errors`. */
  readonly minutes: number;
}

/** What the model is told. A pause of the hall is not waiting: `at` comes from a clock that stands still in it. */
export type WaitObservation =
  /** A service day begins. `at` is the same time of the wall clock every day (midnight, or noon less 12 h), before all else of the day. */
  | { readonly type: 'dayStarted'; readonly at: Instant }
  /** Somebody of this queue was called who had waited so long. */
  | { readonly type: 'called'; readonly queueId: QueueId; readonly at: Instant; readonly waitedMs: number }
  /** So many counters take this queue now. */
  | { readonly type: 'countersOpen'; readonly queueId: QueueId; readonly at: Instant; readonly open: number }
  /** A question whose answer will be known: a ticket was issued. `key` is any name for it, such as the visit's id. */
  | { readonly type: 'asked'; readonly key: string; readonly question: WaitQuestion }
  /** It was called so long after it was asked. */
  | { readonly type: 'answered'; readonly key: string; readonly waitedMs: number }
  /** It will never be known: cancelled, transferred, left over. */
  | { readonly type: 'dropped'; readonly key: string };

export type WaitEstimate =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'estimated';
      /** As many waits are longer as are shorter. */
      readonly waitMs: number;
      /** Half of the waits are inside. */
      readonly range50: WaitRange;
      /** Nine of ten waits are inside. */
      readonly range90: WaitRange;
    };

export interface WaitRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** An answer counts by its plain estimate, this many minutes as one: a fault of a third matters more on an hour than on five minutes. */
const minutesOfOne = 30;
/** Deviations (log) beyond a factor of 4.5 are cut: forgotten tickets and series that jump should not steer the weights. */
const largestDeviation = 1.5;
/** Share of earlier answers that counts on from one day to the next: after a month a day counts a fifth. */
const keptPerDay = 0.95;
/** Each answer of a queue makes earlier ones of today count so much. */
const driftKept = 0.8;
/** Answers that the belief "no drift" is worth. */
const driftDoubt = 5;
/** Half of the drift is taken over: it comes as late as the wait is long. */
const driftTaken = 0.5;

const noKnowledge: QueueKnowledge = { record: emptyRecord, drift: { sum: 0, count: 0 } };

export const emptyWaitModel: WaitModel = {
  dayStartedAt: 0,
  queues: {},
  corrections: emptyRegression(predictorCount),
  errors: { new: noErrors, waiting: noErrors },
  open: {},
};

/**
 * How long until it is called, for a ticket now issued, a visit that waits at a place, or "if I came now": all are the same question.
 *
 * `unknown` where there is nothing to go on, see `predictorsOf`.
 */
export function estimateWait(model: WaitModel, question: WaitQuestion): WaitEstimate {
  const predictors = predictorsFor(model, question);
  if (predictors === undefined) return { status: 'unknown' };
  const minutes = correctedMinutes(model, question.queueId, predictors);
  const factors = errorFactors(model.errors[standingOf(question)], minutes);
  const asMs = (factor: number): number => Math.round(factor * minutes * minute);
  return {
    status: 'estimated',
    waitMs: asMs(factors.middle),
    range50: { fromMs: asMs(factors.low50), toMs: asMs(factors.high50) },
    range90: { fromMs: asMs(factors.low90), toMs: asMs(factors.high90) },
  };
}

/** Takes in what happened. Answers of questions that were never asked, or were unknown then, teach nothing. */
export function observeWait(model: WaitModel, seen: WaitObservation): WaitModel {
  switch (seen.type) {
    case 'dayStarted':
      return startDay(model, seen.at);
    case 'called': {
      const { record, ...known } = knowledgeOf(model, seen.queueId);
      const calls = [...record.calls, { at: seen.at, waitedMs: seen.waitedMs }];
      return withQueue(model, seen.queueId, { ...known, record: { ...record, calls } });
    }
    case 'countersOpen': {
      const { record, ...known } = knowledgeOf(model, seen.queueId);
      if (record.counters.at(-1)?.open === seen.open) return model;
      const counters = [...record.counters, { at: seen.at, open: seen.open }];
      return withQueue(model, seen.queueId, { ...known, record: { ...record, counters } });
    }
    case 'asked': {
      const predictors = predictorsFor(model, seen.question);
      if (predictors === undefined) return model;
      const { queueId } = seen.question;
      const standing = standingOf(seen.question);
      const minutes = correctedMinutes(model, queueId, predictors);
      return { ...model, open: { ...model.open, [seen.key]: { ...predictors, queueId, standing, minutes } } };
    }
    case 'answered':
      return learnAnswer(model, seen.key, seen.waitedMs);
    case 'dropped':
      return { ...model, open: without(model.open, seen.key) };
  }
}

function startDay(model: WaitModel, at: Instant): WaitModel {
  const queues = Object.entries(model.queues).map(([queueId, { record }]) => [
    queueId,
    { ...noKnowledge, record: endDay(record, model.dayStartedAt) },
  ]);
  return {
    ...model,
    dayStartedAt: at,
    queues: Object.fromEntries(queues) as WaitModel['queues'],
    corrections: solve(model.corrections, keptPerDay),
    open: {},
  };
}

function learnAnswer(model: WaitModel, key: string, waitedMs: number): WaitModel {
  const asked = model.open[key];
  if (asked === undefined) return model;
  const waited = Math.max(0.5, waitedMs / minute);
  const deviation = cutTo(largestDeviation, Math.log(waited / asked.plainMinutes));
  const { drift, ...known } = knowledgeOf(model, asked.queueId);
  const leftOver = deviation - predict(model.corrections, asked.values);
  const drifted = { sum: drift.sum * driftKept + leftOver, count: drift.count * driftKept + 1 };
  return {
    ...withQueue(model, asked.queueId, { ...known, drift: drifted }),
    corrections: learnExample(model.corrections, {
      predictors: asked.values,
      outcome: deviation,
      weight: asked.plainMinutes / minutesOfOne,
    }),
    errors: {
      ...model.errors,
      [asked.standing]: learnError(
        model.errors[asked.standing],
        asked.minutes,
        Math.log(waited / asked.minutes),
      ),
    },
    open: without(model.open, key),
  };
}

function standingOf({ waitedMs }: WaitQuestion): Standing {
  return waitedMs > 0 ? 'waiting' : 'new';
}

function predictorsFor(model: WaitModel, question: WaitQuestion): Predictors | undefined {
  return predictorsOf(knowledgeOf(model, question.queueId).record, question, model.dayStartedAt);
}

function correctedMinutes(model: WaitModel, queueId: QueueId, { plainMinutes, values }: Predictors): number {
  const { drift } = knowledgeOf(model, queueId);
  const drifted = (driftTaken * drift.sum) / (drift.count + driftDoubt);
  return plainMinutes * Math.exp(predict(model.corrections, values) + drifted);
}

function knowledgeOf(model: WaitModel, queueId: QueueId): QueueKnowledge {
  return model.queues[queueId] ?? noKnowledge;
}

function withQueue(model: WaitModel, queueId: QueueId, knowledge: QueueKnowledge): WaitModel {
  return { ...model, queues: { ...model.queues, [queueId]: knowledge } };
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = all;
  return rest;
}

function cutTo(most: number, value: number): number {
  return Math.min(most, Math.max(-most, value));
}
