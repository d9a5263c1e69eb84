import { expect, it } from 'vitest';
import { waitRangeText } from './waitText.ts';

it('says a range of minutes as people do, on one line', () => {
  expect(waitRangeText('uk', { from: 10, to: 20 })).toBe('10–20\u00a0хв');
  expect(waitRangeText('ru', { from: 10, to: 20 })).toBe('10–20\u00a0мин');
  expect(waitRangeText('en', { from: 0, to: 5 })).toBe('up\u00a0to\u00a05\u00a0min');
});
