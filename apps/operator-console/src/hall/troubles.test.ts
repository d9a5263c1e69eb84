import { hallId, minute } from '@talon/shared';
import { expect, it } from 'vitest';
import { hallAt, sampleBranch, sampleDevice, sampleNow } from '../testing/sampleViews.ts';
import { deviceNeed, placedDevices, type PlacedDevice } from './devices.ts';
import { queueStates } from './queueStates.ts';
import { isUrgent, troublesOf } from './troubles.ts';

const since = sampleNow - 5 * minute;
const place = { name: { uk: 'Пристрій', ru: 'Устройство', en: 'Machine' }, hallId: hallId.parse('hall-1') };
const device = (id: string, more: Parameters<typeof sampleDevice>[1] = {}): PlacedDevice => ({
  ...sampleDevice(id, more),
  ...place,
});
const away = (kind: PlacedDevice['kind'], ...ids: string[]) =>
  ids.map((id) => device(id, { kind, connected: false, printer: null }));
const outOfPaper = { condition: { state: 'not-ready', cause: 'paper-out' }, since } as const;
const paperLow = { condition: { state: 'ready', paperLow: true }, since } as const;
const silent = { condition: { state: 'silent' }, since } as const;
const noPapers = { flagged: [], orders: [] };

/** The sample hall with nobody at any counter, and so many of its queues with people in them. */
const queuesAlone = (count: number) => {
  const hall = hallAt(1);
  const counters = hall.counters.map((each) =>
    Object.assign({}, each, { status: { status: 'closed' }, current: null }),
  );
  const queues = hall.queues.map((queue, at) => Object.assign({}, queue, { waiting: at < count ? 2 : 0 }));
  return queueStates(sampleBranch, { ...hall, counters, queues });
};

it('puts first what keeps most people from being served, last what will only become wrong', () => {
  const devices = [
    device('low', { kind: 'kiosk', printer: paperLow }),
    ...away('counterSign', 'sign'),
    ...away('board', 'board'),
    device('empty', { kind: 'kiosk', printer: outOfPaper }),
    ...away('kiosk', 'dead'),
  ];
  const [paper] = hallAt(1).flaggedPapers;
  const papers = { flagged: paper === undefined ? [] : [paper], orders: [] };
  const found = troublesOf(devices, queuesAlone(1), papers);
  expect(found.map((trouble) => ('device' in trouble ? trouble.device.deviceId : trouble.kind))).toEqual([
    'dead',
    'empty',
    'queue-unserved',
    'board',
    'papers',
    'sign',
    'low',
  ]);
  expect(found.map(isUrgent)).toEqual([true, true, true, true, true, true, false]);
});

it('counts what is wrong in many places instead of naming each', () => {
  expect(troublesOf(away('counterSign', 'a', 'b', 'c'), queuesAlone(3), noPapers)).toEqual([
    { kind: 'queues-unserved', count: 3, waiting: 6 },
    { kind: 'devices-away', of: 'counterSign', count: 3 },
  ]);
});

it('what the printer of an absent machine said last is no news', () => {
  const absent = device('dead', { kind: 'kiosk', connected: false, printer: outOfPaper });
  expect(troublesOf([absent], [], noPapers)).toEqual([{ kind: 'device-away', device: absent }]);
  const lowAndGone = device('dead', { kind: 'kiosk', connected: false, printer: paperLow });
  expect(troublesOf([lowAndGone], [], noPapers)).toHaveLength(1);
});

it.each([
  ['is there and well', {}, null],
  ['has no printer', { printer: null }, null],
  ['is away', { connected: false }, 'now'],
  ['has no paper', { printer: outOfPaper }, 'now'],
  ['has little paper', { printer: paperLow }, 'soon'],
  ['has a printer that does not answer', { printer: silent }, 'soon'],
] as const)('a machine that %s', (_what, more, need) => {
  expect(deviceNeed(sampleDevice('printer-1', more))).toBe(need);
});

it('machines get their names from the configuration, signs their hall from their counter; strangers are left out', () => {
  const branch = {
    ...sampleBranch,
    counterSigns: [
      { id: sampleDevice('sign-1').deviceId, name: place.name, counterId: sampleBranch.counters[0]?.id },
    ],
  } as typeof sampleBranch;
  const devices = [
    sampleDevice('sign-1', { kind: 'counterSign' }),
    sampleDevice('printer-1'),
    sampleDevice('gone'),
  ];
  const view = { view: 'devices', revision: 1, hubTime: sampleNow, devices } as const;
  expect(placedDevices(branch, view).map(({ deviceId, hallId: where }) => [deviceId, where])).toEqual([
    ['sign-1', 'hall-1'],
    ['printer-1', 'hall-2'],
  ]);
});
