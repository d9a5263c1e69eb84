import type { OwnTime } from '../ownTime.ts';

/** A client's own time that passes only when a test says so. */
export function manualTime() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const time: OwnTime = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    ...time,
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
    get pending() {
      return timers.length;
    },
  };
}
