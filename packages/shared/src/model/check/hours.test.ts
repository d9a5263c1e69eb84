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

const breaks = (...list: readonly { from: string; to: string }[]) =>
  codesOf(fileWith('openingHours.0', { weekday: 1, opens: '09:00', closes: '18:00', breaks: list }));

it('[ISSUE-5] a break lies within the hours, begins before it ends, and meets no other', () => {
  expect(breaks({ from: '12:00', to: '13:00' }, { from: '13:00', to: '13:15' })).toEqual([]);
  expect(breaks({ from: '13:00', to: '12:00' })).toEqual([
    ['openingHours[0].breaks[0]', 'break-backwards', { from: '13:00', to: '12:00' }],
  ]);
  expect(breaks({ from: '08:00', to: '09:30' }, { from: '17:30', to: '18:01' })).toEqual([
    ['openingHours[0].breaks[0]', 'break-outside-hours', { opens: '09:00', closes: '18:00' }],
    ['openingHours[0].breaks[1]', 'break-outside-hours', { opens: '09:00', closes: '18:00' }],
  ]);
  expect(breaks({ from: '12:00', to: '13:00' }, { from: '12:30', to: '14:00' })).toEqual([
    ['openingHours[0].breaks[1]', 'breaks-overlap', { from: '12:00', to: '13:00' }],
  ]);
  const ofService = [
    { weekday: 1, opens: '10:00', closes: '12:00', breaks: [{ from: '12:00', to: '12:30' }] },
  ];
  expect(codesOf(fileWith('services.1.openingHours', ofService))).toEqual([
    ['services[1].openingHours[0].breaks[0]', 'break-outside-hours', { opens: '10:00', closes: '12:00' }],
  ]);
});

const closed = (date: string) => ({ date, hours: null });
const open = (date: string, opens = '10:00', closes = '14:00') => ({ date, hours: { opens, closes } });

it('[DAY-1] a date is exceptional once, and one that the calendar has', () => {
  expect(codesOf(fileWith('exceptions', [closed('2026-12-25'), open('2026-12-25')]))).toEqual([
    ['exceptions[1].date', 'date-twice', { date: '2026-12-25' }],
  ]);
  expect(
    codesOf(fileWith('exceptions', [closed('2026-02-29'), closed('2028-02-29'), closed('2026-13-01')])),
  ).toEqual([
    ['exceptions[0].date', 'no-such-date', { date: '2026-02-29' }],
    ['exceptions[2].date', 'no-such-date', { date: '2026-13-01' }],
  ]);
  expect(codesOf(fileWith('exceptions', [closed('25.12.2026')]))).toEqual([
    ['exceptions[0].date', 'not-a-date', {}],
  ]);
});

it('[ISSUE-5] a service has no exceptional hours on a date on which the branch is closed', () => {
  // 23 November 2026 is a Monday, on which the branch opens, the 28th a Saturday, on which it does not.
  const ofService = (exceptions: readonly object[], ofBranch: readonly object[] = []) =>
    codesOf(fileWithAll({ 'services.0.exceptions': exceptions, exceptions: ofBranch }));
  expect(ofService([open('2026-11-23')])).toEqual([]);
  expect(ofService([open('2026-11-28')])).toEqual([
    ['services[0].exceptions[0]', 'service-open-on-closed-date', { date: '2026-11-28' }],
  ]);
  expect(ofService([open('2026-11-28')], [open('2026-11-28', '09:00', '12:00')])).toEqual([]);
  expect(ofService([open('2026-11-23')], [closed('2026-11-23')])).toEqual([
    ['services[0].exceptions[0]', 'service-open-on-closed-date', { date: '2026-11-23' }],
  ]);
  expect(ofService([open('2026-11-23', '18:00', '20:00')])).toEqual([
    [
      'services[0].exceptions[0]',
      'service-outside-date-hours',
      { date: '2026-11-23', opens: '09:00', closes: '18:00' },
    ],
  ]);
  expect(ofService([closed('2026-11-28')])).toEqual([]);
});

it('[ISSUE-8] the last ticket is given after the doors open, on the shortest day too', () => {
  const last = (minutes: number, exceptions: readonly object[] = []) =>
    codesOf(fileWithAll({ 'rules.lastTicketMinutes': minutes, exceptions }));
  expect(last(239)).toEqual([]);
  const shortMonday = open('2026-11-23', '10:00', '12:00');
  expect(last(119, [shortMonday])).toEqual([]);
  expect(last(120, [shortMonday])).toEqual([
    [
      'rules.lastTicketMinutes',
      'last-ticket-before-opening',
      { minutes: 120, weekday: 1, opens: '10:00', closes: '12:00' },
    ],
  ]);
});
