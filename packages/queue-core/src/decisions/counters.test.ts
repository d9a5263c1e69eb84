import { pauseReasonId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { given } from '../testing/spec.ts';

const lunch = pauseReasonId.parse('lunch');
const open = (number: number, takeOver = false) => ({ counterId: counter(number), takeOver });

describe('opening, pausing and closing a counter', () => {
  it('[COUNTER-1] opens for the session that asks', () => {
    expect(given(dayOpened()).when(operatorAt(1), 'openCounter', open(1)).happened).toMatchObject([
      { type: 'counterOpened', counterId: 'counter-1', sessionId: 'session-1', takenOver: false },
    ]);
  });

  it('[COUNTER-1] opening what one already holds changes nothing', () => {
    expect(given(counterOpened(1)).when(operatorAt(1), 'openCounter', open(1)).happened).toEqual([]);
  });

  it('[COUNTER-1] another session does not move it', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'));
    const next = { counterId: counter(1), seenVisit: null };
    expect(story.when(operatorAt(2), 'callNext', next).refusal).toBe('counter-not-yours');
    expect(story.when(operatorAt(2), 'closeCounter', { counterId: counter(1) }).refusal).toBe(
      'counter-not-yours',
    );
  });

  it('[COUNTER-2] is taken over only knowingly, and the visit at it stays', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:01'));
    expect(story.when(operatorAt(2), 'openCounter', open(1)).refusal).toBe('counter-held');
    const taken = story.when(operatorAt(2), 'openCounter', open(1, true));
    expect(taken.happened).toMatchObject([{ sessionId: 'session-2', takenOver: true }]);
    const start = { counterId: counter(1), visitId: visit('А001') };
    expect(taken.and().when(operatorAt(1), 'startService', start).refusal).toBe('counter-not-yours');
    expect(taken.and().when(operatorAt(2), 'startService', start).refusal).toBeUndefined();
  });

  it('[COUNTER-2] is taken from one’s own other screen without asking', () => {
    const otherScreen = { ...operatorAt(1), sessionId: 'session-1-b' } as ReturnType<typeof operatorAt>;
    expect(given(counterOpened(1)).when(otherScreen, 'openCounter', open(1)).happened).toMatchObject([
      { sessionId: 'session-1-b', takenOver: true },
    ]);
  });

  it('[COUNTER-3] nobody holds two', () => {
    const refused = given(counterOpened(1)).when(operatorAt(1), 'openCounter', open(2));
    expect(refused.decision).toMatchObject({
      code: 'holding-another-counter',
      params: { counterId: 'counter-1' },
    });
  });

  it('[COUNTER-4] a supervisor may pause and close any, an operator only the own one', () => {
    const story = given(counterOpened(1));
    const pause = { counterId: counter(1), reasonId: lunch };
    expect(story.when(operatorAt(2), 'pauseCounter', pause).refusal).toBe('counter-not-yours');
    expect(story.when(supervisor, 'pauseCounter', pause).refusal).toBeUndefined();
    expect(story.when(supervisor, 'closeCounter', { counterId: counter(1) }).refusal).toBeUndefined();
  });

  it('[COUNTER-5] with a visitor it is neither paused nor closed', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:01'));
    const pause = { counterId: counter(1), reasonId: lunch };
    expect(story.when(operatorAt(1), 'pauseCounter', pause).refusal).toBe('counter-busy');
    expect(story.when(operatorAt(1), 'closeCounter', { counterId: counter(1) }).refusal).toBe('counter-busy');
  });

  it('[COUNTER-5] a break needs a reason that is set up, and ends by opening', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'));
    const unknown = { counterId: counter(1), reasonId: pauseReasonId.parse('mood') };
    expect(story.when(operatorAt(1), 'pauseCounter', unknown).refusal).toBe('unknown-pause-reason');
    const paused = story
      .when(operatorAt(1), 'pauseCounter', { counterId: counter(1), reasonId: lunch })
      .and();
    const next = { counterId: counter(1), seenVisit: null };
    expect(paused.when(operatorAt(1), 'callNext', next).refusal).toBe('counter-paused');
    expect(
      paused.when(operatorAt(1), 'pauseCounter', { counterId: counter(1), reasonId: lunch }).refusal,
    ).toBe('counter-paused');
    const back = paused.when(operatorAt(1), 'openCounter', open(1)).and();
    expect(back.when(operatorAt(1), 'callNext', next).refusal).toBeUndefined();
  });

  it('[COUNTER-6] who was transferred to a closing counter goes back to the old place', () => {
    const transferred = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      called('А001', 1, '09:02'),
    ).when(operatorAt(1), 'transferVisit', {
      counterId: counter(1),
      visitId: visit('А001'),
      to: { kind: 'counter', counterId: counter(2) },
    });
    const closed = transferred.and().when(operatorAt(2), 'closeCounter', { counterId: counter(2) });
    expect(closed.happened).toMatchObject([
      { type: 'visitReturned', visitId: visit('А001'), to: { kind: 'queue', queueId: 'residence' } },
      { type: 'counterClosed' },
    ]);
    const next = closed.and().when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null });
    expect(next.happened).toMatchObject([{ visitId: visit('А001') }]);
  });

  it('[COUNTER-1] a counter that is not set up is refused by every move', () => {
    const nowhere = counter(77);
    const story = given(dayOpened());
    expect(story.when(operatorAt(1), 'openCounter', open(77)).refusal).toBe('unknown-counter');
    expect(story.when(operatorAt(1), 'closeCounter', { counterId: nowhere }).refusal).toBe('unknown-counter');
    expect(story.when(operatorAt(1), 'pauseCounter', { counterId: nowhere, reasonId: lunch }).refusal).toBe(
      'unknown-counter',
    );
    expect(story.when(operatorAt(1), 'callNext', { counterId: nowhere, seenVisit: null }).refusal).toBe(
      'unknown-counter',
    );
    expect(story.when(operatorAt(1), 'closeCounter', { counterId: counter(1) }).refusal).toBe(
      'counter-closed',
    );
  });

  it('[COUNTER-4] a break is ended by its holder or a supervisor, and the holder stays', () => {
    const paused = given(dayOpened(), counterOpened(1))
      .when(operatorAt(1), 'pauseCounter', { counterId: counter(1), reasonId: lunch })
      .and();
    const end = { counterId: counter(1) };
    for (const by of [operatorAt(1), supervisor])
      expect(paused.when(by, 'endPause', end).hall.counters.get(counter(1))).toMatchObject({
        status: 'open',
        sessionId: 'session-1',
        currentVisit: null,
      });
    expect(paused.when(operatorAt(2), 'endPause', end).refusal).toBe('counter-not-yours');
    expect(paused.when(supervisor, 'endPause', { counterId: counter(2) }).refusal).toBe('counter-not-paused');
    expect(paused.when(supervisor, 'endPause', { counterId: counter(77) }).refusal).toBe('unknown-counter');
  });
});
