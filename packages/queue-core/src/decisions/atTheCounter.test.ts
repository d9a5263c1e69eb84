import { outcomeId, serviceId, type CommandName } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  kiosk,
  operatorAt,
  parked,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const here = { counterId: counter(1), visitId: visit('А001') };
const accepted = outcomeId.parse('accepted');
const justCalled = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  called('А001', 1, '09:05'),
);
const inService = justCalled.and(started('А001', 1, '09:06'));
const one = operatorAt(1);

describe('from call to end', () => {
  it('[CALL-6] a visitor is recalled until the limit, and the call moves up on the boards', () => {
    let story = justCalled;
    for (const callCount of [2, 3, 4, 5]) {
      const recalled = story.when(one, 'recallVisit', here);
      expect(recalled.happened).toMatchObject([{ type: 'visitRecalled', callCount }]);
      expect(recalled.hall.recentCalls[0]).toMatchObject({ callCount });
      expect(recalled.hall.recentCalls).toHaveLength(1);
      story = recalled.and();
    }
    expect(story.when(one, 'recallVisit', here).refusal).toBe('call-limit-reached');
  });

  it('[SERVE-1][SERVE-2] service starts for a called visit and finishes with an outcome', () => {
    expect(justCalled.when(one, 'finishService', { ...here, outcomeId: accepted }).refusal).toBe(
      'visit-not-serving',
    );
    expect(inService.when(one, 'startService', here).refusal).toBe('visit-not-called');
    const unknown = { ...here, outcomeId: outcomeId.parse('nowhere') };
    expect(inService.when(one, 'finishService', unknown).refusal).toBe('unknown-outcome');
    const finished = inService.when(one, 'finishService', { ...here, outcomeId: accepted });
    expect(finished.hall.totals).toMatchObject({ served: 1 });
    expect(finished.hall.visits.size).toBe(0);
  });

  it('[NOSHOW-1] only a called visit is a no-show', () => {
    expect(inService.when(one, 'markNoShow', here).refusal).toBe('visit-not-called');
    expect(justCalled.when(one, 'markNoShow', here).hall.totals).toMatchObject({ noShow: 1 });
  });

  const stale = { counterId: counter(2), visitId: visit('А001') };
  const finish = { ...stale, outcomeId: accepted };
  const staleMoves: [CommandName, object][] = [
    ['recallVisit', stale],
    ['startService', stale],
    ['finishService', finish],
    ['markNoShow', stale],
    ['parkVisit', stale],
    ['transferVisit', { ...stale, to: { kind: 'counter', counterId: counter(1) } }],
    ['returnVisit', stale],
  ];
  it.each(staleMoves)('[SEEN-1] %s is refused when the counter has another visit by now', (move, payload) => {
    expect(justCalled.when(operatorAt(2), move, payload as never).refusal).toBe('counter-changed');
  });

  it('[PARK-1][PARK-3] a parked visit frees the counter and is resumed here or where its queue is served', () => {
    const set = inService.when(one, 'parkVisit', here);
    expect(set.hall.parked).toEqual([visit('А001')]);
    const resume = (number: number, seenVisit: null) => ({
      counterId: counter(number),
      visitId: visit('А001'),
      seenVisit,
    });
    const resumed = set.and().when(operatorAt(2), 'resumeVisit', resume(2, null));
    expect(resumed.happened).toMatchObject([
      { type: 'visitCalled', counterId: 'counter-2', reason: { rule: 'resumed' } },
    ]);
    const landCounter = set.and(counterOpened(3)).when(operatorAt(3), 'resumeVisit', resume(3, null));
    expect(landCounter.refusal).toBe('not-eligible');
    expect(resumed.and().when(one, 'resumeVisit', resume(1, null)).refusal).toBe('visit-not-parked');
  });

  it('[TRANSFER-1][TRANSFER-3] goes to another service or an open counter, never to where it is', () => {
    const to = (target: object) =>
      inService.when(one, 'transferVisit', { ...here, to: target as never }).refusal;
    expect(to({ kind: 'counter', counterId: counter(2) })).toBeUndefined();
    expect(to({ kind: 'counter', counterId: counter(1) })).toBe('transfer-to-itself');
    expect(to({ kind: 'counter', counterId: counter(3) })).toBe('counter-closed');
    expect(to({ kind: 'counter', counterId: counter(77) })).toBe('unknown-counter');
    expect(to({ kind: 'service', serviceId: serviceId.parse('residence'), purpose: 'submit' })).toBe(
      'transfer-to-itself',
    );
    expect(
      to({ kind: 'service', serviceId: serviceId.parse('residence'), purpose: 'consult' }),
    ).toBeUndefined();
    expect(to({ kind: 'service', serviceId: serviceId.parse('passport'), purpose: 'collect' })).toBe(
      'purpose-not-offered',
    );
    expect(to({ kind: 'service', serviceId: serviceId.parse('nowhere'), purpose: 'submit' })).toBe(
      'unknown-service',
    );
  });

  it('[CANCEL-1][CANCEL-2] staff cancel who waits or is parked; a called one by the holder; one in service nobody', () => {
    const two = operatorAt(2);
    const cancel = { visitId: visit('А001') };
    const waiting = given(dayOpened(), walkIn('А001', '09:00'));
    const cancelled = waiting.when(two, 'cancelVisit', cancel);
    expect(cancelled.hall.totals).toMatchObject({ cancelled: 1 });
    expect(cancelled.hall.numbers.has('А1')).toBe(true);
    expect(cancelled.and().when(two, 'cancelVisit', cancel).refusal).toBe('unknown-visit');
    expect(justCalled.when(two, 'cancelVisit', cancel).refusal).toBe('counter-not-yours');
    expect(justCalled.when(one, 'cancelVisit', cancel).refusal).toBeUndefined();
    expect(justCalled.when(supervisor, 'cancelVisit', cancel).refusal).toBeUndefined();
    expect(inService.when(one, 'cancelVisit', cancel).refusal).toBe('visit-being-served');
    const setAside = justCalled.and(parked('А001', 1, '09:07'));
    expect(setAside.when(two, 'cancelVisit', cancel).refusal).toBeUndefined();
  });
});

