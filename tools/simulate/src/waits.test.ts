import type { VisitRecord } from '@talon/queue-core/simulator';
import { minute } from '@talon/shared';
import { expect, it } from 'vitest';
import { waitsByHour, waitsOf } from './waits.ts';

const nine = Date.UTC(2026, 10, 25, 9);
const record = (issuedMinute: number, wait: number | null, overtook = 0): VisitRecord =>
  ({
    issuedAt: nine + issuedMinute * minute,
    calledAt: wait === null ? null : nine + (issuedMinute + wait) * minute,
    ending: wait === null ? 'leftOver' : 'served',
    overtook,
  }) as VisitRecord;

it('says mean, median and 90th of those who were called, and counts who never was as not within 15 minutes', () => {
  const waits = [2, 4, 6, 8, 10, 12, 14, 15, 16, 60];
  const records = [...waits.map((wait, at) => record(at, wait, at === 3 ? 5 : 0)), record(11, null)];
  expect(waitsOf(records)).toEqual({
    visits: 11,
    mean: 14.7,
    median: 10,
    ninetieth: 16,
    within15: 8 / 11,
    overtakes: 5,
    leftOver: 1,
  });
});

it('has nothing to say of nobody', () => {
  expect(waitsOf([])).toMatchObject({ visits: 0, mean: null, median: null, ninetieth: null, within15: null });
});

it('sorts by the hour of the branch in which the ticket was taken', () => {
  const records = [record(10, 4), record(20, 8), record(70, 1), record(130, null)];
  expect(waitsByHour(records, 'Europe/Kyiv')).toEqual([
    { hour: 11, mean: 6 },
    { hour: 12, mean: 1 },
  ]);
});
