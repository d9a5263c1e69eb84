import { expect, it } from 'vitest';
import { minutesOf, serviceDay } from '../time.ts';
import { phaseOfHours } from './openingHours.ts';

const hours = [{ weekday: 2, opens: '09:00', closes: '17:00' }];
const day = serviceDay.parse('2026-11-24');

it.each([
  [2, '08:59', 'before-opening'],
  [2, '09:00', 'open'],
  [2, '16:59', 'open'],
  [2, '17:00', 'after-closing'],
  [3, '12:00', 'no-hours-today'],
])('on weekday %i at %s: %s', (weekday, time, phase) => {
  expect(phaseOfHours(hours, { serviceDay: day, weekday, minutesOfDay: minutesOf(time) })).toBe(phase);
});
