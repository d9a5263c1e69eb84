import type { BranchConfig, Ms, QueueId, VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState, Visit } from '../../state.ts';
import { servedNow } from '../eligibility.ts';
import { wallMidnight } from '../openingHours.ts';
import type { OpenQuestion, WaitObservation } from '../waitEstimate.ts';
import {
  waitClock,
  waitedSinceIssue,
  waitsAsOrdinary,
  waitsInQueue,
  type HallMoment,
  type WaitingInQueue,
} from './waitQuestions.ts';

/** One event of the journal, with the hall before and after it. */
export interface HallStep {
  readonly before: HallState;
  readonly event: HallEvent;
  readonly after: HallState;
  readonly config: BranchConfig;
}

/** A question about somebody who waits, whose answer is not known yet. */
export interface AskedOfVisit {
  readonly question: OpenQuestion;
  /** How long the visit had waited then; 0 for the new ticket. */
  readonly waitedMs: Ms;
}

/** Who waits for the first call, with what was asked about him. */
export interface Unanswered {
  get(visitId: VisitId): readonly AskedOfVisit[] | undefined;
}

/**
 * What an event says to the wait estimate. Reads the configuration as it is now: the journal does not keep what it was.
 *
 * @param pausedMs see `HallMoment`, before the event
 * @param unanswered the visits whose first call is awaited
 */
export function observationsOf(
  { before, event, after, config }: HallStep,
  pausedMs: Ms,
  unanswered: Unanswered,
): readonly WaitObservation[] {
  const { body, occurredAt } = event;
  const hall: HallMoment = { state: before, config, now: occurredAt, pausedMs };
  switch (body.type) {
    case 'dayOpened': {
      if (isSameDay(before, after)) return [];
      const started = { type: 'dayStarted', at: wallMidnight(occurredAt, config.timeZone) } as const;
      return [started, ...countersTaking({ ...hall, state: after, pausedMs: 0 })];
    }
    case 'counterOpened':
    case 'counterPaused':
    case 'pauseEnded':
    case 'counterClosed':
    case 'profileAssigned':
      return countersTaking({ ...hall, state: after });
    case 'visitCalled':
      return calledObservations(hall, body.visitId, unanswered.get(body.visitId));
    default:
      return [];
  }
}

/** Whether the wait of a visit says what a newcomer has to expect. */
export const teaches = (visit: Visit | undefined, config: BranchConfig): visit is WaitingInQueue =>
  waitsInQueue(visit) && waitsAsOrdinary(config, visit);

/** A day that is opened again goes on: nothing was forgotten over night. */
export function isSameDay(before: HallState, after: HallState): boolean {
  return (
    before.day.status !== 'none' &&
    after.day.status !== 'none' &&
    before.day.serviceDay === after.day.serviceDay
  );
}

/** Every call from a line is pace; only the first call of somebody ordinary says how long people wait. */
function calledObservations(
  hall: HallMoment,
  visitId: VisitId,
  asked: readonly AskedOfVisit[] | undefined,
): readonly WaitObservation[] {
  const visit = hall.state.visits.get(visitId);
  // [PARK-2] Who is resumed, or called from a counter's own pool, stood in nobody's line.
  if (!waitsInQueue(visit)) return [];
  const waitedMs = waitedSinceIssue(hall, visit);
  const { queueId } = visit.place;
  const at = waitClock(hall);
  if (asked === undefined) return [{ type: 'called', queueId, at, waitedMs: null }];
  const learned = asked.map(({ question, waitedMs: bySaid }) => ({
    type: 'learned' as const,
    question,
    waitedMs: waitedMs - bySaid,
  }));
  return [{ type: 'called', queueId, at, waitedMs }, ...learned];
}

/** How many open counters take each queue, help included. A counter on a break takes none. */
function countersTaking(hall: HallMoment): readonly WaitObservation[] {
  const open = new Map<QueueId, number>(hall.config.queues.map(({ id }) => [id, 0]));
  for (const { id } of hall.config.counters) {
    if (hall.state.counters.get(id)?.status !== 'open') continue;
    // As if nobody waited: then it would help wherever it may.
    for (const { queueId } of servedNow(hall.state, hall.config, id, () => 0))
      open.set(queueId, (open.get(queueId) ?? 0) + 1);
  }
  const at = waitClock(hall);
  return [...open].map(([queueId, count]) => ({ type: 'countersOpen', queueId, at, open: count }));
}