describe('recordPrint', () => {
  const waiting = given(dayOpened(), walkIn('А001', '09:00'));
  const report = (outcome: 'printed' | 'refused' | 'unknown', cause?: 'paper-out') => ({
    visitId: visit('А001'),
    outcome,
    ...(cause === undefined ? {} : { cause }),
  });

  it('[PRINT-1] a visit without paper may be called', () => {
    const refused = waiting
      .when(kiosk(), 'recordPrint', report('refused', 'paper-out'))
      .and(counterOpened(1));
    const call = refused.when(one, 'callNext', { counterId: counter(1), seenVisit: null });
    expect(call.hall.visits.get(visit('А001'))?.paper).toEqual({ outcome: 'refused', cause: 'paper-out' });
  });

  it('[PRINT-2] doubt may turn into paper, paper never into doubt; the same report again is no news', () => {
    const unknown = waiting.when(kiosk(), 'recordPrint', report('unknown'));
    expect(unknown.and().when(kiosk(), 'recordPrint', report('unknown')).happened).toEqual([]);
    const printed = unknown.and().when(kiosk(), 'recordPrint', report('printed'));
    expect(printed.happened).toMatchObject([{ type: 'printRecorded', outcome: 'printed' }]);
    expect(printed.and().when(kiosk(), 'recordPrint', report('printed')).happened).toEqual([]);
    expect(printed.and().when(kiosk(), 'recordPrint', report('unknown')).refusal).toBe(
      'print-already-recorded',
    );
  });

  it('[PRINT-3] a branch may cancel at once whose paper was refused', () => {
    const strict = demoConfig((config) => ({
      ...config,
      rules: { ...config.rules, cancelWhenPaperRefused: true },
    }));
    const story = waiting.in(strict).when(kiosk(), 'recordPrint', report('refused', 'paper-out'));
    expect(story.happened).toMatchObject([{ type: 'printRecorded' }, { type: 'visitCancelled' }]);
    expect(waiting.in(strict).when(kiosk(), 'recordPrint', report('unknown')).happened).toHaveLength(1);
  });

  it('[PRINT-1] a report on a visit that has ended is refused', () => {
    expect(given(dayOpened()).when(kiosk(), 'recordPrint', report('printed')).refusal).toBe('unknown-visit');
  });
});
