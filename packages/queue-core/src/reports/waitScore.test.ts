import { minute, waitScoreReport, type WaitPromise } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEventBody } from '../events.ts';
import {
  asEvent,
  at,
  called,
  dayOpened,
  supervisor,
  visit,
  walkIn,
  type Given,
} from '../testing/builders.ts';
import { followPromises, noPromises, waitScoreEvents, waitScoreFigures } from './waitScore.ts';

const promise: WaitPromise = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 40 } };
const told = (text: string, when: string, wait: WaitPromise | null = promise): Given => {
  const issued = walkIn(text, when);
  return { ...issued, body: { ...issued.body, wait } as HallEventBody };
};
const then = (when: string, body: HallEventBody): Given => ({ when: at(when), by: supervisor, body });

function figures(given: readonly Given[]) {
  const promises = [dayOpened(), ...given].map(asEvent).reduce(followPromises, noPromises);
  const shown = waitScoreFigures(promises, [], 'Europe/Kyiv');
  expect(waitScoreReport.parse({ serviceDay: '2026-11-23', ...shown })).toMatchObject(shown);
  return shown;
}

describe('[ESTIMATE-4] what the promises of a day were worth', () => {
  it('compares the middle of what was said with the wait to the first call, by service and hour', () => {
    const day = figures([
      told('А001', '09:00'),
      told('А002', '09:30'),
      told('В001', '10:00'),
      called('А001', 1, '09:12'),
      called('А002', 1, '09:55'),
      called('В001', 2, '10:45'),
    ]);
    // 3 too long, 10 and 30 too short.
    const all = {
      answered: 3,
      meanError: 14.3,
      medianError: 10,
      bias: -12.3,
      insideLikely: 0.333,
      insideNearlyAll: 0.667,
    };
    expect(day.total).toEqual(all);
    expect(day.byService.map(({ serviceId, score }) => [serviceId, score.answered, score.bias])).toEqual([
      ['residence', 2, -3.5],
      ['passport', 1, -30],
    ]);
    expect(day.byHour.map(({ hour, score }) => [hour, score.answered])).toEqual([
      [9, 2],
      [10, 1],
    ]);
  });

  it('counts a wait at the very end of a range as inside', () => {
    const day = figures([told('А001', '09:00'), called('А001', 1, '09:20')]);
    expect(day.total).toMatchObject({ insideLikely: 1, insideNearlyAll: 1 });
  });

  it('[PAUSE-3] leaves pauses of the hall out', () => {
    const resumed = then('09:40', { type: 'hallResumed', pausedMs: 30 * minute });
    const day = figures([told('А001', '09:00'), resumed, called('А001', 1, '09:45')]);
    expect(day.total).toMatchObject({ meanError: 0, insideLikely: 1 });
  });

  it('judges a promise once, and none of who left or got another class', () => {
    const gone = ['А002', 'А003', 'А004'].map((each) => told(each, '09:01'));
    const day = figures([
      told('А001', '09:00'),
      ...gone,
      called('А001', 1, '09:15'),
      called('А001', 1, '09:50'),
      then('09:51', { type: 'visitCancelled', visitId: visit('А002') }),
      then('09:52', { type: 'visitLeftOver', visitId: visit('А003') }),
      then('09:53', {
        type: 'priorityMarked',
        visitId: visit('А004'),
        priorityClassId: 'priority' as never,
      }),
      called('А004', 1, '09:54'),
    ]);
    expect(day.total).toMatchObject({ answered: 1, meanError: 0 });
  });

  it('[ESTIMATE-5] counts tickets without a promise, and knows nothing where none was judged', () => {
    const day = figures([told('А001', '09:00', null), told('А002', '09:01'), called('А001', 1, '09:10')]);
    expect(day).toMatchObject({ unknown: 1, total: null, byService: [], byHour: [], whileWaiting: null });
  });

  it('needs no other events than it names', () => {
    const bodies = [told('А001', '09:00'), called('А001', 1, '09:15')].map(({ body }) => body.type);
    for (const type of bodies) expect(waitScoreEvents).toContain(type);
    const other = then('09:05', { type: 'counterClosed', counterId: 'counter-1' as never });
    const event = asEvent(other);
    expect(followPromises(noPromises, event)).toBe(noPromises);
  });
});
