import { expect, it } from 'vitest';
import { codesOf, fileWith, fileWithAll } from '../../testing/branchFile.ts';

const own = (weekday: number, opens: string, closes: string) =>
  fileWith('services.0.openingHours', [{ weekday, opens, closes }]);

it('[DAY-1] a schedule without a day never opens the hall; a supervisor may do without one', () => {
  expect(codesOf(fileWith('openingHours', []))).toEqual([['openingHours', 'schedule-never-opens', {}]]);
  expect(codesOf(fileWithAll({ openingHours: [], 'rules.daysFollowSchedule': false }))).toEqual([]);
});

it('[ISSUE-5] a service is not given out on a day or at hours at which the branch is closed', () => {
  expect(codesOf(own(3, '10:00', '12:00'))).toEqual([
    ['services[0].openingHours[0]', 'service-open-while-closed', { weekday: 3 }],
  ]);
  const outside = { weekday: 2, opens: '09:00', closes: '18:00' };
  expect(codesOf(own(2, '18:00', '20:00'))).toEqual([
    ['services[0].openingHours[0]', 'service-outside-hours', outside],
  ]);
  expect(codesOf(own(2, '07:00', '09:00'))).toEqual([
    ['services[0].openingHours[0]', 'service-outside-hours', outside],
  ]);
  // Partly inside is only remarked.
  expect(codesOf(own(2, '08:00', '09:01'))).toEqual([]);
});
