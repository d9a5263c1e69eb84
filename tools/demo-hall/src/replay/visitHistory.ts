import type { HallEvent } from '@talon/queue-core';
import type { Instant, PublicToken, TicketNumber, VisitId } from '@talon/shared';

/** What became of one visit, as the journal tells it. */
export interface VisitHistory {
  readonly ticket: TicketNumber;
  readonly publicToken: PublicToken;
  readonly issuedAt: Instant;
  /** First call. */
  readonly calledAt?: Instant;
  /** `undefined`: the journal does not say how it ended, which must not be once the day is closed. */
  readonly ending?: 'served' | 'noShow' | 'cancelled' | 'leftOver';
}

/**
 * Counts the journal by itself: no rule of the hall and no report table has a part in it, so that it can be held
 * against both.
 */
export function visitHistories(events: Iterable<HallEvent>): Map<VisitId, VisitHistory> {
  const histories = new Map<VisitId, VisitHistory>();
  const known = (visitId: VisitId): VisitHistory => {
    const history = histories.get(visitId);
    if (history === undefined) throw new Error(`the journal moves the visit ${visitId} before it was issued`);
    return history;
  };
  const add = (visitId: VisitId, more: Partial<VisitHistory>) =>
    histories.set(visitId, { ...known(visitId), ...more });
  for (const { at, body } of events) {
    if (body.type === 'ticketIssued') {
      const { ticket, publicToken } = body;
      histories.set(body.visitId, { ticket, publicToken, issuedAt: at });
    }
    if (body.type === 'visitCalled' && histories.get(body.visitId)?.calledAt === undefined)
      add(body.visitId, { calledAt: at });
    if (body.type === 'serviceFinished') add(body.visitId, { ending: 'served' });
    if (body.type === 'visitNoShow') add(body.visitId, { ending: 'noShow' });
    if (body.type === 'visitCancelled') add(body.visitId, { ending: 'cancelled' });
    if (body.type === 'visitLeftOver') add(body.visitId, { ending: 'leftOver' });
    if (body.type === 'endUndone' || body.type === 'visitReadmitted') {
      const { ending: _takenBack, ...history } = known(body.visitId);
      histories.set(body.visitId, history);
    }
  }
  return histories;
}
