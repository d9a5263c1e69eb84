import type { ServiceId } from '@talon/shared';
import { expect, it } from 'vitest';
import { areasOf, counterList, destinationOf, languagesOf, servicesOf, waitingFor } from './branchLookup.ts';
import { firstPassport, openDay, passports, registerResidence, smallBranch } from './testing/fixtures.ts';

const branch = smallBranch();

it('joins runs of three and more counters and leaves pairs apart', () => {
  expect(counterList([1, 2, 3, 4, 7, 8, 11])).toBe('1–4, 7, 8, 11');
  expect(counterList([5])).toBe('5');
  expect(counterList([])).toBe('');
});

it('leaves out an area that offers nothing', () => {
  expect(areasOf(branch).map(({ id }) => id)).toEqual(['residence', 'passports']);
});

it('counts a queue that several services share once', () => {
  const services = [...servicesOf(branch, passports), ...servicesOf(branch, passports)];
  expect(waitingFor(openDay({ advice: 1, passports: 17, residence: 4 }), services)).toBe(18);
});

it('finds hall, floor and counters by service and purpose', () => {
  expect(destinationOf(branch, firstPassport, 'submit')).toMatchObject({
    floor: 2,
    counterNumbers: [7, 8, 11],
  });
  expect(destinationOf(branch, registerResidence, 'collect')).toBeUndefined();
  expect(destinationOf(branch, 'gone' as ServiceId, 'submit')).toBeUndefined();
  expect(destinationOf(null, registerResidence, 'submit')).toBeUndefined();
});

it('offers the shipped languages while the branch is unknown', () => {
  expect(languagesOf(null)).toEqual(['uk', 'ru', 'en']);
  expect(languagesOf(smallBranch({ languages: ['en', 'uk'] }))).toEqual(['en', 'uk']);
});
