import { sessionId } from '@talon/shared';
import { expect, it } from 'vitest';
import {
  calledAt,
  calledVisit,
  counterAt,
  heldByOther,
  pausedAt,
  sampleNow,
  sampleSession,
} from '../testing/sampleViews.ts';
import { lostCounter } from './lostCounter.ts';

const { counterId } = counterAt(1);

it('a counter held by this session is not lost, working or on a break', () => {
  expect(lostCounter(counterAt(1), sampleSession)).toBeUndefined();
  expect(lostCounter(pausedAt(1), sampleSession)).toBeUndefined();
});

it('a counter held by somebody else was taken over when he began, with the visitor who was there', () => {
  const at = sampleNow - 1000;
  expect(lostCounter(calledAt(1, { status: heldByOther(at) }), sampleSession)).toEqual({
    counterId,
    how: 'taken-over',
    by: 'op-2',
    at,
    visitor: calledVisit.ticket,
  });
});

it('a counter held by another session of the same person was opened elsewhere', () => {
  const elsewhere = { ...sampleSession, sessionId: sessionId.parse('another') };
  expect(lostCounter(counterAt(1), elsewhere)?.how).toBe('opened-elsewhere');
});

it('a closed counter was closed by somebody else', () => {
  expect(lostCounter(counterAt(1, { status: { status: 'closed' } }), sampleSession)?.how).toBe(
    'closed-by-other',
  );
});

it('a counter without a visitor is lost without one', () => {
  expect(lostCounter(counterAt(1, { status: heldByOther() }), sampleSession)?.visitor).toBeNull();
});
