import type { Ms } from '@talon/shared';

/** The client's own time, which knows nothing of the hub's: a clock that only goes forward, and timers. */
export interface OwnTime {
  /** Ms since some moment of this process; never goes backwards. */
  readonly now: () => Ms;
  /** Runs once after `ms`. Returns how to cancel. */
  readonly after: (ms: Ms, run: () => void) => () => void;
}

export const ownTime: OwnTime = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
