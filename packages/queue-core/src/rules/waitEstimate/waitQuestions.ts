import { type BranchConfig, type Instant, type Ms, type QueueId } from '@talon/shared';
import type { HallState, Visit, WaitingVisit } from '../../state.ts';
import type { Place } from '../../events.ts';
import { aheadOf, waitingAtPlace } from '../callingRule.ts';
import { closingTimeOf } from '../openingHours.ts';
import type { WaitQuestion } from './predictors.ts';

/** A hall at a moment, as the wait estimate is asked about it. */
export interface HallMoment {
  readonly state: HallState;
  readonly config: BranchConfig;
  readonly now: Instant;
  /** How long the hall stood still today, in pauses that are over. */
  readonly pausedMs: Ms;
}

/** The model's clock: it stands still while the hall does. [PAUSE-3] */
export function waitClock({ state: { pause }, now, pausedMs }: Omit<HallMoment, 'config'>): Instant {
  return (pause === null ? now : Math.min(now, pause.since)) - pausedMs;
}

/** [ESTIMATE-2] How long would somebody wait who came now? Everybody in the queue is before somebody of the ordinary class. */
export function questionOfNewcomer(hall: HallMoment, queueId: QueueId): WaitQuestion {
  const ahead = waitingAtPlace(hall.state, hall.config, { kind: 'queue', queueId });
  return { queueId, at: waitClock(hall), ahead, waitedMs: 0, closesAt: closesAt(hall) };
}

/** [ESTIMATE-3] How long will a visit that waits in a queue wait on? */
export function questionOfVisit(hall: HallMoment, visit: WaitingInQueue): WaitQuestion {
  return {
    queueId: visit.place.queueId,
    at: waitClock(hall),
    ahead: aheadOf(hall.state, hall.config, visit, hall.now),
    waitedMs: waitedSinceIssue(hall, visit),
    closesAt: closesAt(hall),
  };
}

/** How long since the ticket, without pauses of the hall. */
export function waitedSinceIssue({ state: { pause }, now }: HallMoment, visit: Visit): Ms {
  return Math.max(0, (pause === null ? now : Math.min(now, pause.since)) - visit.issuedAt - visit.pausedMs);
}

/** A visit in the line of a queue, not in a counter's pool. */
export type WaitingInQueue = WaitingVisit & { readonly place: Extract<Place, { kind: 'queue' }> };

export const waitsInQueue = (visit: Visit | undefined): visit is WaitingInQueue =>
  visit?.status === 'waiting' && visit.place.kind === 'queue';

/**
 * [ESTIMATE-1] Whether a visit waits as the estimate knows it: in the order of arrival, behind everybody. A priority class or a
 * booked time shortens the wait by how much nobody has learned.
 */
export function waitsAsOrdinary(
  { priorityClasses }: BranchConfig,
  { priorityClassId, bookedAt }: Pick<Visit, 'priorityClassId' | 'bookedAt'>,
): boolean {
  return bookedAt === null && priorityClasses.find(({ id }) => id === priorityClassId)?.rank === 0;
}

function closesAt({ config, now, pausedMs }: HallMoment): Instant | null {
  const at = closingTimeOf(config, now);
  return at === null ? null : at - pausedMs;
}
