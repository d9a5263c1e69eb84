import { expect, it } from 'vitest';
import { codesOf, fileWith, fileWithAll } from '../../testing/branchFile.ts';

it('[CALL-7] a profile prefers only queues of its own', () => {
  expect(codesOf(fileWith('workProfiles.1.preference', { 'queue-2': 1 }))).toEqual([
    ['workProfiles[1].preference.queue-2', 'not-own-queue', { queue: 'queue-2' }],
  ]);
});

it('[CALL-8] a profile helps others, and each of them once', () => {
  const help = (queueId: string) => ({ queueId, whenFewerThan: 3 });
  expect(codesOf(fileWith('workProfiles.1.helps', [help('queue-1')]))).toEqual([
    ['workProfiles[1].helps[0].queueId', 'own-queue-already', { queue: 'queue-1' }],
  ]);
  expect(codesOf(fileWith('workProfiles.1.helps', [help('queue-2'), help('queue-2')]))).toEqual([
    ['workProfiles[1].helps[1].queueId', 'twice', { what: 'queue-2' }],
  ]);
  expect(codesOf(fileWith('workProfiles.1.helps', [help('queue-9')]))).toEqual([
    ['workProfiles[1].helps[0].queueId', 'unknown-reference', { kind: 'queue', id: 'queue-9' }],
  ]);
});

it('[CALL-1] a queue that is only helped, or only in a profile of nobody, is served by no counter', () => {
  const onlyHelped = {
    'workProfiles.0.queueIds': ['queue-1'],
    'workProfiles.0.helps': [{ queueId: 'queue-2', whenFewerThan: 100 }],
  };
  expect(codesOf(fileWithAll(onlyHelped))).toEqual([['queues[1]', 'queue-unserved', { queue: 'queue-2' }]]);
  const ofNobody = { 'workProfiles.0.queueIds': ['queue-1'], 'workProfiles.1.queueIds': ['queue-2'] };
  expect(codesOf(fileWithAll(ofNobody))).toEqual([['queues[1]', 'queue-unserved', { queue: 'queue-2' }]]);
});

it('[ISSUE-2] a queue to which no service leads is empty for ever', () => {
  const nobody = {
    'services.0.purposes': [{ purpose: 'submit', queueId: 'queue-1' }],
    'services.1.purposes': [{ purpose: 'submit', queueId: 'queue-1' }],
  };
  expect(codesOf(fileWithAll(nobody))).toEqual([
    ['queues[1]', 'queue-without-service', { queue: 'queue-2' }],
  ]);
});

it('[PICK-1] who may pick has a reason to choose', () => {
  const mayPick = { 'workProfiles.1.mayPick': true };
  expect(codesOf(fileWithAll(mayPick))).toEqual([
    ['workProfiles[1].mayPick', 'pick-without-reasons', { profile: 'first' }],
  ]);
  const reasons = [{ id: 'ill', name: { uk: 'Погано', ru: 'Плохо', en: 'Unwell' } }];
  expect(codesOf(fileWithAll({ ...mayPick, pickReasons: reasons }))).toEqual([]);
  expect(codesOf(fileWithAll({ ...mayPick, pickReasons: [...reasons, ...reasons] }))).toEqual([
    ['pickReasons[1].id', 'twice', { what: 'ill' }],
  ]);
});

it('[PROFILE-2] an operator works by a profile that is there, and a queue may be served by such a one', () => {
  expect(codesOf(fileWith('operatorProfiles', { 'op-1': 'nothing' }))).toEqual([
    ['operatorProfiles.op-1', 'unknown-reference', { kind: 'profile', id: 'nothing' }],
  ]);
  const byOne = {
    'workProfiles.0.queueIds': ['queue-1'],
    'workProfiles.1.queueIds': ['queue-2'],
    operatorProfiles: { 'op-1': 'first' },
  };
  expect(codesOf(fileWithAll(byOne))).toEqual([]);
});
