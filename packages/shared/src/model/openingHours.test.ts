import { describe, expect, it } from 'vitest';
import { minutesOf, serviceDay } from '../time.ts';
import { hoursOn, phaseOfHours, type Schedule } from './openingHours.ts';

const tuesday = serviceDay.parse('2026-11-24');
const schedule: Schedule = {
  openingHours: [
    { weekday: 2, opens: '09:00', closes: '17:00', breaks: [{ from: '12:00', to: '12:45' }] },
    { weekday: 4, opens: '09:00', closes: '17:00' },
  ],
  exceptions: [
    { date: serviceDay.parse('2026-12-01'), hours: null },
    { date: serviceDay.parse('2026-12-08'), hours: { opens: '09:00', closes: '13:00' } },
    { date: serviceDay.parse('2026-12-12'), hours: { opens: '10:00', closes: '14:00' } },
  ],
};
const phase = (date: string, weekday: number, time: string) =>
  phaseOfHours(schedule, {
    serviceDay: serviceDay.parse(date),
    weekday,
    minutesOfDay: minutesOf(time),
  });

describe('the hours of a weekday', () => {
  it.each([
    [2, '08:59', 'before-opening'],
    [2, '09:00', 'open'],
    [2, '11:59', 'open'],
    [2, '12:00', 'break'],
    [2, '12:44', 'break'],
    [2, '12:45', 'open'],
    [2, '16:59', 'open'],
    [2, '17:00', 'after-closing'],
    [3, '12:00', 'no-hours-today'],
  ])('on weekday %i at %s: %s', (weekday, time, expected) => {
    expect(phase(tuesday, weekday, time)).toBe(expected);
  });
});

describe('a date that is not like its weekday', () => {
  it.each([
    ['a holiday is closed all day', '2026-12-01', 2, '10:00', 'no-hours-today'],
    ['a short day ends earlier', '2026-12-08', 2, '13:00', 'after-closing'],
    ['a short day has no breaks but its own', '2026-12-08', 2, '12:15', 'open'],
    ['a Saturday may be worked', '2026-12-12', 6, '10:00', 'open'],
    ['the Saturday after it is as ever', '2026-12-19', 6, '10:00', 'no-hours-today'],
  ])('%s', (_, date, weekday, time, expected) => {
    expect(phase(date, weekday, time)).toBe(expected);
  });

  it('has its own hours', () => {
    expect(hoursOn(schedule, { serviceDay: serviceDay.parse('2026-12-08'), weekday: 2 })).toEqual({
      opens: '09:00',
      closes: '13:00',
    });
  });
});
