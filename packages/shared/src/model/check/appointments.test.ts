import { expect, it } from 'vitest';
import { codesOf, fileWith } from '../../testing/branchFile.ts';

const booked = (earlyMinutes: number, lateMinutes: number, priorityClassId = 'priority') =>
  codesOf(fileWith('rules.appointments', { earlyMinutes, lateMinutes, priorityClassId }));

it('[APPOINT-1] somebody who booked can come in time, into a class that is there', () => {
  expect(booked(15, 0)).toEqual([]);
  expect(booked(0, 2)).toEqual([]);
  expect(booked(0, 0)).toEqual([['rules.appointments.lateMinutes', 'appointment-window-empty', {}]]);
  expect(booked(15, 2, 'vip')).toEqual([
    ['rules.appointments.priorityClassId', 'unknown-reference', { kind: 'class', id: 'vip' }],
  ]);
});
