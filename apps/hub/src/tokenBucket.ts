import { second, type Ms } from '@talon/shared';

/** Lets `burst` through at once and `perSecond` in the long run. `now` is monotonic. */
export function tokenBucket(burst: number, perSecond: number, now: () => Ms): { take(): boolean } {
  let tokens = burst;
  let filledAt = now();
  return {
    take() {
      const at = now();
      tokens = Math.min(burst, tokens + ((at - filledAt) / second) * perSecond);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
