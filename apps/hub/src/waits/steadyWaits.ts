import {
  unknownWaits,
  waitingAtPlace,
  waitsIn,
  type HallState,
  type LearnedWaits,
  type Waits,
} from '@talon/queue-core';
import { minute, type BranchConfig, type Instant, type QueueId, type WaitPromise } from '@talon/shared';

/** What is known of waits in a hall at a moment. */
export type WaitsOf = (learned: LearnedWaits, state: HallState, config: BranchConfig, now: Instant) => Waits;

interface Told {
  readonly at: string;
  readonly wait: WaitPromise | null;
}

/**
 * Makes the waits of a hall that stand still for a minute: a queue's newcomer is told something else only when the minute is over,
 * or when its own line, counters or configuration change. What somebody in another queue taught meanwhile can wait: screens
 * would flicker, and every one of forty queues would be estimated with every call.
 */
export function steadyWaits(): WaitsOf {
  const told = new Map<QueueId, Told>();
  let toldBy: BranchConfig | undefined;

  return (learned, state, config, now) => {
    if (toldBy !== config) told.clear();
    toldBy = config;
    const thisMinute = now - (now % minute);
    const waits = waitsIn(learned, state, config, thisMinute);
    if (waits === unknownWaits) return waits;
    return {
      ifCameNow(queueId) {
        const waiting = waitingAtPlace(state, config, { kind: 'queue', queueId });
        const counters = learned.model.queues[queueId]?.counters.at(-1)?.open ?? '-';
        const at = `${thisMinute} ${state.day.status} ${waiting} ${counters}`;
        const before = told.get(queueId);
        // What is unknown costs nothing to ask again, and should be known as soon as it can be.
        if (before?.at === at && before.wait !== null) return before.wait;
        const wait = waits.ifCameNow(queueId);
        told.set(queueId, { at, wait });
        return wait;
      },
      ofVisit: (visitId) => waits.ofVisit(visitId),
    };
  };
}
