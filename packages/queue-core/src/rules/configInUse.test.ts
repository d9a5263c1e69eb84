import { checkBranchConfig } from '@talon/shared';
import { expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  operatorAt,
  reception,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { configInUse } from './configInUse.ts';

const before = demoConfig();
const now = at('09:10');
const busy = given(
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('К001', '09:02', 'priority'),
  called('А001', 1, '09:05'),
).when(hub, 'tick', {}).hall;

const without = (list: 'queues' | 'services' | 'counters' | 'priorityClasses' | 'workProfiles', id: string) =>
  demoConfig((config) => ({ ...config, [list]: config[list].filter((each) => each.id !== id) }));

it.each([
  ['queues', 'residence', '"residence" is left out, but 2 in the hall need it now'],
  ['services', 'land', '"land" is left out, but 1 in the hall need it now'],
  ['priorityClasses', 'priority', '"priority" is left out, but 1 in the hall belong to it now'],
  ['counters', 'counter-1', '"counter-1" is left out, but somebody works at it now'],
] as const)('[CONFIG-1] refuses to lose people: %s without %s', (list, id, message) => {
  expect(configInUse(busy, without(list, id), before, now)).toMatchObject([{ path: list, message }]);
});

it('[CONFIG-1] what nobody needs now may go, and the time zone may not change under an open day', () => {
  expect(configInUse(busy, without('queues', 'passport'), before, now)).toEqual([]);
  expect(configInUse(busy, without('counters', 'counter-3'), before, now)).toEqual([]);
  const elsewhere = demoConfig((config) => ({ ...config, timeZone: 'Europe/Warsaw' }));
  expect(configInUse(busy, elsewhere, before, now).map(({ path }) => path)).toEqual(['timeZone']);
  const empty = given().when(hub, 'tick', {}).hall;
  expect(configInUse({ ...empty, day: { status: 'none' } }, elsewhere, before, now)).toEqual([]);
});

it('[CONFIG-1] refuses to lose whoever may still come back, and no longer than that', () => {
  const returning = demoConfig((same) => ({
    ...same,
    rules: { ...same.rules, noShowReturn: { withinMinutes: 20, withinCalls: null } },
  }));
  const gone = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:05'))
    .in(returning)
    .at('09:10')
    .when(operatorAt(1), 'markNoShow', { counterId: counter(1), visitId: visit('А001') }).hall;
  const faults = (when: string) => configInUse(gone, without('queues', 'residence'), returning, at(when));
  const message = '"residence" is left out, but 1 in the hall need it now';
  expect(faults('09:30')).toMatchObject([{ path: 'queues', message }]);
  expect(faults('09:30:01')).toEqual([]);
  // [UNDO-1] Where nobody may come back, the last press may still be taken back.
  const undoable = (when: string) => configInUse(gone, without('queues', 'residence'), before, at(when));
  expect(undoable('09:10:09')).toHaveLength(1);
  expect(undoable('09:10:10')).toEqual([]);
});

it('[CONFIG-1][PROFILE-1] a profile that a counter was told to work by may not go, until it is told otherwise', () => {
  const assign = (workProfileId: 'land' | null) =>
    ({ counterId: counter(1), workProfileId: workProfileId as never }) as const;
  const told = given(dayOpened(), counterOpened(1)).when(supervisor, 'assignProfile', assign('land'));
  expect(configInUse(told.hall, without('workProfiles', 'land'), before, now)).toMatchObject([
    { path: 'workProfiles', message: '"land" is left out, but 1 of the counters work by it now' },
  ]);
  expect(configInUse(told.hall, without('workProfiles', 'everything'), before, now)).toEqual([]);
  const back = told.and().when(supervisor, 'assignProfile', assign(null));
  expect(configInUse(back.hall, without('workProfiles', 'land'), before, now)).toEqual([]);
});

it('[CONFIG-1][ROUTE-1] nor may a service that somebody has come for besides', () => {
  const route = [{ serviceId: 'land' as never, purpose: 'submit' as const }];
  const { hall } = given(dayOpened(), walkIn('А001', '09:00')).when(reception, 'changeRoute', {
    visitId: visit('А001'),
    route,
  });
  expect(configInUse(hall, without('services', 'land'), before, now).map(({ path }) => path)).toEqual([
    'services',
  ]);
  expect(configInUse(hall, without('queues', 'land'), before, now).map(({ path }) => path)).toEqual([
    'queues',
  ]);
  expect(configInUse(hall, without('services', 'passport'), before, now)).toEqual([]);
});

it('[CONFIG-2] rules that contradict each other never come so far', () => {
  const { rules, ...others } = demoConfig();
  const checked = checkBranchConfig({ ...others, rules: { ...rules, mostOvertaken: 0 } });
  expect(checked).toMatchObject({
    ok: false,
    faults: [{ path: 'rules.mostOvertaken', code: 'nobody-overtaken', params: { count: 1 } }],
  });
});
