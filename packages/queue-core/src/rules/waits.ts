import type { QueueId, VisitId, WaitPromise } from '@talon/shared';

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
