import { operatorId, workProfileId, type BranchConfig, type WorkProfileId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { serves } from '../rules/eligibility.ts';
import type { HallState } from '../state.ts';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  operatorAt,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { counterView } from '../views/counterView.ts';
import { hallView } from '../views/hallView.ts';

const land = workProfileId.parse('land');
const everything = workProfileId.parse('everything');
const assign = (number: number, to: WorkProfileId | null) => ({
  counterId: counter(number),
  workProfileId: to,
});
const open = (number: number, takeOver = false) => ({ counterId: counter(number), takeOver });
const next = (number: number) => ({ counterId: counter(number), seenVisit: null });

/** Operator 2 works with land wherever he sits. */
const landIsOperatorTwo = demoConfig((config) => ({
  ...config,
  operatorProfiles: { [operatorId.parse('operator-2')]: land },
}));

function profileShown(hall: HallState, number: number, config: BranchConfig = demoConfig()) {
  const head = { revision: 1, hubTime: hall.lastAt };
  const desk = counterView(hall, config, counter(number), head)?.workProfileId;
  const inHall = hallView(hall, config, head).counters.find(({ counterId }) => counterId === counter(number));
  expect(inHall?.workProfileId).toBe(desk);
  return desk;
}

describe('a work profile that a supervisor assigns', () => {
  const waiting = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), walkIn('К001', '09:05'));

  it('[PROFILE-1] is in force from the next call on; the visit at the counter stays', () => {
    const busy = waiting.and(called('А001', 1, '09:06'));
    const assigned = busy.when(supervisor, 'assignProfile', assign(1, land));
    expect(assigned.happened).toEqual([
      { type: 'profileAssigned', counterId: counter(1), workProfileId: land },
    ]);
    expect(assigned.hall.counters.get(counter(1))).toMatchObject({ currentVisit: visit('А001') });
    expect(profileShown(assigned.hall, 1)).toBe('land');
    const gone = { counterId: counter(1), visitId: visit('А001') };
    const free = assigned.and(walkIn('А002', '09:08')).when(operatorAt(1), 'markNoShow', gone).and();
    expect(free.when(operatorAt(1), 'callNext', next(1)).happened).toMatchObject([
      { visitId: visit('К001'), couldServe: ['land'] },
    ]);
  });

  it('[PROFILE-1] null gives the counter its own back, and what is so already is no news', () => {
    const none = waiting.when(supervisor, 'assignProfile', assign(1, null));
    expect(none.happened).toEqual([]);
    const assigned = waiting.when(supervisor, 'assignProfile', assign(1, land)).and();
    expect(assigned.when(supervisor, 'assignProfile', assign(1, land)).happened).toEqual([]);
    const back = assigned.when(supervisor, 'assignProfile', assign(1, null));
    expect(profileShown(back.hall, 1)).toBe('people');
    expect(back.and().when(operatorAt(1), 'callNext', next(1)).happened).toMatchObject([
      { visitId: visit('А001') },
    ]);
  });

  it('[PROFILE-1] knows its counter and its profile', () => {
    expect(waiting.when(supervisor, 'assignProfile', assign(77, land)).refusal).toBe('unknown-counter');
    const magic = workProfileId.parse('magic');
    expect(waiting.when(supervisor, 'assignProfile', assign(1, magic)).refusal).toBe('unknown-work-profile');
  });

  it('[PROFILE-1] stays while the counter is closed, may be said before the day, and ends with it', () => {
    const early = given().when(supervisor, 'assignProfile', assign(1, land)).and();
    const morning = early.and(dayOpened(), counterOpened(1));
    const closed = morning.when(operatorAt(1), 'closeCounter', { counterId: counter(1) });
    expect(profileShown(closed.hall, 1)).toBe('land');
    const again = closed.and().when(operatorAt(2), 'openCounter', open(1));
    expect(profileShown(again.hall, 1)).toBe('land');
    const evening = again.and().when(supervisor, 'closeServiceDay', {});
    expect(profileShown(evening.hall, 1)).toBe('people');
  });
});

describe('a work profile that a member of staff brings along', () => {
  const morning = given(dayOpened(), walkIn('А001', '09:00'), walkIn('К001', '09:05')).in(landIsOperatorTwo);

  it('[PROFILE-2] is in force wherever he sits, and leaves with him', () => {
    const opened = morning.when(operatorAt(2), 'openCounter', open(1));
    expect(opened.happened).toMatchObject([{ type: 'counterOpened', workProfileId: 'land' }]);
    expect(profileShown(opened.hall, 1, landIsOperatorTwo)).toBe('land');
    const call = opened.and().when(operatorAt(2), 'callNext', next(1));
    expect(call.happened).toMatchObject([{ visitId: visit('К001') }]);
    const closed = opened.and().when(operatorAt(2), 'closeCounter', { counterId: counter(1) });
    expect(profileShown(closed.hall, 1, landIsOperatorTwo)).toBe('people');
  });

  it('[PROFILE-2] comes and goes with a take-over, and is not asked for again after a break', () => {
    const taken = given(dayOpened(), counterOpened(1))
      .in(landIsOperatorTwo)
      .when(operatorAt(2), 'openCounter', open(1, true));
    expect(profileShown(taken.hall, 1, landIsOperatorTwo)).toBe('land');
    const back = taken.and().when(operatorAt(1), 'openCounter', open(1, true));
    expect(profileShown(back.hall, 1, landIsOperatorTwo)).toBe('people');
  });

  it('[PROFILE-1][PROFILE-2] yields to what a supervisor assigns afterwards, also over a break', () => {
    const assigned = morning
      .when(operatorAt(2), 'openCounter', open(1))
      .and()
      .when(supervisor, 'assignProfile', assign(1, everything));
    expect(profileShown(assigned.hall, 1, landIsOperatorTwo)).toBe('everything');
    const lunch = { counterId: counter(1), reasonId: 'lunch' as never };
    const afterBreak = assigned
      .and()
      .when(operatorAt(2), 'pauseCounter', lunch)
      .and()
      .when(operatorAt(2), 'openCounter', open(1));
    expect(profileShown(afterBreak.hall, 1, landIsOperatorTwo)).toBe('everything');
    const own = assigned.and().when(supervisor, 'assignProfile', assign(1, null));
    expect(profileShown(own.hall, 1, landIsOperatorTwo)).toBe('people');
  });

  it('[PROFILE-2] comes before what was assigned to the counter earlier', () => {
    const told = morning.when(supervisor, 'assignProfile', assign(1, everything)).and();
    const opened = told.when(operatorAt(2), 'openCounter', open(1));
    expect(profileShown(opened.hall, 1, landIsOperatorTwo)).toBe('land');
  });

  it('[PROFILE-2] a journal from before there were any still folds', () => {
    const { hall } = given(counterOpened(1)).when(hub, 'tick', {});
    expect(profileShown(hall, 1)).toBe('people');
    expect(serves(hall, demoConfig(), counter(1), 'land' as never)).toBe(false);
    expect(serves(hall, demoConfig(), counter(77), 'land' as never)).toBe(false);
  });
});
