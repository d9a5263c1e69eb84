import { expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { mergeDraft } from './mergeDraft.ts';
import { valueAt, withValue } from './paths.ts';

const base = {
  rules: { maximumCalls: 5, calling: { kind: 'strict' } },
  classes: [
    { id: 'ordinary', rank: 0 },
    { id: 'veteran', rank: 10 },
  ],
  hours: [{ weekday: 1, opens: '09:00', breaks: [{ from: '12:00', to: '13:00' }] }],
  profiles: [{ id: 'all', queueIds: ['a', 'b'], preference: { a: 1 } }],
};

it('says every value that differs with its place, entries found by their ids', () => {
  const after = {
    ...base,
    rules: { maximumCalls: 3, calling: { kind: 'ratio', priority: 1, ordinary: 2 } },
    classes: [base.classes[1], base.classes[0]],
    profiles: [{ id: 'all', queueIds: ['a'], preference: {} }],
  };
  expect(changesBetween(base, after)).toEqual([
    { kind: 'changed', path: ['rules', 'maximumCalls'], from: 5, to: 3 },
    { kind: 'changed', path: ['rules', 'calling', 'kind'], from: 'strict', to: 'ratio' },
    { kind: 'changed', path: ['rules', 'calling', 'priority'], from: undefined, to: 1 },
    { kind: 'changed', path: ['rules', 'calling', 'ordinary'], from: undefined, to: 2 },
    { kind: 'changed', path: ['profiles', 0, 'queueIds'], from: ['a', 'b'], to: ['a'] },
    { kind: 'changed', path: ['profiles', 0, 'preference', 'a'], from: 1, to: undefined },
  ]);
});

it('says what was added and what is gone, and a list of plain values as one', () => {
  const after = {
    ...base,
    classes: [base.classes[0], { id: 'booked', rank: 5 }],
    hours: [{ ...base.hours[0], breaks: [] }],
  };
  expect(changesBetween(base, after)).toEqual([
    { kind: 'removed', path: ['classes', 1], from: base.classes[1] },
    { kind: 'added', path: ['classes', 1], to: { id: 'booked', rank: 5 } },
    { kind: 'changed', path: ['hours', 0, 'breaks'], from: base.hours[0]?.breaks, to: [] },
  ]);
});

it('says nothing of the same in another order of keys', () => {
  expect(changesBetween({ a: 1, b: [{ x: 1, y: 2 }] }, { b: [{ y: 2, x: 1 }], a: 1 })).toEqual([]);
});

it('a value is set where it stands, and taken away with undefined; all beside it is shared', () => {
  const set = withValue(base, ['classes', 1, 'rank'], 20);
  expect(set.classes[1]).toEqual({ id: 'veteran', rank: 20 });
  expect(set.rules).toBe(base.rules);
  expect(withValue({}, ['quota', 'perDay'], 5)).toEqual({ quota: { perDay: 5 } });
  expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
  expect(Object.keys(withValue({ a: 1, b: 2 }, ['a'], 3))).toEqual(['a', 'b']);
  expect(valueAt(base, ['hours', 0, 'breaks', 0, 'from'])).toBe('12:00');
  expect(valueAt(base, ['nothing', 3, 'from'])).toBeUndefined();
});

it('two sets of changes go together: what one alone changed is his, what both changed stays mine', () => {
  const mine = withValue(withValue(base, ['classes', 1, 'rank'], 20), ['rules', 'maximumCalls'], 4);
  const theirs = {
    ...withValue(base, ['rules', 'maximumCalls'], 7),
    classes: [{ id: 'booked', rank: 5 }, ...base.classes],
    hours: [],
  };
  const merged = mergeDraft<unknown>(base, mine, theirs);
  expect(merged).toEqual({
    ...base,
    rules: { ...base.rules, maximumCalls: 4 },
    classes: [
      { id: 'booked', rank: 5 },
      { id: 'ordinary', rank: 0 },
      { id: 'veteran', rank: 20 },
    ],
    hours: [],
  });
  expect(changesBetween(theirs, merged)).toEqual([
    { kind: 'changed', path: ['rules', 'maximumCalls'], from: 7, to: 4 },
    { kind: 'changed', path: ['classes', 2, 'rank'], from: 10, to: 20 },
  ]);
});

it('what I took away stays away, and what I added stays, beside what they did', () => {
  const mine = { ...base, classes: [base.classes[0], { id: 'child', rank: 3 }] };
  const theirs = withValue(base, ['classes', 0, 'rank'], 1);
  expect(mergeDraft<unknown>(base, mine, theirs)).toMatchObject({
    classes: [
      { id: 'ordinary', rank: 1 },
      { id: 'child', rank: 3 },
    ],
  });
});
