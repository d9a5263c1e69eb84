import { publicToken, visitId } from '@talon/shared';
import { expect, it } from 'vitest';
import { freshId } from './freshId.ts';

it('makes ids that are good as an id and as a public token, none twice', () => {
  const ids = Array.from({ length: 2000 }, freshId);
  for (const id of ids) {
    expect(visitId.safeParse(id).success).toBe(true);
    expect(publicToken.safeParse(id).success).toBe(true);
  }
  expect(new Set(ids).size).toBe(ids.length);
});
