import { describe, expect, it } from 'vitest';
import { largestOverlap, planCounters } from './counterPlan.ts';
import type { HallDay, Series } from './hallDay.ts';

const line = (name: string, visitors: number, ...windows: [from: number, value: number][]): Series => ({
  name,
  arrivals: Array.from({ length: visitors }, (_, at) => 480 + at),
  calls: [],
  openCounters: windows.map(([from, value]) => ({ from, value })),
  cycleMinutes: [{ from: 480, value: 5 }],
});

const day = (...series: Series[]): HallDay => ({
  name: 'North',
  date: '2020-01-13',
  timeZone: 'Europe/Warsaw',
  opensAt: 480,
  endsAt: 600,
  series,
});

describe('planning counters', () => {
  it('opens the n-th counter of a line while n windows were open', () => {
    const [first, second] = planCounters(day(line('A', 10, [480, 1], [500, 2], [520, 1], [600, 0])), 30);
    expect(first?.open).toEqual([
      { from: 480, value: 1 },
      { from: 600, value: 0 },
    ]);
    expect(second?.open).toEqual([
      { from: 480, value: 0 },
      { from: 500, value: 1 },
      { from: 520, value: 0 },
    ]);
  });

  it('joins the counters with the least to do until they fit', () => {
    const planned = planCounters(
      day(line('A', 90, [480, 2]), line('B', 5, [480, 1], [490, 0]), line('C', 7, [485, 1])),
      3,
    );
    expect(planned.map(({ number, seriesNames }) => [number, seriesNames])).toEqual([
      [1, ['A']],
      [2, ['A']],
      [3, ['B', 'C']],
    ]);
    expect(planned[2]?.open).toEqual([{ from: 480, value: 1 }]);
  });

  it('states the largest overlap of open windows', () => {
    const overlapping = day(line('A', 1, [480, 3], [500, 1]), line('B', 1, [490, 2], [510, 4]));
    expect(largestOverlap(overlapping)).toBe(5);
  });
});
