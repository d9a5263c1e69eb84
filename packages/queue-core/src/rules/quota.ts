import { hour, localTime, minute, type BranchConfig, type Instant, type Service } from '@talon/shared';
import type { HallState } from '../state.ts';

/** The tickets of a service are used up; `again`: when there will be more today, `null` when there will not. */
export interface UsedUp {
  readonly again: Instant | null;
}

/**
 * [ISSUE-7] Whether the tickets of a service are used up at `now`: those of the day, or those of this hour of the
 * branch's clock. Every ticket counts, whoever issued it. `undefined`: there are more.
 */
export function usedUp(
  state: HallState,
  { id, quota }: Service,
  { timeZone }: BranchConfig,
  now: Instant,
): UsedUp | undefined {
  const issued = state.issuedOf.get(id);
  if (quota === undefined || issued === undefined) return undefined;
  const { perDay = Infinity, perHour = Infinity } = quota;
  if (issued.total >= perDay) return { again: null };
  const hourBegan = now - (now % minute) - (localTime(now, timeZone).minutesOfDay % 60) * minute;
  const inThisHour = issued.lately.filter((at) => at >= hourBegan).length;
  return inThisHour >= perHour ? { again: hourBegan + hour } : undefined;
}
