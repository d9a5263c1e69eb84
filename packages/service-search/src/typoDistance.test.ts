import { expect, it } from 'vitest';
import { typosToBeginning } from './typoDistance.ts';

it.each([
  ['pasport', 'pasport', 0],
  ['pas', 'pasport', 0],
  ['pasprt', 'pasport', 1],
  ['paspotr', 'pasport', 1],
  ['pasportt', 'pasport', 1],
  ['basport', 'pasport', 1],
  ['zakard', 'zakordoni', 1],
  ['zakard', 'zakod', 2],
  ['pensia', 'pasport', undefined],
  ['pasportnii', 'pas', undefined],
  ['', 'pasport', 0],
])('%s to the beginning of %s: %s', (typed, word, typos) => {
  expect(typosToBeginning(typed, word, 2)).toBe(typos);
});
