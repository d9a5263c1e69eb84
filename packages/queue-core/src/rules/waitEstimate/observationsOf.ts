import type { BranchConfig, Ms, QueueId, VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState, Visit } from '../../state.ts';
import { servedNow } from '../eligibility.ts';
import { wallMidnight } from '../openingHours.ts';
import type { WaitObservation } from '../waitEstimate.ts';
import {
  questionOfNewcomer,
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

/** An estimate for somebody who waited already, whose truth is not known yet. */
export interface AskedLater {
  readonly key: string;
  /** How long the visit had waited then. */
  readonly waitedMs: Ms;
}

/** Who was asked about and waits for the first call since, with what was asked later. */
export interface Unanswered {
  get(visitId: VisitId): readonly AskedLater[] | undefined;
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
      return countersTaking({ ...hall, state: after });
    case 'ticketIssued':
      return teaches(after.visits.get(body.visitId), config)
        ? [{ type: 'asked', key: body.visitId, question: questionOfNewcomer(hall, body.queueId) }]
        : [];
    case 'visitCalled':
      return calledObservations(hall, body.visitId, unanswered.get(body.visitId));
    case 'priorityMarked':
    case 'visitCancelled':
    case 'visitLeftOver':
      return [...keysOf(body.visitId, unanswered.get(body.visitId))].map((key) => ({ type: 'dropped', key }));
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
  asked: readonly AskedLater[] | undefined,
): readonly WaitObservation[] {
  const visit = hall.state.visits.get(visitId);
  // [PARK-2] Who is resumed, or called from a counter's own pool, stood in nobody's line.
  if (!waitsInQueue(visit)) return [];
  const waitedMs = waitedSinceIssue(hall, visit);
  const { queueId } = visit.place;
  const answered = [...keysOf(visitId, asked)].map((key, index) => ({
    type: 'answered' as const,
    key,
    waitedMs: waitedMs - (index === 0 ? 0 : (asked?.[index - 1]?.waitedMs ?? 0)),
  }));
  return [
    { type: 'called', queueId, at: waitClock(hall), waitedMs: asked === undefined ? null : waitedMs },
    ...answered,
  ];
}

/** The key of the new ticket, then those of what was asked later; none for a visit that was not asked about. */
function* keysOf(visitId: VisitId, asked: readonly AskedLater[] | undefined): Generator<string> {
  if (asked === undefined) return;
  yield visitId;
  for (const { key } of asked) yield key;
}

/** How many open counters take each queue, help included. A counter on a break takes none. */
function countersTaking(hall: HallMoment): readonly WaitObservation[] {
  const open = new Map<QueueId, number>(hall.config.queues.map(({ id }) => [id, 0]));
  for (const { id } of hall.config.counters) {
    if (hall.state.counters.get(id)?.status !== 'open') continue;
    // As if nobody waited: then it would help wherever it may.
    for (const { queueId } of servedNow(hall.config, id, () => 0))
      open.set(queueId, (open.get(queueId) ?? 0) + 1);
  }
  const at = waitClock(hall);
  return [...open].map(([queueId, count]) => ({ type: 'countersOpen', queueId, at, open: count }));
}
