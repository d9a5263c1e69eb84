import { expect, it } from 'vitest';
import { sampleNow } from '../testing/sampleViews.ts';
import { dayWords, wallClock } from './wallClock.ts';

it('shows the time on the wall of the branch, wherever the workplace is', () => {
  expect(wallClock(sampleNow, 'Europe/Kyiv')).toBe('10:46');
  expect(wallClock(sampleNow, 'America/New_York')).toBe('03:46');
});

it('writes a service day as people do', () => {
  expect(dayWords('2026-03-02', 'uk')).toBe('2 березня');
  expect(dayWords('2026-03-02', 'ru')).toBe('2 марта');
  expect(dayWords('2026-03-02', 'en')).toBe('2 March');
});
