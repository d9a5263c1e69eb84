import { expect, it } from 'vitest';
import { isTrivialPin, pin } from './pin.ts';

it.each([
  '1111',
  '000000',
  '1212',
  '123123',
  '1234',
  '7890',
  '4321',
  '2109',
  '987654',
  '112233',
  '1987',
  '2004',
])('takes %s for one that is tried first', (digits) => expect(isTrivialPin(digits)).toBe(true));

it.each(['4711', '1357', '904417', '112244', '123457', '12344321', '3012', '0042'])(
  'has nothing against %s',
  (digits) => expect(isTrivialPin(digits)).toBe(false),
);

it('is four to twelve digits', () => {
  const fits = ['471', '4711', '471147114711', '4711471147114', '47a1', ''].map(
    (text) => pin.safeParse(text).success,
  );
  expect(fits).toEqual([false, true, true, false, false, false]);
});
