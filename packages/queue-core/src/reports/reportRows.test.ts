import { describe, expect, it } from 'vitest';
import { emptyHall, type HallState } from '../state.ts';
import { evolve } from '../evolve.ts';
import {
  at,
  called,
  counterOpened,
  dayOpened,
  noShow,
  started,
  walkIn,
  asEvent,
  type Given,
  visit,
  counter,
} from '../testing/builders.ts';
import { demoWithRules } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { reportRows, type ServiceTransactionRow, type ReportRow } from './reportRows.ts';
import { outcomeId, queueId } from '@talon/shared';
import type { HallEvent } from '../events.ts';

/** All rows that a row of events makes. */
function rowsOf(events: readonly HallEvent[]): readonly ReportRow[] {
  let hall: HallState = emptyHall;
  return events.flatMap((event) => {
    const rows = reportRows(hall, event);
    hall = evolve(hall, event);
    return rows;
  });
}

const finished = (when: string): Given => ({
  ...started('А001', 1, when),
  body: {
    type: 'serviceFinished',
    visitId: visit('А001'),
    counterId: counter(1),
    outcomeId: outcomeId.parse('accepted'),
  },
});

/** So that many an end is undone. */
const slowToRegret = demoWithRules({ undoSeconds: 60 });

describe('reportRows', () => {
  it('a served visit makes a ticket row at issue and a transaction row at its end', () => {
    const story = [
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:10'),
      started('А001', 1, '09:11'),
      finished('09:25'),
    ];
    expect(rowsOf(story.map(asEvent))).toMatchObject([
      { table: 'ticket', row: { letter: 'А', number: 1, issuedAt: at('09:00'), source: 'kiosk:kiosk-1' } },
      {
        table: 'service_transaction',
        row: {
          ending: 'served',
          outcomeId: 'accepted',
          issuedAt: at('09:00'),
          calledAt: at('09:10'),
          startedAt: at('09:11'),
          endedAt: at('09:25'),
          counterId: 'counter-1',
          operatorId: 'operator-1',
          callCount: 1,
        },
      },
    ]);
  });

  it('a no-show has no start and no outcome', () => {
    const story = [
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:10'),
      noShow('А001', 1, '09:15'),
    ];
    expect(rowsOf(story.map(asEvent))[1]).toMatchObject({
      row: { ending: 'noShow', startedAt: null, outcomeId: null },
    });
  });

  it('[UNDO-2][NOSHOW-4] a visit that comes back after its end has one row in the end', () => {
    const begun = [dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:10')];
    const back: Given = {
      ...noShow('А001', 1, '09:16'),
      body: {
        type: 'visitReadmitted',
        visitId: visit('А001'),
        to: { kind: 'queue', queueId: queueId.parse('residence') },
      },
    };
    const undone: Given = {
      ...back,
      body: { type: 'endUndone', visitId: visit('А001'), counterId: counter(1) },
    };
    const takenBack = { table: 'service_transaction', row: null, visitId: visit('А001'), step: 1 };
    const marked = [...begun, noShow('А001', 1, '09:15')];
    expect(rowsOf([...marked, undone].map(asEvent)).slice(1)).toMatchObject([
      { row: { ending: 'noShow' } },
      takenBack,
    ]);
    const twice = [...marked, back, called('А001', 1, '09:20'), noShow('А001', 1, '09:25')];
    expect(rowsOf(twice.map(asEvent)).slice(1)).toMatchObject([
      { row: { ending: 'noShow', endedAt: at('09:15') } },
      takenBack,
      { row: { ending: 'noShow', calledAt: at('09:20'), endedAt: at('09:25'), issuedAt: at('09:00') } },
    ]);
  });

  it('[DAY-4] on a random day every ticket ends in exactly one transaction or is still here', () => {
    const { hall, events } = randomDay({
      seed: 99,
      commands: 8000,
      config: slowToRegret,
      startAt: at('07:55'),
    });
    const rows = rowsOf(events);
    const issued = rows.flatMap(({ table, row }) => (table === 'ticket' ? [row.visitId] : []));
    // [ROUTE-2] Every service of a visit has its own row.
    const transactions = new Map<string, ServiceTransactionRow>();
    const stepsTakenBack: string[] = [];
    const wrong = rows.filter((change) => {
      if (change.table === 'ticket') return false;
      const { visitId, step } = change.row ?? change;
      const key = `${visitId}/${step}`;
      const before = transactions.get(key);
      if (change.row === null) {
        if (before?.nextServiceId != null) stepsTakenBack.push(key);
        return !transactions.delete(key);
      }
      transactions.set(key, change.row);
      return before !== undefined;
    });
    expect(wrong).toEqual([]);
    const all = [...transactions.values()];
    const ended = all.filter(({ nextServiceId }) => nextServiceId === null).map(({ visitId }) => visitId);
    expect([...ended, ...hall.visits.keys()].toSorted()).toEqual(issued.toSorted());
    expect(ended.length).toBeGreaterThan(50);
    expect(stepsTakenBack.length).toBeGreaterThan(0);
    expect(all.length - ended.length + stepsTakenBack.length).toBe(
      events.filter(({ body }) => body.type === 'serviceStepFinished').length,
    );
  });
});
