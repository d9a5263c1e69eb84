import type { BranchConfig, Instant, Ms, QueueId, VisitId, WaitPromise } from '@talon/shared';
import type { HallState } from '../state.ts';
import { promiseOf } from './waitEstimate/promise.ts';
import { estimateWait, type WaitModel } from './waitEstimate.ts';
import {
  questionOfNewcomer,
  questionOfVisit,
  waitsAsOrdinary,
  waitsInQueue,
} from './waitEstimate/waitQuestions.ts';

/**
 * [ESTIMATE-1] What is known of waits at this moment. Comes from outside, like the time: it is learned from days that
 * the hall's state has forgotten. `null`: unknown.
 */
export interface Waits {
  /** Of somebody who took a ticket of the ordinary class for this queue now. */
  readonly ifCameNow: (queueId: QueueId) => WaitPromise | null;
  /** What is left for a visit that waits in a queue. */
  readonly ofVisit: (visitId: VisitId) => WaitPromise | null;
}

/** Where nothing has been learned. */
export const unknownWaits: Waits = { ifCameNow: () => null, ofVisit: () => null };

/**
 * What a model knows of a hall at `now`. [ESTIMATE-5] Nothing while the hall stands still: nobody knows how long. Nothing for
 * newcomers of a day that is not open.
 *
 * @param pausedMs how long the hall stood still today, in pauses that are over
 */
export function waitsIn(
  { model, pausedMs }: { readonly model: WaitModel; readonly pausedMs: Ms },
  state: HallState,
  config: BranchConfig,
  now: Instant,
): Waits {
  if (state.pause !== null) return unknownWaits;
  const hall = { state, config, now, pausedMs };
  return {
    ifCameNow: (queueId) =>
      state.day.status === 'open' ? promiseOf(estimateWait(model, questionOfNewcomer(hall, queueId))) : null,
    ofVisit(visitId) {
      const visit = state.visits.get(visitId);
      return waitsInQueue(visit) && waitsAsOrdinary(config, visit)
        ? promiseOf(estimateWait(model, questionOfVisit(hall, visit)))
        : null;
    },
  };
}
