import { expect, it } from 'vitest';
import { spans } from './placeOfQueue.ts';

it('counters that follow each other are named as a span', () => {
  expect(spans([])).toEqual([]);
  expect(spans([7])).toEqual(['7']);
  expect(spans([5, 6])).toEqual(['5, 6']);
  expect(spans([1, 2, 3, 7, 9, 10, 11, 12])).toEqual(['1–3', '7', '9–12']);
});
