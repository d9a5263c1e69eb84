import { operatorId, sessionId, minute, type CounterView, type Instant, type Revision } from '@talon/shared';
import {
  day,
  head,
  myCounter,
  reasonLunch,
  sampleNow,
  sampleProfile,
  sampleSession,
} from './sampleMoment.ts';
import { calledVisit, parkedVisit, servedVisit, waitingVisit } from './sampleVisits.ts';

/** The desk of counter 14, held by the sample session: free, two waiting, one parked. */
export function counterAt(revision: Revision, more: Partial<CounterView> = {}): CounterView {
  const first = more.waiting?.first ?? [waitingVisit('В', 13, 7), waitingVisit('В', 14, 4)];
  return {
    view: 'counter',
    ...head(revision),
    counterId: myCounter,
    day,
    status: {
      status: 'open',
      operatorId: sampleSession.operatorId,
      sessionId: sampleSession.sessionId,
      since: sampleNow - 60 * minute,
    },
    workProfileId: sampleProfile,
    current: null,
    undo: null,
    callsBySelfAt: null,
    waiting: { total: first.length, first },
    parked: { total: 1, first: [parkedVisit('В', 4, 20)] },
    absent: { total: 0, first: [] },
    moves: ['callNext', 'resumeVisit', 'pauseCounter', 'closeCounter'],
    ...more,
  };
}

const withVisitor: CounterView['moves'] = ['parkVisit', 'transferVisit', 'returnVisit'];

export const calledAt = (revision: Revision, more: Partial<CounterView> = {}): CounterView =>
  counterAt(revision, {
    current: calledVisit,
    moves: ['startService', 'recallVisit', 'markNoShow', ...withVisitor, 'cancelVisit'],
    ...more,
  });

export const servingAt = (revision: Revision, more: Partial<CounterView> = {}): CounterView =>
  counterAt(revision, { current: servedVisit, moves: ['finishService', ...withVisitor], ...more });

export const pausedAt = (revision: Revision): CounterView =>
  counterAt(revision, {
    status: {
      status: 'paused',
      operatorId: sampleSession.operatorId,
      sessionId: sampleSession.sessionId,
      since: sampleNow - 5 * minute,
      reasonId: reasonLunch,
    },
    moves: ['openCounter', 'closeCounter'],
  });

/** The status of a counter that somebody else has taken. */
export const heldByOther = (since: Instant = sampleNow): CounterView['status'] => ({
  status: 'open',
  operatorId: operatorId.parse('op-2'),
  sessionId: sessionId.parse('session-2'),
  since,
});
