import { expect, it } from 'vitest';
import { shareWords } from './figures.ts';

it('writes a share in whole per cent and never calls a shortfall all', () => {
  expect(shareWords('uk', 1)).toBe('100%');
  expect(shareWords('uk', 0.9999)).toBe('99%');
  expect(shareWords('ru', 0.8333)).toBe('83\u00A0%');
});
