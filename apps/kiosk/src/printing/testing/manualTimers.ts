import type { Ms } from '@talon/shared';
import type { After } from '../after.ts';

/** Timers that run when a test says so. */
export interface ManualTimers {
  readonly after: After;
  /** Lets so much time pass at once. */
  pass(ms: Ms): void;
  /** Resolves as soon as somebody waits for exactly so long: the sign that a step has been reached. */
  armed(ms: Ms): Promise<void>;
}

export function manualTimers(): ManualTimers {
  let now = 0;
  let timers: { at: number; ms: Ms; run: () => void }[] = [];
  let watchers: { ms: Ms; resolve: () => void }[] = [];
  return {
    after(ms, run) {
      const timer = { at: now + ms, ms, run };
      timers.push(timer);
      for (const watcher of watchers) if (watcher.ms === ms) watcher.resolve();
      watchers = watchers.filter((watcher) => watcher.ms !== ms);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
    armed(ms) {
      if (timers.some((timer) => timer.ms === ms)) return Promise.resolve();
      return new Promise((resolve) => watchers.push({ ms, resolve }));
    },
  };
}
