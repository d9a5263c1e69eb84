import { minutesOf, serviceDay, type LocalTime, type OpeningHours } from '@talon/shared';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextOpening } from './openingTimes.ts';

const weekdays: OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '20:00',
}));

/** Some date that is this weekday: 2026-11-23 is a Monday. */
const on = (weekday: number, time: string): LocalTime => ({
  serviceDay: serviceDay.parse(`2026-11-${22 + weekday}`),
  weekday,
  minutesOfDay: minutesOf(time),
});

it.each([
  ['Monday before opening', 1, '08:30', { daysAhead: 0, weekday: 1, opens: '09:00' }],
  ['Monday at opening', 1, '09:00', { daysAhead: 1, weekday: 2, opens: '09:00' }],
  ['Friday evening', 5, '21:00', { daysAhead: 3, weekday: 1, opens: '09:00' }],
  ['Sunday', 7, '12:00', { daysAhead: 1, weekday: 1, opens: '09:00' }],
])('finds the next opening on %s', (_, weekday, time, next) => {
  expect(nextOpening({ openingHours: weekdays }, on(weekday, time))).toEqual(next);
});

it('comes back to the same weekday when the branch opens once a week', () => {
  const [monday] = weekdays;
  const next = nextOpening({ openingHours: monday === undefined ? [] : [monday] }, on(1, '10:00'));
  expect(next?.daysAhead).toBe(7);
});

it('finds nothing only where there are no opening hours at all', () => {
  expect(nextOpening({}, on(3, '00:00'))).toBeUndefined();
  fc.assert(
    fc.property(
      fc.subarray(weekdays, { minLength: 1 }),
      fc.integer({ min: 1, max: 7 }),
      fc.nat(1439),
      (openingHours, weekday, minutesOfDay) => {
        const next = nextOpening({ openingHours }, Object.assign(on(weekday, '00:00'), { minutesOfDay }));
        expect(openingHours.map((day) => day.weekday)).toContain(next?.weekday);
        expect((weekday - 1 + (next?.daysAhead ?? 0)) % 7).toBe((next?.weekday ?? 0) - 1);
      },
    ),
  );
});

it('passes over a holiday and stops at a Saturday that is worked', () => {
  const schedule = {
    openingHours: weekdays,
    exceptions: [
      { date: serviceDay.parse('2026-11-24'), hours: null },
      { date: serviceDay.parse('2026-11-28'), hours: { opens: '10:00', closes: '14:00' } },
    ],
  };
  expect(nextOpening(schedule, on(1, '21:00'))).toEqual({ daysAhead: 2, weekday: 3, opens: '09:00' });
  expect(nextOpening(schedule, on(5, '21:00'))).toEqual({ daysAhead: 1, weekday: 6, opens: '10:00' });
});
