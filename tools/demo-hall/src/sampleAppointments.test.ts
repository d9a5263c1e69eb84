import { checkBranchConfig, hour, minute, type Instant } from '@talon/shared';
import { expect, it } from 'vitest';
import { demoSetup } from './demoSetup.ts';
import { sampleAppointments } from './sampleAppointments.ts';

const { branch } = demoSetup('real');
/** 10:07 in Kyiv on a Monday. */
const monday: Instant = Date.UTC(2026, 10, 23, 8, 7);
const timesOf = (config: typeof branch, now: Instant) =>
  sampleAppointments(config, now).map(({ code, time }) => `${code} ${time}`);

it('books some for the next hour and a half, two to check in with at once, and one who is late already', () => {
  expect(timesOf(branch, monday)).toEqual([
    '111111 10:15',
    '222222 10:20',
    '333333 09:35',
    '444444 10:35',
    '555555 10:55',
    '666666 11:10',
    '777777 11:35',
  ]);
  const samples = sampleAppointments(branch, monday);
  expect(new Set(samples.map(({ serviceId }) => serviceId)).size).toBe(samples.length);
  // Whenever within the five minutes it starts, the first two may check in at once, and the third is late.
  const { earlyMinutes, lateMinutes } = branch.rules.appointments ?? { earlyMinutes: 0, lateMinutes: 0 };
  for (let past = 0; past < 5 * minute; past += minute) {
    const minutes = sampleAppointments(branch, monday + past).map(
      ({ time }) => (Date.parse(`2026-11-23T${time}:00+02:00`) - (monday + past)) / minute,
    );
    expect(Math.max(...minutes.slice(0, 2))).toBeLessThanOrEqual(earlyMinutes);
    expect(Math.min(...minutes.slice(0, 2))).toBeGreaterThan(0);
    expect(minutes[2]).toBeLessThan(-lateMinutes);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(90);
  }
});

it('books nothing for a time at which the centre is closed, or for another day', () => {
  const evening = monday + 9 * hour + 20 * minute;
  expect(timesOf(branch, evening)).toEqual(['111111 19:35', '222222 19:40', '333333 18:55', '444444 19:55']);
  expect(timesOf(branch, monday + 12 * hour)).toEqual([]);
  expect(timesOf(demoSetup('always').branch, monday + 13 * hour + 40 * minute)).toEqual([
    '111111 23:55',
    '333333 23:15',
  ]);
});

it('books nothing where the branch books no times', () => {
  const without = { ...branch, rules: { ...branch.rules, appointments: null } };
  expect(checkBranchConfig(without).ok).toBe(true);
  expect(sampleAppointments(without, monday)).toEqual([]);
});
