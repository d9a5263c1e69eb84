import type { HallDay, Series } from './hallDay.ts';
import { durationAround, seededRandom } from './random.ts';

/** Lines of a small administrative-services centre: how many come in an hour and a half, who serves them how long. */
const lines = [
  { name: 'Реєстрація', visitors: 48, counters: 3, cycle: 4.5 },
  { name: 'Паспорти', visitors: 36, counters: 3, cycle: 6 },
  { name: 'Земля', visitors: 14, counters: 2, cycle: 9 },
  { name: 'Видача', visitors: 40, counters: 2, cycle: 3 },
];

const opensAt = 8 * 60;
const lengthMinutes = 80;

/**
 * A short morning, the same each time: 138 visitors in 80 minutes and 10 minutes to serve the rest. At 60 times the
 * speed it takes a minute and a half.
 */
export function syntheticDay(): HallDay {
  const random = seededRandom(2026);
  const endsAt = opensAt + lengthMinutes + 10;
  const series = lines.map(({ name, visitors, counters, cycle }): Series => {
    const arrivals = Array.from({ length: visitors }, () => opensAt + random() * lengthMinutes).toSorted(
      (a, b) => a - b,
    );
    return {
      name,
      arrivals,
      calls: callsOf(arrivals, counters, () => durationAround(cycle, random), endsAt),
      openCounters: [
        { from: opensAt, value: counters - 1 },
        { from: opensAt + 15, value: counters },
        { from: endsAt, value: 0 },
      ],
      cycleMinutes: [{ from: opensAt, value: cycle }],
    };
  });
  return { name: 'synthetic', date: '2026-03-02', timeZone: 'Europe/Kyiv', opensAt, endsAt, series };
}

/** When each would be called if the counters took them in order: what stands beside the replay as "recorded". */
function callsOf(
  arrivals: readonly number[],
  counters: number,
  duration: () => number,
  endsAt: number,
): number[] {
  const freeAt = Array.from({ length: counters }, () => 0);
  return arrivals
    .map((arrival) => {
      const soonest = freeAt.indexOf(Math.min(...freeAt));
      const call = Math.max(arrival, freeAt[soonest] ?? 0);
      freeAt[soonest] = call + duration();
      return call;
    })
    .filter((call) => call <= endsAt);
}
