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

it('[CALL-10] points do nothing but under accumulating priority', () => {
  const points = { 'priorityClasses.1.creditMinutes': 10, 'priorityClasses.1.growth': 2 };
  expect(remarksOn(points)).toEqual([
    ['priorityClasses[1].creditMinutes', 'points-unused'],
    ['priorityClasses[1].growth', 'points-unused'],
  ]);
  expect(remarksOn({ ...points, 'rules.calling': { kind: 'accumulating' } })).toEqual([]);
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
  expect(remarksOn(hours)).toEqual([['services[0].openingHours[0]', 'service-beyond-hours']]);
  expect(remarksOn({ ...hours, 'rules.daysFollowSchedule': false })).toEqual([]);
});
