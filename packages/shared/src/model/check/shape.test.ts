import { expect, it } from 'vitest';
import { codesOf, fileWith } from '../../testing/branchFile.ts';

it.each([
  ['rules.maximumCalls', 'five', 'not-a-number', {}],
  ['rules.maximumCalls', 2.5, 'not-whole', {}],
  ['rules.maximumCalls', 0, 'below-least', { least: 1 }],
  ['rules.maximumCalls', 21, 'above-most', { most: 20 }],
  ['halls.0.name.en', ' ', 'text-missing', {}],
  ['halls.0.name.en', 'x'.repeat(201), 'text-too-long', { most: 200 }],
  ['halls.0.name', undefined, 'missing', {}],
  ['counters', [], 'too-few', { least: 1 }],
  ['languages.1', 'xx', 'unknown-value', { values: 'uk, ru, en' }],
  [
    'services.0',
    { nothing: 1, ...(fileWith('a', 1) as { services: object[] }).services[0] },
    'unknown-key',
    { keys: 'nothing' },
  ],
  ['openingHours.0.closes', '18:60', 'not-a-time', {}],
] as const)('says in words of ours what %s may not be: %o', (place, value, code, params) => {
  expect(codesOf(fileWith(place, value)).map(([, ...what]) => what)).toEqual([[code, params]]);
});

it('names a rule of a shape by its own code', () => {
  expect(codesOf(fileWith('openingHours.0.closes', '09:00'))).toEqual([
    ['openingHours[0]', 'opens-after-closes', {}],
  ]);
  expect(codesOf(fileWith('queues.0.ranges.desk', { from: 9, to: 3 }))).toEqual([
    ['queues[0].ranges.desk', 'range-backwards', {}],
  ]);
});

it('keeps the words of the schema where there are none of ours', () => {
  const [[path, code, params] = []] = codesOf(fileWith('publicBaseUrl', 'http://hall.test/'));
  expect([path, code, params]).toEqual(['publicBaseUrl', 'wrong-form', { detail: 'no slash at the end' }]);
});
