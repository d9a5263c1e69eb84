import { serviceId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  kiosk,
  operatorAt,
  parked,
  reception,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { reportRows } from '../reports/reportRows.ts';
import { given } from '../testing/spec.ts';

const alarm = { reason: 'air-raid' } as const;
const here = { counterId: counter(1), visitId: visit('А001') };
const morning = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('В001', '09:02', 'priority'),
);
const paused = (story = morning) => story.at('09:30').when(supervisor, 'pauseHall', alarm).and();
const resumed = (story = morning) => paused(story).at('10:15').when(supervisor, 'resumeHall', {});

describe('an air-raid alarm', () => {
  it('[PAUSE-1] stops tickets, calls and everything that needs the visitor to be here', () => {
    const hall = paused(morning.and(called('А001', 1, '09:29')));
    const ticket = { serviceId: serviceId.parse('residence'), purpose: 'submit', language: 'uk' } as const;
    expect(hall.when(kiosk(), 'issueTicket', ticket).refusal).toBe('hall-paused');
    expect(hall.when(reception, 'issueTicket', ticket).refusal).toBe('hall-paused');
    const next = { counterId: counter(2), seenVisit: null };
    expect(hall.when(operatorAt(2), 'callNext', next).refusal).toBe('hall-paused');
    for (const move of ['recallVisit', 'startService', 'markNoShow'] as const)
      expect(hall.when(operatorAt(1), move, here).refusal).toBe('hall-paused');
    const aside = paused(morning.and(called('А002', 1, '09:20'), parked('А002', 1, '09:21')));
    const again = { counterId: counter(1), visitId: visit('А002'), seenVisit: null };
    expect(aside.when(operatorAt(1), 'resumeVisit', again).refusal).toBe('hall-paused');
  });

  it('[PAUSE-1] lets a desk end what it was doing', () => {
    const hall = paused(morning.and(called('А001', 1, '09:20'), started('А001', 1, '09:21')));
    const finish = { ...here, outcomeId: 'accepted' as never };
    expect(hall.when(operatorAt(1), 'finishService', finish).refusal).toBeUndefined();
    expect(hall.when(operatorAt(1), 'returnVisit', here).refusal).toBeUndefined();
  });

  it('[PAUSE-1] is declared once, on a day that runs', () => {
    expect(paused().when(supervisor, 'pauseHall', alarm).refusal).toBe('hall-paused');
    expect(given().when(supervisor, 'pauseHall', alarm).refusal).toBe('day-not-open');
    expect(morning.when(supervisor, 'resumeHall', {}).refusal).toBe('hall-not-paused');
  });

  it('[PAUSE-2] everybody goes on from the same place, and whoever comes later stands behind', () => {
    const after = resumed();
    expect(after.decision).toMatchObject({ result: { pausedMs: 45 * 60_000 } });
    const story = after.and(walkIn('А003', '10:16'));
    const order: unknown[] = [];
    let rest = story;
    for (const number of [1, 2, 1]) {
      const next = rest.when(operatorAt(number), 'callNext', { counterId: counter(number), seenVisit: null });
      const [body] = next.happened;
      if (body?.type !== 'visitCalled') throw new Error('nobody was called');
      order.push(body.visitId);
      const gone = { counterId: counter(number), visitId: body.visitId };
      rest = next.and().when(operatorAt(number), 'markNoShow', gone).and();
    }
    expect(order).toEqual([visit('В001'), visit('А001'), visit('А002')]);
  });

  it('[PAUSE-3] is no part of anybody’s wait, on the screen and in the report', () => {
    const { hall } = resumed();
    const waiting = hall.visits.get(visit('А001'));
    // At 10:15 he has waited for the half hour before the alarm.
    expect(at('10:15') - (waiting?.placeAt ?? 0)).toBe(30 * 60_000);
    expect(waiting?.issuedAt).toBe(at('09:00'));
    const cancelled = resumed()
      .and()
      .when(reception, 'cancelVisit', { visitId: visit('А001') });
    if (!cancelled.decision.ok) throw new Error('not cancelled');
    const rows = cancelled.decision.events.flatMap((event) => reportRows(hall, event));
    expect(rows).toMatchObject([{ row: { pausedMs: 45 * 60_000 } }]);
  });

  it('[PAUSE-3] during a service is no part of the wait before it', () => {
    const story = resumed(morning.and(called('А001', 1, '09:20'), started('А001', 1, '09:25')));
    expect(story.hall.visits.get(visit('А001'))).toMatchObject({ pausedMs: 0, firstStartedAt: at('09:25') });
  });

  it('[PAUSE-4] whoever was called is called anew when the hall goes on', () => {
    const before = morning.and(called('А001', 1, '09:29'));
    const { hall } = resumed(before);
    expect(hall.visits.get(visit('А001'))).toMatchObject({
      status: 'called',
      calledAt: at('10:15'),
      callCount: 1,
    });
    expect(hall.recentCalls).toMatchObject([{ visitId: visit('А001'), calledAt: at('10:15') }]);
  });

  it('[PAUSE-5] ends with the day', () => {
    const closed = paused().when(supervisor, 'closeServiceDay', {});
    expect(closed.hall.pause).toBeNull();
    const reopened = closed.and().when(supervisor, 'openServiceDay', {});
    expect(reopened.hall.pause).toBeNull();
  });
});
