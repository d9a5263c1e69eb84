import { expect, it } from 'vitest';
import { codesOf, fileWith } from '../../testing/branchFile.ts';

const quota = (value: object) => codesOf(fileWith('services.0.quota', value));

it('[ISSUE-7] an hour has no more tickets than its day, and a quota is one of something', () => {
  expect(quota({ perDay: 20, perHour: 20 })).toEqual([]);
  expect(quota({ perDay: 20, perHour: 21 })).toEqual([
    ['services[0].quota.perHour', 'quota-hour-above-day', { perHour: 21, perDay: 20 }],
  ]);
  expect(quota({})).toEqual([['services[0].quota', 'quota-of-nothing', {}]]);
});
