import { setTimeout as realTimeout } from 'node:timers/promises';
import { minute, type Instant, type Ms } from '@talon/shared';

/** Time in the replayed hall, as the replay's people feel it. */
export interface HallTime {
  /** Minutes since local midnight of the day, with fractions. */
  minuteOfDay(): number;
  /** Resolves after this many minutes of the hall; sooner when woken, and at once when the replay is over. */
  pass(minutes: number, wake?: AbortSignal): Promise<void>;
  /** Resolves at this minute of the day, or as `pass` does. */
  until(minuteOfDay: number, wake?: AbortSignal): Promise<void>;
  /** Aborted when the replay has to stop before its time. */
  readonly over: AbortSignal;
}

const longestTimer: Ms = 2 ** 31 - 1;

/**
 * @param hubTime the hub's time now, on its own fast clock
 * @param midnight the day's local midnight, on that clock
 * @param speed how many minutes of the hall pass in a real one
 */
export function hallTime(
  hubTime: () => Instant,
  midnight: Instant,
  speed: number,
  over: AbortSignal,
): HallTime {
  const minuteOfDay = () => (hubTime() - midnight) / minute;
  const pass = async (minutes: number, wake?: AbortSignal) => {
    const real = Math.min((minutes * minute) / speed, longestTimer);
    if (real <= 0) return;
    const signal = wake === undefined ? over : AbortSignal.any([over, wake]);
    await realTimeout(real, undefined, { signal }).catch(() => undefined);
  };
  return { minuteOfDay, pass, until: (target, wake) => pass(target - minuteOfDay(), wake), over };
}
