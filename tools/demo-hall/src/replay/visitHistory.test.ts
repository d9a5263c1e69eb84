import { hallEvent, type HallEvent } from '@talon/queue-core';
import { visitId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { visitHistories } from './visitHistory.ts';

function event(at: number, body: object): HallEvent {
  return hallEvent.parse({ at, occurredAt: at, by: { kind: 'hub' }, move: 'tick', body });
}

const issued = (at: number, id: string, number: number): HallEvent =>
  event(at, {
    type: 'ticketIssued',
    visitId: id,
    ticket: { letter: 'А', number },
    publicToken: id.padEnd(22, 'x'),
    queueId: 'queue-1',
    hallId: 'hall-1',
    serviceId: 'service-1',
    purpose: 'submit',
    language: 'uk',
    priorityClassId: 'ordinary',
    source: 'kiosk:kiosk-1',
  });
const called = (at: number, id: string): HallEvent =>
  event(at, {
    type: 'visitCalled',
    visitId: id,
    counterId: 'counter-1',
    reason: { rule: 'longest-wait', priorityClassId: 'ordinary', overtaken: 0 },
  });

describe('the history of visits', () => {
  it('keeps the first call and the end of each', () => {
    const histories = visitHistories([
      issued(1, 'a', 1),
      issued(2, 'b', 2),
      called(3, 'a'),
      event(4, { type: 'visitReturned', visitId: 'a', to: { kind: 'queue', queueId: 'queue-1' } }),
      called(5, 'a'),
      event(6, { type: 'serviceFinished', visitId: 'a', counterId: 'counter-1', outcomeId: 'done' }),
      event(7, { type: 'visitLeftOver', visitId: 'b' }),
    ]);
    expect(histories.get(visitId.parse('a'))).toMatchObject({ issuedAt: 1, calledAt: 3, ending: 'served' });
    expect(histories.get(visitId.parse('b'))).toMatchObject({ issuedAt: 2, ending: 'leftOver' });
    expect(histories.get(visitId.parse('b'))).not.toHaveProperty('calledAt');
  });

  it('takes an end back that was undone, or after which somebody came back', () => {
    const noShow = event(4, { type: 'visitNoShow', visitId: 'a', counterId: 'counter-1' });
    const undone = event(5, { type: 'endUndone', visitId: 'a', counterId: 'counter-1' });
    const to = { kind: 'queue', queueId: 'queue-1' };
    const readmitted = event(6, { type: 'visitReadmitted', visitId: 'a', to });
    const begun = [issued(1, 'a', 1), called(3, 'a'), noShow];
    const endOf = (...more: HallEvent[]) =>
      visitHistories([...begun, ...more]).get(visitId.parse('a'))?.ending;
    expect([endOf(), endOf(undone), endOf(readmitted), endOf(undone, noShow)]).toEqual([
      'noShow',
      undefined,
      undefined,
      'noShow',
    ]);
  });

  it('does not accept a move of somebody who never came', () => {
    expect(() => visitHistories([called(1, 'ghost')])).toThrow(/ghost before it was issued/);
  });
});
