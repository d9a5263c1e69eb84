import { serviceId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  parked,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given, type Story } from '../testing/spec.ts';

const next = (story: Story, number: number) =>
  story.when(operatorAt(number), 'callNext', { counterId: counter(number), seenVisit: null });

describe('callNext', () => {
  it('[CALL-1] calls only from the queues of the counter’s work profile', () => {
    const story = given(dayOpened(), counterOpened(3), walkIn('А001', '09:00'), walkIn('К001', '09:30'));
    expect(next(story, 3).happened).toMatchObject([{ type: 'visitCalled', visitId: visit('К001') }]);
  });

  it('[CALL-1] with nobody waiting for its services there is nobody to call', () => {
    const story = given(dayOpened(), counterOpened(3), walkIn('А001', '09:00'));
    expect(next(story, 3).refusal).toBe('nobody-waiting');
  });

  it('[CALL-2] who was transferred to this counter comes before longer waits', () => {
    const story = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:10'),
      walkIn('А003', '09:20'),
      called('А001', 1, '09:21'),
      called('А003', 2, '09:22'),
    );
    const transferred = story.when(operatorAt(2), 'transferVisit', {
      counterId: counter(2),
      visitId: visit('А003'),
      to: { kind: 'counter', counterId: counter(1) },
    });
    const back = transferred
      .and()
      .when(operatorAt(1), 'parkVisit', { counterId: counter(1), visitId: visit('А001') });
    expect(next(back.and(), 1).happened).toMatchObject([
      { visitId: visit('А003'), reason: { rule: 'transferred-here' } },
    ]);
  });

  it('[CALL-3] the longest wait goes first, across the queues of the counter', () => {
    const story = given(
      dayOpened(),
      counterOpened(1),
      walkIn('В001', '09:05'),
      walkIn('А001', '09:00'),
      walkIn('В002', '09:01'),
    );
    const first = next(story, 1);
    expect(first.happened).toMatchObject([
      { visitId: visit('А001'), reason: { rule: 'longest-wait', overtaken: 0 } },
    ]);
  });

  it('[CALL-3][CALL-5] a higher class goes before longer waits, and the reason counts whom it overtakes', () => {
    const story = given(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      walkIn('В001', '09:01'),
      walkIn('К001', '09:02'),
      walkIn('А002', '09:10', 'priority'),
    );
    expect(next(story, 1).happened).toMatchObject([
      { visitId: visit('А002'), reason: { rule: 'longest-wait', priorityClassId: 'priority', overtaken: 2 } },
    ]);
  });

  it('[CALL-3] classes of one rank are equal: the longer wait goes first', () => {
    const equals = demoConfig((config) => ({
      ...config,
      priorityClasses: config.priorityClasses.map((each) => ({ ...each, rank: 0 })),
    }));
    const waiting = [
      walkIn('А001', '09:00', 'priority'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02', 'priority'),
    ];
    let story = given(dayOpened(), counterOpened(1), ...waiting).in(equals);
    for (const text of ['А001', 'А002', 'А003']) {
      const call = next(story, 1);
      expect(call.happened).toMatchObject([{ visitId: visit(text), reason: { overtaken: 0 } }]);
      story = call
        .and()
        .when(operatorAt(1), 'markNoShow', { counterId: counter(1), visitId: visit(text) })
        .and();
    }
  });

  it('[CALL-4] a counter that is closed or busy calls nobody', () => {
    const waiting = given(dayOpened(), walkIn('А001', '09:00'), walkIn('А002', '09:01'));
    expect(next(waiting, 1).refusal).toBe('counter-closed');
    const busy = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:01'));
    const press = { counterId: counter(1), seenVisit: visit('А001') };
    expect(busy.when(operatorAt(1), 'callNext', press).refusal).toBe('counter-busy');
  });

  it('[CALL-4] nobody is called outside a service day', () => {
    expect(next(given(counterOpened(1)), 1).refusal).toBe('day-not-open');
  });

  it('[CALL-5] equal waits go by the order of issue', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('В001', '09:00'), walkIn('А001', '09:00'));
    expect(next(story, 1).happened).toMatchObject([{ visitId: visit('В001') }]);
  });

  it('[SEEN-1] a press on a stale screen is refused', () => {
    const busy = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:01'));
    expect(next(busy, 1).refusal).toBe('counter-changed');
  });

  it('[PARK-2] a parked visit is not called by callNext', () => {
    const story = given(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:01'),
      parked('А001', 1, '09:02'),
    );
    expect(next(story, 1).refusal).toBe('nobody-waiting');
  });

  it('[RETURN-1][TRANSFER-2] who comes back or is sent on keeps the place of arrival', () => {
    const base = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(4),
      walkIn('А001', '09:00'),
      walkIn('В001', '09:01'),
      called('А001', 1, '09:02'),
    );
    const here = { counterId: counter(1), visitId: visit('А001') };
    const returned = base.when(operatorAt(1), 'returnVisit', here);
    expect(next(returned.and(), 1).happened).toMatchObject([{ visitId: visit('А001') }]);
    const passport = { kind: 'service', serviceId: serviceId.parse('passport'), purpose: 'submit' } as const;
    const sentOn = base.when(operatorAt(1), 'transferVisit', { ...here, to: passport });
    expect(sentOn.happened).toMatchObject([
      { queueId: 'passport', to: { kind: 'queue', queueId: 'passport' } },
    ]);
    expect(next(sentOn.and(), 4).happened).toMatchObject([{ visitId: visit('А001') }]);
  });
});
