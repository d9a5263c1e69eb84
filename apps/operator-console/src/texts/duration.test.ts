import { expect, it } from 'vitest';
import { durationWords, timerDigits } from './duration.ts';

it('a timer shows minutes and seconds, from an hour on the hours, too', () => {
  expect(timerDigits(0)).toBe('00:00');
  expect(timerDigits(221_999)).toBe('03:41');
  expect(timerDigits(3_599_999)).toBe('59:59');
  expect(timerDigits(3_821_000)).toBe('1:03:41');
  expect(timerDigits(36_000_000)).toBe('10:00:00');
});

it('a span that two clocks make negative reads as zero', () => {
  expect(timerDigits(-400)).toBe('00:00');
  expect(durationWords('uk', -400)).toBe('0 с');
});

it('a span in words is as coarse as it helps', () => {
  expect(durationWords('uk', 40_000)).toBe('40 с');
  expect(durationWords('uk', 480_000)).toBe('8 хв');
  expect(durationWords('ru', 3_900_000)).toBe('1 ч 5 мин');
  expect(durationWords('en', 59 * 60_000 + 59_999)).toBe('59 min');
});
