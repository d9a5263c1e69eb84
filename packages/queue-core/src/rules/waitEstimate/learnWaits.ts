import { minute, type Instant, type Ms, type VisitId, type WaitPromise } from '@talon/shared';
import { Map } from 'immutable';
import {
  followPromises,
  judge,
  noPromises,
  type JudgedPromise,
  type PromisesOfDay,
} from '../../reports/waitScore.ts';
import { askWait, emptyWaitModel, estimateWait, observeWait, type WaitModel } from '../waitEstimate.ts';
import { isSameDay, observationsOf, teaches, type AskedOfVisit, type HallStep } from './observationsOf.ts';
import { promiseOf } from './promise.ts';
import { questionOfNewcomer, questionOfVisit, waitsInQueue, type HallMoment } from './waitQuestions.ts';

/** What a branch has learned about its waits, and what it follows today. Folded from the journal like the hall's state. */
export interface LearnedWaits {
  readonly model: WaitModel;
  /** How long the hall stood still today, in pauses that are over. */
  readonly pausedMs: Ms;
  /** When it was last looked who has waited another ten minutes. */
  readonly lookedAt: Instant;
  /** Visits whose first call is awaited, with what was asked about them: at the ticket, and every ten minutes since. */
  readonly unanswered: Map<VisitId, readonly Estimated[]>;
  /** [ESTIMATE-4] The promises of today's tickets, and today's estimates for people who waited already. */
  readonly promises: PromisesOfDay;
  readonly whileWaiting: readonly JudgedPromise[];
}

interface Estimated extends AskedOfVisit {
  /** What was said then to somebody who waited already; `null` for the new ticket, whose promise stands in the journal. */
  readonly promised: WaitPromise | null;
}

/** [ESTIMATE-4] How often somebody who waits is asked about anew. */
const sampleEvery: Ms = 10 * minute;
/** Looking at everybody more often would cost more than it tells. */
const lookEvery: Ms = minute;

/** What is known on the first day, or of an earlier program's model. */
export const learnedFrom = (model: WaitModel): LearnedWaits => ({
  model,
  pausedMs: 0,
  lookedAt: 0,
  unanswered: Map(),
  promises: noPromises,
  whileWaiting: [],
});

export const nothingLearned: LearnedWaits = learnedFrom(emptyWaitModel);

/**
 * Takes one event in: what it teaches, whose wait it ends, which promises were kept.
 *
 * Needs nothing but the events and the configuration, so that a hub that starts in the middle of the day knows what it knew.
 */
export function learnWaits(learned: LearnedWaits, step: HallStep): LearnedWaits {
  const looked = lookAtWaiting(learned, step);
  const { body } = step.event;
  const observations = observationsOf(step, looked.pausedMs, looked.unanswered);
  const next: LearnedWaits = {
    ...looked,
    model: observations.reduce(observeWait, looked.model),
    promises: followPromises(looked.promises, step.event),
    unanswered: unansweredAfter(looked, step),
  };
  switch (body.type) {
    case 'dayOpened':
      return isSameDay(step.before, step.after) ? next : learnedFrom(next.model);
    case 'hallResumed':
      return { ...next, pausedMs: next.pausedMs + body.pausedMs };
    case 'visitCalled':
      return { ...next, whileWaiting: [...next.whileWaiting, ...judgedAtCall(looked, step, body.visitId)] };
    default:
      return next;
  }
}

function unansweredAfter(
  { unanswered, model, pausedMs }: LearnedWaits,
  { before, event: { body, occurredAt }, after, config }: HallStep,
): LearnedWaits['unanswered'] {
  switch (body.type) {
    case 'ticketIssued': {
      if (!teaches(after.visits.get(body.visitId), config)) return unanswered;
      const hall = { state: before, config, now: occurredAt, pausedMs };
      const question = askWait(model, questionOfNewcomer(hall, body.queueId));
      return unanswered.set(body.visitId, question ? [{ question, waitedMs: 0, promised: null }] : []);
    }
    case 'visitCalled':
    case 'priorityMarked':
    case 'visitCancelled':
    case 'visitLeftOver':
      return unanswered.delete(body.visitId);
    default:
      return unanswered;
  }
}

/**
 * Asks anew about everybody who has waited for another ten minutes, as the hall stood until this event. By the events' own
 * times, not by a timer: so that it comes out the same when the journal is folded.
 */
function lookAtWaiting(learned: LearnedWaits, { before, event, config }: HallStep): LearnedWaits {
  const { lookedAt, pausedMs, unanswered } = learned;
  const now = event.occurredAt;
  if (before.pause !== null || now - lookedAt < lookEvery) return learned;
  const hall = { state: before, config, now, pausedMs };
  const asked = unanswered.withMutations((all) => {
    for (const [visitId, earlier] of unanswered) {
      const later = estimateIfDue(learned.model, hall, visitId, lookedAt);
      if (later !== undefined) all.set(visitId, [...earlier, later]);
    }
  });
  return { ...learned, lookedAt: now, unanswered: asked };
}

function estimateIfDue(
  model: WaitModel,
  hall: HallMoment,
  visitId: VisitId,
  lookedAt: Instant,
): Estimated | undefined {
  const visit = hall.state.visits.get(visitId);
  if (!waitsInQueue(visit)) return undefined;
  const waitedMs = hall.now - visit.issuedAt - visit.pausedMs;
  const waitedBefore = Math.max(0, lookedAt - visit.issuedAt - visit.pausedMs);
  if (Math.floor(waitedMs / sampleEvery) === Math.floor(waitedBefore / sampleEvery)) return undefined;
  const asked = questionOfVisit(hall, visit);
  const question = askWait(model, asked);
  return question && { question, waitedMs, promised: promiseOf(estimateWait(model, asked)) };
}

/** Compares what was said of a visit while it waited with how long it waited from then. */
function judgedAtCall(
  { unanswered }: Pick<LearnedWaits, 'unanswered'>,
  { before, event }: HallStep,
  visitId: VisitId,
): readonly JudgedPromise[] {
  const visit = before.visits.get(visitId);
  if (visit === undefined) return [];
  const { issuedAt, pausedMs, serviceId, queueId } = visit;
  const waitedMs = event.occurredAt - issuedAt - pausedMs;
  return (unanswered.get(visitId) ?? []).flatMap(({ promised, waitedMs: bySaid }) =>
    promised === null ? [] : [judge({ serviceId, queueId, issuedAt, promised }, waitedMs - bySaid)],
  );
}
