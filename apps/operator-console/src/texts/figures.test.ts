import { expect, it } from 'vitest';
import { shareWords, waitWords } from './figures.ts';

it('writes a share in whole per cent and never calls a shortfall all', () => {
  expect(shareWords('uk', 1)).toBe('100%');
  expect(shareWords('uk', 0.9999)).toBe('99%');
  expect(shareWords('ru', 0.8333)).toBe('83\u00A0%');
});

it('says a wait to the nearest minute, as the closing slip does', () => {
  expect(waitWords('en', 45_900)).toBe('45 s');
  expect(waitWords('en', 11.6 * 60_000)).toBe('12 min');
  expect(waitWords('en', 59.6 * 60_000)).toBe('1 h 0 min');
});
