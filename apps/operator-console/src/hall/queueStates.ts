import type { BranchView, HallView } from '@talon/shared';

type Queue = BranchView['queues'][number];

/** A queue with who waits in it and who serves it. */
export interface QueueState {
  readonly queue: Queue;
  readonly waiting: number;
  readonly longestWaitSince: HallView['queues'][number]['longestWaitSince'];
  /** [ESTIMATE-2] How long somebody would wait who came now; `null`: unknown. */
  readonly wait: HallView['queues'][number]['wait'];
  /** How many of its counters are open now, those on a break not counted. */
  readonly openCounters: number;
  readonly allCounters: number;
  /** [CLOSING-1] Whoever took a ticket now would not be served before closing time. */
  readonly closing: boolean;
}

/** Every queue of the branch, in the order of the configuration. */
export function queueStates(branch: BranchView, hall: HallView): readonly QueueState[] {
  const states = new Map(hall.queues.map((state) => [state.queueId, state]));
  const open = new Set(
    hall.counters.filter(({ status }) => status.status === 'open').map(({ counterId }) => counterId),
  );
  const openNumbers = new Set(branch.counters.filter(({ id }) => open.has(id)).map(({ number }) => number));
  return branch.queues.map((queue) => {
    const state = states.get(queue.id);
    return {
      queue,
      waiting: state?.waiting ?? 0,
      longestWaitSince: state?.longestWaitSince ?? null,
      wait: state?.wait ?? null,
      openCounters: queue.counterNumbers.filter((number) => openNumbers.has(number)).length,
      allCounters: queue.counterNumbers.length,
      closing: state?.closing ?? false,
    };
  });
}

/** People wait, and nobody can call them. */
export const isUnserved = ({ waiting, openCounters }: QueueState): boolean =>
  waiting > 0 && openCounters === 0;
