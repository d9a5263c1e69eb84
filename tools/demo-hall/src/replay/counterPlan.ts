import { stepAt, type HallDay, type Step } from './hallDay.ts';

/** One counter of the replay: which series it serves, and when it is open. */
export interface PlannedCounter {
  /** 1, 2, 3 …: the number on the wall. */
  readonly number: number;
  readonly seriesNames: readonly string[];
  /** 1 while open, 0 while not, as steps. */
  readonly open: readonly Step[];
}

/** The largest number of windows that the record shows open at one moment, over all series. */
export function largestOverlap(day: HallDay): number {
  const minutes = day.series.flatMap(({ openCounters }) => openCounters.map(({ from }) => from));
  const openAt = (minute: number) =>
    day.series.reduce((total, { openCounters }) => total + stepAt(openCounters, minute), 0);
  return Math.max(0, ...minutes.map(openAt));
}

/**
 * Gives each series as many counters as it ever had windows, the n-th open while at least n windows were.
 *
 * Where that makes more than `most`, the two counters with the least to do become one that serves both, until it fits:
 * in the hall, too, one window served several queues.
 */
export function planCounters(day: HallDay, most: number): PlannedCounter[] {
  let places = day.series.flatMap(({ name, arrivals, openCounters }) => {
    const windows = Math.max(1, ...openCounters.map(({ value }) => value));
    return Array.from({ length: windows }, (_, at) => ({
      seriesNames: [name],
      open: openCounters.map(({ from, value }) => ({ from, value: value > at ? 1 : 0 })),
      work: arrivals.length / windows,
    }));
  });
  while (places.length > most) {
    const [first, second, ...others] = places.toSorted((a, b) => a.work - b.work);
    if (first === undefined || second === undefined) break;
    const merged = {
      seriesNames: [...new Set([...first.seriesNames, ...second.seriesNames])],
      open: eitherOpen(first.open, second.open),
      work: first.work + second.work,
    };
    places = [...others, merged];
  }
  const firstSeries = ({ seriesNames }: { seriesNames: readonly string[] }) => seriesNames[0] ?? '';
  return places
    .toSorted((a, b) => firstSeries(a).localeCompare(firstSeries(b)))
    .map(({ seriesNames, open }, at) => ({ number: at + 1, seriesNames, open: withoutRepeats(open) }));
}

function eitherOpen(a: readonly Step[], b: readonly Step[]): Step[] {
  const minutes = [...new Set([...a, ...b].map(({ from }) => from))].toSorted((x, y) => x - y);
  return minutes.map((from) => ({ from, value: Math.max(stepAt(a, from), stepAt(b, from)) }));
}

function withoutRepeats(steps: readonly Step[]): Step[] {
  return steps.filter(({ value }, at) => value !== steps[at - 1]?.value);
}
