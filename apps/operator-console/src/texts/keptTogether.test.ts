import { expect, it } from 'vitest';
import { keptTogether } from './keptTogether.ts';

it('a short beginning of a word stays with it, a long one may stand alone', () => {
  expect(keptTogether('Паспорт (ID-картка), e-mail')).toBe('Паспорт (ID\u2011картка), e\u2011mail');
  expect(keptTogether('житлово-комунальні послуги')).toBe('житлово-комунальні послуги');
  expect(keptTogether('2 - 3')).toBe('2 - 3');
});
