import type { PlannedCounter } from './counterPlan.ts';
import { stepAt, type Series } from './hallDay.ts';

/** Says how long services of one series last, so that the calls come when the record has them. */
export interface SeriesPace {
  /**
   * A counter has called somebody of this series now. Returns the minute at which it should call again.
   *
   * With n counters open for the series, that is when the record shows the n-th call after this one; but a visit takes
   * no less than a third and no more than twice of what the hour's visits took on average. A replay that is behind the
   * record thus works faster until it has caught up, and one that waits for visitors does not keep them at the counter.
   */
  callsAgainAt(now: number): number;
}

export function seriesPace(series: Series, counters: readonly PlannedCounter[]): SeriesPace {
  const own = counters.filter(({ seriesNames }) => seriesNames.includes(series.name));
  let calls = 0;
  return {
    callsAgainAt(now) {
      const thisCall = calls;
      calls += 1;
      const openNow = own.filter(({ open }) => stepAt(open, now) === 1).length;
      const cycle = stepAt(series.cycleMinutes, now);
      const recorded = series.calls[thisCall + Math.max(1, openNow)] ?? now + cycle;
      return Math.min(Math.max(recorded, now + cycle / 3), now + 2 * cycle);
    },
  };
}
