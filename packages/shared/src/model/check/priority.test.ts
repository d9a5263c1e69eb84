import { expect, it } from 'vitest';
import { branchFile, codesOf, fileWithAll } from '../../testing/branchFile.ts';

const [ordinary, priority] = branchFile().priorityClasses;
const veteran = { ...priority, id: 'veteran', rank: 20 };
const accumulating = { 'rules.calling': { kind: 'accumulating' } };
const threeClasses = (...changes: readonly object[]) => ({
  priorityClasses: [ordinary, priority, veteran].map((each, at) => Object.assign({}, each, changes[at])),
});

it('[CALL-12] a higher rank is not promised a longer wait than a lower one', () => {
  const promised = threeClasses(
    { guaranteedMinutes: 60 },
    { guaranteedMinutes: 30 },
    { guaranteedMinutes: 45 },
  );
  expect(codesOf(fileWithAll(promised))).toEqual([
    [
      'priorityClasses[2].guaranteedMinutes',
      'guarantee-above-lower-rank',
      { class: 'veteran', minutes: 45, lower: 'priority', lowerMinutes: 30 },
    ],
  ]);
  const fair = threeClasses({ guaranteedMinutes: 60 }, { guaranteedMinutes: 30 }, { guaranteedMinutes: 30 });
  expect(codesOf(fileWithAll(fair))).toEqual([]);
  // Who goes first anyway need not be promised anything.
  expect(codesOf(fileWithAll(threeClasses({ guaranteedMinutes: 60 })))).toEqual([]);
});

it('[CALL-10] under points a higher rank starts with more of them, or grows faster', () => {
  const never = threeClasses({}, { creditMinutes: 20, growth: 2 }, { creditMinutes: 10, growth: 2 });
  expect(codesOf(fileWithAll({ ...never, ...accumulating }))).toEqual([
    ['priorityClasses[2].creditMinutes', 'rank-never-ahead', { class: 'veteran', lower: 'priority' }],
  ]);
  const slowly = threeClasses({}, { creditMinutes: 20, growth: 2 }, { creditMinutes: 10, growth: 3 });
  expect(codesOf(fileWithAll({ ...slowly, ...accumulating }))).toEqual([]);
  // Where points do not count, they cannot contradict.
  expect(codesOf(fileWithAll(never))).toEqual([]);
});

it('[CALL-10] a class that has no more points than everybody else has no priority; two with priority may be equal', () => {
  expect(codesOf(fileWithAll({ ...threeClasses({}, { creditMinutes: 5 }), ...accumulating }))).toEqual([
    ['priorityClasses[2].creditMinutes', 'rank-never-ahead', { class: 'veteran', lower: 'ordinary' }],
  ]);
  const alike = threeClasses({}, { creditMinutes: 5 }, { creditMinutes: 5 });
  expect(codesOf(fileWithAll({ ...alike, ...accumulating }))).toEqual([]);
});

it('[CALL-11] a ratio needs somebody with priority', () => {
  const ratio = { 'rules.calling': { kind: 'ratio', priority: 1, ordinary: 2 } };
  expect(codesOf(fileWithAll(ratio))).toEqual([]);
  expect(codesOf(fileWithAll({ ...ratio, priorityClasses: [ordinary] }))).toEqual([
    ['rules.calling', 'ratio-without-priority', {}],
  ]);
});

it('[CALL-13] where nobody may be overtaken, neither priority nor preference can do anything', () => {
  const preference = { 'workProfiles.0.preference': { 'queue-1': 1 } };
  expect(codesOf(fileWithAll({ 'rules.mostOvertaken': 0, ...preference }))).toEqual([
    ['rules.mostOvertaken', 'nobody-overtaken', { count: 1 }],
    ['workProfiles[0].preference', 'preference-never-overtakes', { profile: 'all' }],
  ]);
  expect(codesOf(fileWithAll({ 'rules.mostOvertaken': 0, priorityClasses: [ordinary] }))).toEqual([]);
  expect(codesOf(fileWithAll({ 'rules.mostOvertaken': 1, ...preference }))).toEqual([]);
});

it('[PRIORITY-2] everybody else has nothing to prove', () => {
  const proofs = [{ id: 'card', name: ordinary?.name }];
  expect(codesOf(fileWithAll({ 'priorityClasses.0.proofs': proofs }))).toEqual([
    ['priorityClasses[0].proofs', 'ordinary-class-proofs', {}],
  ]);
});

it('[PRIORITY-4][PRIORITY-6] nobody chooses to be everybody else, and what is counted by document has one', () => {
  const everybody = { 'priorityClasses.0.atKiosk': true, 'priorityClasses.0.oncePerDay': true };
  expect(codesOf(fileWithAll(everybody))).toEqual([
    ['priorityClasses[0].atKiosk', 'ordinary-class-at-kiosk', { class: 'ordinary' }],
    ['priorityClasses[0].oncePerDay', 'ordinary-class-once', { class: 'ordinary' }],
  ]);
  const once = { 'priorityClasses.1.oncePerDay': true, 'priorityClasses.1.atKiosk': true };
  expect(codesOf(fileWithAll(once))).toEqual([
    ['priorityClasses[1].oncePerDay', 'once-without-proof', { class: 'priority' }],
  ]);
  const proofs = [{ id: 'card', name: ordinary?.name }];
  expect(codesOf(fileWithAll({ ...once, 'priorityClasses.1.proofs': proofs }))).toEqual([]);
});
