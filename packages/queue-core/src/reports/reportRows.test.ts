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
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { reportRows, type ReportRow } from './reportRows.ts';
import { outcomeId } from '@talon/shared';
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

  it('[DAY-4] on a random day every ticket ends in exactly one transaction or is still here', () => {
    const { hall, events } = randomDay({
      seed: 99,
      commands: 4000,
      config: demoConfig(),
      startAt: at('07:55'),
    });
    const rows = rowsOf(events);
    const issued = rows.filter(({ table }) => table === 'ticket').map(({ row }) => row.visitId);
    const transactions = rows.flatMap(({ table, row }) => (table === 'service_transaction' ? [row] : []));
    const ended = transactions
      .filter(({ nextServiceId }) => nextServiceId === null)
      .map(({ visitId }) => visitId);
    expect(new Set(ended).size).toBe(ended.length);
    expect([...ended, ...hall.visits.keys()].toSorted()).toEqual(issued.toSorted());
    expect(ended.length).toBeGreaterThan(50);
    // [ROUTE-2] Every service of a visit has its own row.
    const keys = transactions.map(({ visitId, step }) => `${visitId}/${step}`);
    expect(new Set(keys).size).toBe(keys.length);
    const onTheWay = transactions.length - ended.length;
    expect(onTheWay).toBe(events.filter(({ body }) => body.type === 'serviceStepFinished').length);
  });
});
