import { expect, it } from 'vitest';
import { sampleReport } from '../testing/sampleViews.ts';
import { hourBars } from './hourBars.ts';

it('draws every hour between the first and the last, the busiest at full height', () => {
  expect(hourBars(sampleReport.byHour)).toEqual([
    { hour: 8, issued: 14, height: 0.28 },
    { hour: 9, issued: 0, height: 0 },
    { hour: 10, issued: 50, height: 1 },
  ]);
});

it('draws nothing of a day without tickets', () => {
  expect(hourBars([])).toEqual([]);
});
