import { expect, it } from 'vitest';
import { codesOf, fileWithAll } from '../../testing/branchFile.ts';

it('[NOSHOW-2] a no-show needs no more calls than a visitor may get', () => {
  const after = (calls: number, seconds: number | null) =>
    codesOf(fileWithAll({ 'rules.maximumCalls': 2, 'rules.noShowAfter': { calls, seconds } }));
  expect(after(2, null)).toEqual([]);
  expect(after(3, null)).toEqual([['rules.noShowAfter.calls', 'no-show-never', { calls: 3, most: 2 }]]);
  // The seconds still make one.
  expect(after(3, 120)).toEqual([]);
});

it('[NOSHOW-3] nobody is a no-show by itself before a second call was allowed', () => {
  const rules = (bySelf: number, between: number, maximumCalls = 5) =>
    codesOf(
      fileWithAll({
        'rules.noShowBySelfAfterSeconds': bySelf,
        'rules.secondsBetweenCalls': between,
        'rules.maximumCalls': maximumCalls,
      }),
    );
  expect(rules(61, 60)).toEqual([]);
  expect(rules(60, 60)).toEqual([
    ['rules.noShowBySelfAfterSeconds', 'no-show-before-recall', { seconds: 60, between: 60 }],
  ]);
  expect(rules(60, 60, 1)).toEqual([]);
});

it('[NOSHOW-4] who may come back is told until when', () => {
  const back = { 'rules.noShowReturn': { withinMinutes: null, withinCalls: null } };
  expect(codesOf(fileWithAll(back))).toEqual([['rules.noShowReturn', 'return-without-limit', {}]]);
});

it('[PARK-4][PARK-5] who is put aside comes back on the same day', () => {
  const name = { uk: 'Копія', ru: 'Копия', en: 'Copy' };
  const shortDay = { openingHours: [{ weekday: 1, opens: '09:00', closes: '13:00' }] };
  const parked = (minutes: number, more: Readonly<Record<string, unknown>> = {}) =>
    codesOf(
      fileWithAll({
        ...shortDay,
        'rules.parkedReturnMinutes': minutes,
        parkReasons: [{ id: 'copy', name, returnAfterMinutes: minutes }],
        ...more,
      }),
    );
  expect(parked(239)).toEqual([]);
  expect(parked(240)).toEqual([
    ['rules.parkedReturnMinutes', 'parked-beyond-the-day', { minutes: 240, longest: 240 }],
    ['parkReasons[0].returnAfterMinutes', 'parked-beyond-the-day', { minutes: 240, longest: 240 }],
  ]);
  expect(parked(240, { 'rules.dayEndsMinutesAfterClosing': 60 })).toEqual([]);
  const unknown = { openingHours: [], 'rules.daysFollowSchedule': false };
  expect(parked(240, unknown)).toEqual([]);
  expect(parked(240, { ...unknown, 'rules.dayEndsMinutesAfterClosing': 60 })).toEqual([]);
});
