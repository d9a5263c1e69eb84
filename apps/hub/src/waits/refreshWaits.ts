import { dayRuns, minute, type Instant } from '@talon/shared';
import type { HallRuntime } from '../runtime/hallRuntime.ts';

/**
 * Makes a piece of housekeeping that publishes the hall anew when a minute has begun: what is said of waits grows old
 * although nothing happens. Views that say the same are not sent.
 */
export function refreshWaits(runtime: Pick<HallRuntime, 'now' | 'publish'>): () => void {
  let refreshedAt: Instant | undefined;
  return () => {
    const { hubTime, state } = runtime.now();
    const thisMinute = Math.floor(hubTime / minute);
    if (thisMinute === refreshedAt) return;
    refreshedAt = thisMinute;
    if (dayRuns(state.day)) runtime.publish();
  };
}
