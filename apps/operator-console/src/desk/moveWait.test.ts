import { second, type CurrentVisitView } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { calledAt, calledVisit, sampleNow, servingAt } from '../testing/sampleViews.ts';
import { noShowWait, recallWait } from './moveWait.ts';

type Called = Extract<CurrentVisitView, { status: 'called' }>;

const calledWith = (more: Partial<Called>) =>
  calledAt(1, { current: { ...(calledVisit as Called), ...more } });

describe('a recall', () => {
  it('[CALL-15] waits whole seconds, rounded up, until its time', () => {
    const view = calledWith({ recallAt: sampleNow + 12 * second });
    expect(recallWait(view, sampleNow)).toEqual({ until: 'time', seconds: 12 });
    expect(recallWait(view, sampleNow + 11 * second + 1)).toEqual({ until: 'time', seconds: 1 });
    expect(recallWait(view, sampleNow + 12 * second)).toBeNull();
  });

  it('waits for nothing while somebody is served', () => {
    expect(recallWait(servingAt(1), sampleNow)).toBeNull();
    expect(noShowWait(servingAt(1), sampleNow)).toBeNull();
  });
});

describe('a no-show', () => {
  it('[NOSHOW-2] waits for another call or its time, whichever comes first', () => {
    const view = calledWith({ noShowAt: sampleNow + 40 * second });
    expect(noShowWait(view, sampleNow)).toEqual({ until: 'call-or-time', seconds: 40 });
    expect(noShowWait(view, sampleNow + 40 * second)).toBeNull();
  });

  it('[NOSHOW-2] waits for its time alone where no more calls are allowed', () => {
    const view = { ...calledWith({ noShowAt: sampleNow + 40 * second }), moves: [] };
    expect(noShowWait(view, sampleNow)).toEqual({ until: 'time', seconds: 40 });
  });

  it('[NOSHOW-2] waits for a call where time does not count', () => {
    expect(noShowWait(calledWith({ noShowAt: null }), sampleNow)).toEqual({ until: 'call' });
  });
});
