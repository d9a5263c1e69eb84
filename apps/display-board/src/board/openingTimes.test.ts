import { minutesOf, type OpeningHours } from '@talon/shared';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextOpening } from './openingTimes.ts';

const weekdays: OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '20:00',
}));

it.each([
  ['Monday before opening', 1, '08:30', { daysAhead: 0, weekday: 1, opens: '09:00' }],
  ['Monday at opening', 1, '09:00', { daysAhead: 1, weekday: 2, opens: '09:00' }],
  ['Friday evening', 5, '21:00', { daysAhead: 3, weekday: 1, opens: '09:00' }],
  ['Sunday', 7, '12:00', { daysAhead: 1, weekday: 1, opens: '09:00' }],
])('finds the next opening on %s', (_, weekday, time, next) => {
  expect(nextOpening(weekdays, { weekday, minutesOfDay: minutesOf(time) })).toEqual(next);
});

it('comes back to the same weekday when the branch opens once a week', () => {
  const [monday] = weekdays;
  const next = nextOpening(monday === undefined ? [] : [monday], {
    weekday: 1,
    minutesOfDay: minutesOf('10:00'),
  });
  expect(next?.daysAhead).toBe(7);
});

it('finds nothing only where there are no opening hours at all', () => {
  expect(nextOpening([], { weekday: 3, minutesOfDay: 0 })).toBeUndefined();
  fc.assert(
    fc.property(
      fc.subarray(weekdays, { minLength: 1 }),
      fc.integer({ min: 1, max: 7 }),
      fc.nat(1439),
      (hours, weekday, minutesOfDay) => {
        const next = nextOpening(hours, { weekday, minutesOfDay });
        expect(hours.map((day) => day.weekday)).toContain(next?.weekday);
        expect((weekday - 1 + (next?.daysAhead ?? 0)) % 7).toBe((next?.weekday ?? 0) - 1);
      },
    ),
  );
});
