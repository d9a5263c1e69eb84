import { minute, type Instant, type QueueId } from '@talon/shared';
import {
  afterLonger,
  errorFactors,
  learnError,
  noErrors,
  type RecentErrors,
} from './waitEstimate/recentErrors.ts';
import {
  predictorCount,
  predictorsOf,
  type Predictors,
  type WaitQuestion,
} from './waitEstimate/predictors.ts';
import { emptyRecord, endDay, type QueueRecord } from './waitEstimate/queueRecord.ts';
import {
  emptyRegression,
  learnExample,
  meanPrediction,
  predict,
  solve,
  type Regression,
} from './waitEstimate/regression.ts';
export type { WaitQuestion } from './waitEstimate/predictors.ts';

/**
 * What one hall has learned about its waits. A plain value: it may be written as JSON and read back.
 *
 * An estimate is a plain one (mean of the queue-length and the last-called predictor), corrected by weights learned from the
 * hall's own answered questions, with a range by how far such estimates were off lately. Reasons, figures and limits: docs/adr/0010-wait-estimate.md.
 */
export interface WaitModel {
  readonly dayStartedAt: Instant;
  readonly queues: Readonly<Record<QueueId, QueueRecord>>;
  /** log(wait ÷ plain estimate) by the predictors. Learns all day, changes its weights overnight. */
  readonly corrections: Regression;
  /** Apart for new tickets and for visits that wait already: the remainder of a wait errs more. */
  readonly errors: Readonly<Record<Standing, RecentErrors>>;
  /** Questions whose wait is not known yet, by the key they were asked under. */
  readonly open: Readonly<Record<string, OpenQuestion>>;
}

type Standing = 'new' | 'waiting';

/** A question with what was known when it was asked. */
export interface OpenQuestion extends Predictors {
  readonly standing: Standing;
  /** The corrected estimate, before `errors`. */
  readonly minutes: number;
}

/** What the model is told. A pause of the hall is not waiting: `at` comes from a clock that stands still in it. */
export type WaitObservation =
  /** A service day begins. `at` is the same time of the wall clock every day (midnight, or noon less 12 h), before all else of the day. */
  | { readonly type: 'dayStarted'; readonly at: Instant }
  /** Somebody of this queue was called who had waited so long; `null`: not as a newcomer does (priority, a booked time, a return). */
  | {
      readonly type: 'called';
      readonly queueId: QueueId;
      readonly at: Instant;
      readonly waitedMs: number | null;
    }
  /** So many counters take this queue now. */
  | { readonly type: 'countersOpen'; readonly queueId: QueueId; readonly at: Instant; readonly open: number }
  /** A question whose answer will be known: a ticket was issued. `key` is any name for it, such as the visit's id. */
  | { readonly type: 'asked'; readonly key: string; readonly question: WaitQuestion }
  /** It was called so long after it was asked. */
  | { readonly type: 'answered'; readonly key: string; readonly waitedMs: number }
  /** A question that the caller has kept (`askWait`) was answered so long after it was asked. */
  | { readonly type: 'learned'; readonly question: OpenQuestion; readonly waitedMs: number }
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

/** Goes up with every change of what a model holds or means: one that was kept by an earlier program is not read then. */
export const waitModelVersion = 1;

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
  const minutes = correctedMinutes(model, predictors);
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
      const record = recordOf(model, seen.queueId);
      const calls = [...record.calls, { at: seen.at, waitedMs: seen.waitedMs }];
      return withRecord(model, seen.queueId, { ...record, calls });
    }
    case 'countersOpen': {
      const record = recordOf(model, seen.queueId);
      if (record.counters.at(-1)?.open === seen.open) return model;
      const counters = [...record.counters, { at: seen.at, open: seen.open }];
      return withRecord(model, seen.queueId, { ...record, counters });
    }
    case 'asked': {
      const asked = askWait(model, seen.question);
      return asked === undefined ? model : { ...model, open: { ...model.open, [seen.key]: asked } };
    }
    case 'answered': {
      const asked = model.open[seen.key];
      if (asked === undefined) return model;
      return { ...learnAnswer(model, asked, seen.waitedMs), open: without(model.open, seen.key) };
    }
    case 'learned':
      return learnAnswer(model, seen.question, seen.waitedMs);
    case 'dropped':
      return { ...model, open: without(model.open, seen.key) };
  }
}

/**
 * A question whose answer will be known, to be kept until then by whoever has a better place for it than `open`: thousands of them are
 * copied with every one that comes and goes. `undefined` where nothing is known.
 */
export function askWait(model: WaitModel, question: WaitQuestion): OpenQuestion | undefined {
  const predictors = predictorsFor(model, question);
  return (
    predictors && {
      ...predictors,
      standing: standingOf(question),
      minutes: correctedMinutes(model, predictors),
    }
  );
}

function startDay(model: WaitModel, at: Instant): WaitModel {
  const queues = Object.entries(model.queues).map(([queueId, record]) => [
    queueId,
    endDay(record, model.dayStartedAt),
  ]);
  const corrections = solve(model.corrections, keptPerDay);
  // What the new weights take over, the errors of yesterday would otherwise correct once more.
  const taken = meanPrediction(corrections) - meanPrediction(model.corrections);
  return {
    dayStartedAt: at,
    queues: Object.fromEntries(queues) as WaitModel['queues'],
    corrections,
    errors: {
      new: afterLonger(model.errors.new, taken),
      waiting: afterLonger(model.errors.waiting, taken),
    },
    open: {},
  };
}

function learnAnswer(
  model: WaitModel,
  { standing, minutes, plainMinutes, values }: OpenQuestion,
  waitedMs: number,
): WaitModel {
  const waited = Math.max(0.5, waitedMs / minute);
  return {
    ...model,
    corrections: learnExample(model.corrections, {
      predictors: values,
      outcome: cutTo(largestDeviation, Math.log(waited / plainMinutes)),
      weight: plainMinutes / minutesOfOne,
    }),
    errors: {
      ...model.errors,
      [standing]: learnError(model.errors[standing], minutes, Math.log(waited / minutes)),
    },
  };
}

function standingOf({ waitedMs }: WaitQuestion): Standing {
  return waitedMs > 0 ? 'waiting' : 'new';
}

function predictorsFor(model: WaitModel, question: WaitQuestion): Predictors | undefined {
  return predictorsOf(recordOf(model, question.queueId), question, model.dayStartedAt);
}

function correctedMinutes({ corrections }: WaitModel, { plainMinutes, values }: Predictors): number {
  return plainMinutes * Math.exp(predict(corrections, values));
}

function recordOf(model: WaitModel, queueId: QueueId): QueueRecord {
  return model.queues[queueId] ?? emptyRecord;
}

function withRecord(model: WaitModel, queueId: QueueId, record: QueueRecord): WaitModel {
  return { ...model, queues: { ...model.queues, [queueId]: record } };
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = all;
  return rest;
}

function cutTo(most: number, value: number): number {
  return Math.min(most, Math.max(-most, value));
}
