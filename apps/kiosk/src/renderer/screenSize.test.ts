import { expect, it } from 'vitest';
import { mmWidthIn, pixelsPerMillimetre } from './screenSize.ts';

it('takes the measured width of the glass', () => {
  expect(pixelsPerMillimetre(1080, 1920, 336)).toBeCloseTo(3.214, 3);
  expect(pixelsPerMillimetre(1280, 1024, 376)).toBeCloseTo(3.404, 3);
});

it('fits a reference terminal into a window of any shape', () => {
  expect(pixelsPerMillimetre(1080, 1920)).toBeCloseTo(3.214, 3);
  expect(pixelsPerMillimetre(1920, 1080)).toBeCloseTo(1080 / 301, 3);
  expect(pixelsPerMillimetre(600, 700)).toBeCloseTo(700 / 597, 3);
});

it.each([
  ['?mmWidth=336', 336],
  ['?mmWidth=0', undefined],
  ['?mmWidth=-5', undefined],
  ['?mmWidth=wide', undefined],
  ['?mmWidth=99999', undefined],
  ['', undefined],
])('reads %s as %s', (search, width) => {
  expect(mmWidthIn(search)).toBe(width);
});
