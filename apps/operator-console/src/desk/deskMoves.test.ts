import type { CounterView } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  calledAt,
  calledVisit,
  counterAt,
  parkedVisit,
  pausedAt,
  pausedDay,
  sampleBranch,
  servedVisit,
  servingAt,
} from '../testing/sampleViews.ts';
import { deskActions, deskButtons, movesHeldByPause, resumeStep, stepsOf } from './deskMoves.ts';

const [accepted] = sampleBranch.outcomes.map(({ id }) => id);
const { counterId } = counterAt(1);

const enabledOf = (view: Parameters<typeof deskButtons>[0]) =>
  deskButtons(view, true)
    .filter(({ enabled }) => enabled)
    .map(({ action }) => action);

describe('the buttons of the desk', () => {
  it('are the same ones in the same places whatever the moment', () => {
    for (const view of [counterAt(1), calledAt(1), servingAt(1), pausedAt(1)])
      expect(deskButtons(view, true).map(({ action }) => action)).toEqual(deskActions);
  });

  it('are enabled by the moves of the view and by nothing else', () => {
    expect(enabledOf(counterAt(1, { moves: [] }))).toEqual([]);
    expect(enabledOf(servingAt(1, { moves: ['parkVisit'] }))).toEqual(['park']);
    expect(enabledOf(counterAt(1))).toEqual(['next', 'break']);
    expect(enabledOf(calledAt(1))).toEqual([
      'next',
      'transfer',
      'park',
      'recall',
      'noShow',
      'return',
      'cancel',
    ]);
    expect(enabledOf(servingAt(1))).toEqual(['next', 'finish', 'transfer', 'park', 'return']);
    expect(enabledOf(pausedAt(1))).toEqual(['next', 'break']);
  });

  it('are all disabled on a view that is out of date', () => {
    expect(deskButtons(calledAt(1), false).some(({ enabled }) => enabled)).toBe(false);
  });

  it('name one next step for each moment', () => {
    const next = (view: Parameters<typeof deskButtons>[0]) => deskButtons(view, true)[0]?.label;
    expect(next(counterAt(1))).toBe('desk.moveCallNext');
    expect(next(calledAt(1))).toBe('desk.moveStartService');
    expect(next(servingAt(1))).toBe('desk.moveFinishAndCallNext');
    expect(next(pausedAt(1))).toBe('desk.moveContinue');
  });

  it('[PAUSE-1] say which of them the pause of the hall holds, and then finish without a next call', () => {
    const held = (view: CounterView) => movesHeldByPause({ ...view, day: pausedDay() });
    expect(held(counterAt(1))).toEqual(['next']);
    expect(held(calledAt(1))).toEqual(['next', 'recall', 'noShow']);
    expect(held(pausedAt(1))).toEqual([]);
    expect(movesHeldByPause(calledAt(1))).toEqual([]);
    const serving = servingAt(1, { day: pausedDay() });
    expect(held(serving)).toEqual([]);
    expect(deskButtons(serving, true)[0]).toMatchObject({ label: 'desk.moveFinish', enabled: true });
    expect(stepsOf('next', serving, accepted).map(({ name }) => name)).toEqual(['finishService']);
  });

  it('have one key each', () => {
    const keys = deskButtons(counterAt(1), true).map(({ keyName }) => keyName);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the commands of a button', () => {
  it('call the next one naming that nobody was seen at the counter', () => {
    expect(stepsOf('next', counterAt(1), accepted)).toEqual([
      { name: 'callNext', payload: { counterId, seenVisit: null } },
    ]);
  });

  it('start the service of the visit that was seen', () => {
    expect(stepsOf('next', calledAt(1), accepted)).toEqual([
      { name: 'startService', payload: { counterId, visitId: calledVisit.visitId } },
    ]);
  });

  it('finish with the chosen outcome and then call the next one', () => {
    expect(stepsOf('next', servingAt(1), accepted)).toEqual([
      { name: 'finishService', payload: { counterId, visitId: servedVisit.visitId, outcomeId: accepted } },
      { name: 'callNext', payload: { counterId, seenVisit: null } },
    ]);
  });

  it('end a break by opening the own counter without taking it over', () => {
    expect(stepsOf('next', pausedAt(1), accepted)).toEqual([
      { name: 'openCounter', payload: { counterId, takeOver: false } },
    ]);
  });

  it.each([
    ['recall', 'recallVisit'],
    ['noShow', 'markNoShow'],
    ['park', 'parkVisit'],
    ['return', 'returnVisit'],
  ] as const)('of "%s" are %s for the visit that was seen', (action, name) => {
    expect(stepsOf(action, calledAt(1), accepted)).toEqual([
      { name, payload: { counterId, visitId: calledVisit.visitId } },
    ]);
  });

  it('are none when there is no visit, no outcome, or a dialog comes first', () => {
    for (const action of deskActions.filter((each) => each !== 'next'))
      expect(stepsOf(action, counterAt(1), accepted)).toEqual([]);
    expect(stepsOf('finish', servingAt(1), undefined)).toEqual([]);
    expect(stepsOf('next', servingAt(1), undefined)).toEqual([]);
    expect(stepsOf('transfer', calledAt(1), accepted)).toEqual([]);
    expect(stepsOf('cancel', calledAt(1), accepted)).toEqual([]);
  });

  it('resume a parked visit naming what was seen at the counter', () => {
    const visit = parkedVisit('В', 4, 20);
    expect(resumeStep(counterAt(1), visit)).toEqual({
      name: 'resumeVisit',
      payload: { counterId, visitId: visit.visitId, seenVisit: null },
    });
  });
});
