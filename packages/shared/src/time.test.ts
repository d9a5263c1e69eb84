import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endOfServiceDay,
  instantAt,
  hour,
  localTime,
  minutesOf,
  serviceDay,
  wallTime,
  type ServiceDay,
} from './time.ts';

const kyiv = 'Europe/Kyiv';
const day = (text: string): ServiceDay => serviceDay.parse(text);
const utc = (text: string) => Date.parse(`${text}Z`);

describe('localTime', () => {
  it.each([
    ['in winter', '2026-11-23T08:42:00', '2026-11-23', '10:42', 1],
    ['in summer', '2026-07-19T08:42:59', '2026-07-19', '11:42', 7],
    ['after local midnight, still the day before in UTC', '2026-11-22T22:00:00', '2026-11-23', '00:00', 1],
    ['before the hour that spring leaves out', '2026-03-29T00:59:00', '2026-03-29', '02:59', 7],
    ['after the hour that spring leaves out', '2026-03-29T01:00:00', '2026-03-29', '04:00', 7],
    ['in the hour that autumn has twice, first', '2026-10-25T00:30:00', '2026-10-25', '03:30', 7],
    ['in the hour that autumn has twice, second', '2026-10-25T01:30:00', '2026-10-25', '03:30', 7],
  ])('is what the wall clock in Kyiv shows %s', (_, at, today, time, weekday) => {
    expect(localTime(utc(at), kyiv)).toEqual({ serviceDay: today, minutesOfDay: minutesOf(time), weekday });
  });

  it('throws for a time zone that does not exist', () => {
    expect(() => localTime(0, 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('endOfServiceDay', () => {
  it.each([
    ['a winter day', '2026-11-23', '2026-11-23T22:00:00'],
    ['a summer day', '2026-07-19', '2026-07-19T21:00:00'],
    ['the day when the clocks go forward', '2026-03-29', '2026-03-29T21:00:00'],
    ['the day when the clocks go back', '2026-10-25', '2026-10-25T22:00:00'],
    ['the last day of a year', '2026-12-31', '2026-12-31T22:00:00'],
    ['the 29th of February', '2028-02-29', '2028-02-29T22:00:00'],
  ])('is the midnight after %s in Kyiv', (_, today, end) => {
    expect(endOfServiceDay(day(today), kyiv)).toBe(utc(end));
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('makes %s in Kyiv %i hours long', (today, hours) => {
    const yesterday = new Date(utc(`${today}T00:00:00`) - 24 * hour).toISOString().slice(0, 10);
    expect(endOfServiceDay(day(today), kyiv) - endOfServiceDay(day(yesterday), kyiv)).toBe(hours * hour);
  });

  it('is the first instant of the next day, in every time zone and on every day', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, date) => {
        const today = day(date.toISOString().slice(0, 10));
        const tomorrow = new Date(utc(`${today}T00:00:00`) + 24 * hour).toISOString().slice(0, 10);
        const end = endOfServiceDay(today, zone);
        expect(localTime(end - 1, zone).serviceDay).toBe(today);
        expect(localTime(end, zone).serviceDay).toBe(tomorrow);
      }),
      { numRuns: 200 },
    );
  });
});

describe('minutesOf', () => {
  it('counts from midnight, for every time that a wall clock shows', () => {
    expect(minutesOf('00:00')).toBe(0);
    expect(minutesOf('09:05')).toBe(545);
    expect(minutesOf('23:59')).toBe(1439);
  });

  it.each(['24:00', '9:00', '12:60', '', '12:00:00', ' 12:00'])('"%s" is no wall time', (text) => {
    expect(wallTime.safeParse(text).success).toBe(false);
  });
});

describe('instantAt', () => {
  it('finds the moment at which the branch’s clocks show a time, in winter and in summer', () => {
    expect(instantAt(day('2026-01-05'), '09:30', 'Europe/Kyiv')).toBe(utc('2026-01-05T07:30:00'));
    expect(instantAt(day('2026-07-06'), '09:30', 'Europe/Kyiv')).toBe(utc('2026-07-06T06:30:00'));
  });

  it('takes the first of two where clocks go back, and none where they skip it', () => {
    expect(instantAt(day('2026-10-25'), '03:30', 'Europe/Kyiv')).toBe(utc('2026-10-25T00:30:00'));
    expect(instantAt(day('2026-03-29'), '03:30', 'Europe/Kyiv')).toBeUndefined();
  });

  it('knows no thirtieth of February', () => {
    expect(instantAt(day('2026-02-30'), '09:30', 'Europe/Kyiv')).toBeUndefined();
  });
});
