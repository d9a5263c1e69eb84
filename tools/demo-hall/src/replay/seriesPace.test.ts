import { describe, expect, it } from 'vitest';
import { seriesPace } from './seriesPace.ts';

const series = {
  name: 'A',
  arrivals: [480, 481, 482, 483, 484, 485],
  calls: [482, 484, 489, 490, 499, 620],
  openCounters: [],
  cycleMinutes: [{ from: 480, value: 6 }],
};
const counter = (number: number, from: number) => ({
  number,
  seriesNames: ['A'],
  open: [{ from, value: 1 }],
});

describe('the pace of a series', () => {
  it('lets one counter call when the record shows the next call', () => {
    const pace = seriesPace(series, [counter(1, 480)]);
    expect(pace.callsAgainAt(482)).toBe(484);
    expect(pace.callsAgainAt(484)).toBe(489);
  });

  it('lets two counters call in turn', () => {
    const pace = seriesPace(series, [counter(1, 480), counter(2, 480), counter(3, 500)]);
    expect(pace.callsAgainAt(482)).toBe(489);
    expect(pace.callsAgainAt(484)).toBe(490);
  });

  it('catches up when it is behind, in no less than a third of the usual time', () => {
    const pace = seriesPace(series, [counter(1, 480)]);
    expect(pace.callsAgainAt(500)).toBe(502);
  });

  it('frees a counter after twice the usual time, whatever the record did then', () => {
    const pace = seriesPace({ ...series, calls: [482, 600] }, [counter(1, 480)]);
    expect(pace.callsAgainAt(482)).toBe(494);
  });

  it('takes the usual time where the record ends', () => {
    const pace = seriesPace({ ...series, calls: [482] }, [counter(1, 480)]);
    expect(pace.callsAgainAt(482)).toBe(488);
  });
});
