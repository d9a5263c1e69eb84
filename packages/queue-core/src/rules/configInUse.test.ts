import { expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  reception,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { configInUse } from './configInUse.ts';

const before = demoConfig();
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
  ['counters', 'counter-1', '"counter-1" is left out, but 1 works at it now'],
] as const)('[CONFIG-1] refuses to lose people: %s without %s', (list, id, message) => {
  expect(configInUse(busy, without(list, id), before)).toEqual([{ path: list, message }]);
});

it('[CONFIG-1] what nobody needs now may go, and the time zone may not change under an open day', () => {
  expect(configInUse(busy, without('queues', 'passport'), before)).toEqual([]);
  expect(configInUse(busy, without('counters', 'counter-3'), before)).toEqual([]);
  const elsewhere = demoConfig((config) => ({ ...config, timeZone: 'Europe/Warsaw' }));
  expect(configInUse(busy, elsewhere, before).map(({ path }) => path)).toEqual(['timeZone']);
  const empty = given().when(hub, 'tick', {}).hall;
  expect(configInUse({ ...empty, day: { status: 'none' } }, elsewhere, before)).toEqual([]);
});

it('[CONFIG-1][PROFILE-1] a profile that a counter was told to work by may not go, until it is told otherwise', () => {
  const assign = (workProfileId: 'land' | null) =>
    ({ counterId: counter(1), workProfileId: workProfileId as never }) as const;
  const told = given(dayOpened(), counterOpened(1)).when(supervisor, 'assignProfile', assign('land'));
  expect(configInUse(told.hall, without('workProfiles', 'land'), before)).toEqual([
    { path: 'workProfiles', message: '"land" is left out, but 1 counters work by it now' },
  ]);
  expect(configInUse(told.hall, without('workProfiles', 'everything'), before)).toEqual([]);
  const back = told.and().when(supervisor, 'assignProfile', assign(null));
  expect(configInUse(back.hall, without('workProfiles', 'land'), before)).toEqual([]);
});

it('[CONFIG-1][ROUTE-1] nor may a service that somebody has come for besides', () => {
  const route = [{ serviceId: 'land' as never, purpose: 'submit' as const }];
  const { hall } = given(dayOpened(), walkIn('А001', '09:00')).when(reception, 'changeRoute', {
    visitId: visit('А001'),
    route,
  });
  expect(configInUse(hall, without('services', 'land'), before).map(({ path }) => path)).toEqual([
    'services',
  ]);
  expect(configInUse(hall, without('queues', 'land'), before).map(({ path }) => path)).toEqual(['queues']);
  expect(configInUse(hall, without('services', 'passport'), before)).toEqual([]);
});
