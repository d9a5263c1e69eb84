import { expect, it } from 'vitest';
import { branchFile, fileWithAll } from '../../testing/branchFile.ts';
import { checkBranchConfig } from '../checkBranchConfig.ts';
import { configRemarks } from './remarks.ts';

/** The remarks on a file that is right in itself, beside the one on the profile that nobody works by. */
function remarksOn(changes: Readonly<Record<string, unknown>>) {
  const checked = checkBranchConfig(fileWithAll(changes));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return configRemarks(checked.config)
    .filter(({ code }) => code !== 'profile-unused')
    .map(({ path, code }) => [path, code]);
}

const reasons = [{ id: 'ill', name: { uk: 'Погано', ru: 'Плохо', en: 'Unwell' } }];

it('[CALL-10] points do nothing but under accumulating priority', () => {
  const points = { 'priorityClasses.1.creditMinutes': 10, 'priorityClasses.1.growth': 2 };
  expect(remarksOn(points)).toEqual([
    ['priorityClasses[1].creditMinutes', 'points-unused'],
    ['priorityClasses[1].growth', 'points-unused'],
  ]);
  expect(remarksOn({ ...points, 'rules.calling': { kind: 'accumulating' } })).toEqual([]);
});

it('[PRIORITY-4] a class that anybody may choose and nothing proves is named', () => {
  const atKiosk = { 'priorityClasses.1.atKiosk': true };
  expect(remarksOn(atKiosk)).toEqual([['priorityClasses[1].atKiosk', 'kiosk-class-unproved']]);
  expect(remarksOn({ ...atKiosk, 'priorityClasses.1.proofs': reasons })).toEqual([]);
});

it('[CALL-7] a preference for all alike is none', () => {
  const prefer = (levels: object) => ({ 'workProfiles.0.preference': levels });
  expect(remarksOn(prefer({ 'queue-1': 2, 'queue-2': 2 }))).toEqual([
    ['workProfiles[0].preference', 'preference-of-all'],
  ]);
  expect(remarksOn(prefer({ 'queue-1': 5 }))).toEqual([['workProfiles[0].preference', 'preference-of-all']]);
  expect(remarksOn(prefer({ 'queue-1': 2 }))).toEqual([]);
});

it('a profile that nobody works by is named', () => {
  const checked = checkBranchConfig(branchFile());
  expect(checked.ok && configRemarks(checked.config)).toEqual([
    { path: 'workProfiles[1]', code: 'profile-unused', params: { profile: 'first' } },
  ]);
});

it('tickets that send people to a hall without a counter for them are named', () => {
  expect(remarksOn({ 'counters.0.hallId': 'hall-2' })).toEqual([
    ['queues[0].hallId', 'queue-served-elsewhere'],
  ]);
});

it('[ISSUE-5] hours of a service that reach beyond the branch are named', () => {
  const hours = { 'services.0.openingHours': [{ weekday: 1, opens: '08:00', closes: '12:00' }] };
  expect(remarksOn(hours)).toEqual([['services[0].openingHours', 'service-beyond-hours']]);
  expect(remarksOn({ ...hours, 'rules.daysFollowSchedule': false })).toEqual([]);
});

it('[ISSUE-7] a quota of the day that the hours never reach is named', () => {
  // Nine hours, of which the clock may show parts of ten.
  expect(remarksOn({ 'services.0.quota': { perDay: 21, perHour: 2 } })).toEqual([
    ['services[0].quota.perDay', 'quota-day-unreached'],
  ]);
  expect(remarksOn({ 'services.0.quota': { perDay: 20, perHour: 2 } })).toEqual([]);
});

it.each<[Readonly<Record<string, unknown>>, string, string]>([
  [
    { 'rules.maximumCalls': 1, 'rules.secondsBetweenCalls': 20 },
    'rules.secondsBetweenCalls',
    'spacing-unused',
  ],
  [{ 'rules.noShowAfter': { calls: 6, seconds: 90 } }, 'rules.noShowAfter.calls', 'no-show-calls-unused'],
  [{ 'rules.automaticCallAfterSeconds': 5 }, 'rules.automaticCallAfterSeconds', 'undo-cut-short'],
  [
    { 'rules.daysFollowSchedule': false, 'rules.dayEndsMinutesAfterClosing': 30 },
    'rules.dayEndsMinutesAfterClosing',
    'day-end-unused',
  ],
])('of %o it names %s: %s', (changes, path, code) => {
  expect(remarksOn(changes)).toEqual([[path, code]]);
});

it('[APPOINT-1] a class for those who booked that gives nothing, or that anybody may take, is named', () => {
  const booked = (priorityClassId: string) => ({
    'rules.appointments': { earlyMinutes: 10, lateMinutes: 2, priorityClassId },
  });
  const at = 'rules.appointments.priorityClassId';
  expect(remarksOn(booked('priority'))).toEqual([]);
  expect(remarksOn(booked('ordinary'))).toEqual([[at, 'booked-without-priority']]);
  expect(remarksOn({ ...booked('priority'), 'priorityClasses.1.atKiosk': true })).toContainEqual([
    at,
    'booked-class-at-kiosk',
  ]);
  expect(remarksOn({ ...booked('priority'), 'priorityClasses.1.proofs': reasons })).toEqual([
    [at, 'booked-class-proved'],
  ]);
});

it('[APPOINT-8] another system that may book nothing is named', () => {
  const systems = {
    bookingSystems: [{ id: 'city-portal', name: { uk: 'Портал', ru: 'Портал', en: 'Portal' } }],
  };
  expect(remarksOn(systems)).toEqual([['bookingSystems', 'booking-systems-unused']]);
  const appointments = { earlyMinutes: 15, lateMinutes: 10, priorityClassId: 'priority' };
  expect(remarksOn({ ...systems, 'rules.appointments': appointments }).map(([, code]) => code)).not.toContain(
    'booking-systems-unused',
  );
});
