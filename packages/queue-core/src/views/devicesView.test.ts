import { deviceId, devicesView as devicesSchema, type DeviceId } from '@talon/shared';
import { expect, it } from 'vitest';
import { emptyHall } from '../state.ts';
import { at } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { devicesView } from './devicesView.ts';

const head = { revision: 7, hubTime: at('10:00') };
const report = { condition: { state: 'ready', paperLow: true }, since: at('08:01') } as const;

it('shows every machine of the configuration with its presence, and printers with their condition', () => {
  const hall = {
    ...emptyHall,
    printers: emptyHall.printers
      .set(deviceId.parse('kiosk-1'), report)
      .set(deviceId.parse('board-1'), report)
      .set(deviceId.parse('left-the-branch'), report),
  };
  const presenceOf = (id: DeviceId) =>
    id === 'kiosk-1' ? { connected: true, since: at('08:00') } : { connected: false, since: null };
  const view = devicesView(hall, demoConfig(), head, presenceOf);
  expect(devicesSchema.parse(view)).toEqual(view);
  expect(view.devices.map((device) => [device.deviceId, device.kind, device.connected])).toEqual([
    ['kiosk-1', 'kiosk', true],
    ['kiosk-2', 'kiosk', false],
    ['board-1', 'board', false],
    ['board-all', 'board', false],
    ['sign-1', 'counterSign', false],
    ['printer-1', 'printStation', false],
  ]);
  expect(view.devices[0]).toMatchObject({ since: at('08:00'), printer: report });
  expect(view.devices.slice(1).every(({ printer }) => printer === null)).toBe(true);
});
