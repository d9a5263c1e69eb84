import { checkBranchConfig } from '@talon/shared';
import { expect, it } from 'vitest';
import { called, counterOpened, dayOpened, hub, walkIn } from '../testing/builders.ts';
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

const without = (list: 'queues' | 'services' | 'counters' | 'priorityClasses', id: string) =>
  demoConfig((config) => ({ ...config, [list]: config[list].filter((each) => each.id !== id) }));

it.each([
  ['queues', 'residence', '"residence" is left out, but 2 in the hall need it now'],
  ['services', 'land', '"land" is left out, but 1 in the hall need it now'],
  ['priorityClasses', 'priority', '"priority" is left out, but 1 in the hall belong to it now'],
  ['counters', 'counter-1', '"counter-1" is left out, but somebody works at it now'],
] as const)('[CONFIG-1] refuses to lose people: %s without %s', (list, id, message) => {
  expect(configInUse(busy, without(list, id), before)).toMatchObject([{ path: list, message }]);
});

it('[CONFIG-1] what nobody needs now may go, and the time zone may not change under an open day', () => {
  expect(configInUse(busy, without('queues', 'passport'), before)).toEqual([]);
  expect(configInUse(busy, without('counters', 'counter-3'), before)).toEqual([]);
  const elsewhere = demoConfig((config) => ({ ...config, timeZone: 'Europe/Warsaw' }));
  expect(configInUse(busy, elsewhere, before).map(({ path }) => path)).toEqual(['timeZone']);
  const empty = given().when(hub, 'tick', {}).hall;
  expect(configInUse({ ...empty, day: { status: 'none' } }, elsewhere, before)).toEqual([]);
});

it('[CONFIG-2] rules that contradict each other never come so far', () => {
  const { rules, ...others } = demoConfig();
  const checked = checkBranchConfig({ ...others, rules: { ...rules, mostOvertaken: 0 } });
  expect(checked).toMatchObject({
    ok: false,
    faults: [{ path: 'rules.mostOvertaken', code: 'nobody-overtaken', params: { count: 1 } }],
  });
});
