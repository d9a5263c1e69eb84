import { deviceId } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { openStores } from './openStores.ts';
import { freshSecret } from './secrets.ts';
import { testDataFolder } from './testDataFolder.ts';

const kiosk = { deviceId: deviceId.parse('kiosk-1'), kind: 'kiosk' } as const;
const board = { deviceId: deviceId.parse('board-1'), kind: 'board' } as const;

function testStore() {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  onTestFinished(() => stores.close());
  return stores.devices;
}

it('knows a machine by its own key only', () => {
  const devices = testStore();
  const [kioskKey, boardKey] = [freshSecret(), freshSecret()];
  devices.put(kiosk, kioskKey, 1);
  devices.put(board, boardKey, 1);
  expect(devices.list()).toEqual([board, kiosk]);
  expect(devices.check(kiosk.deviceId, kioskKey)).toEqual(kiosk);
  expect(devices.check(kiosk.deviceId, boardKey)).toBeUndefined();
  expect(devices.check(kiosk.deviceId, '')).toBeUndefined();
  expect(devices.check(deviceId.parse('kiosk-9'), kioskKey)).toBeUndefined();
});

it('forgets the old key when a machine gets a new one', () => {
  const devices = testStore();
  const [old, fresh] = [freshSecret(), freshSecret()];
  devices.put(kiosk, old, 1);
  devices.put(kiosk, fresh, 2);
  expect(devices.check(kiosk.deviceId, old)).toBeUndefined();
  expect(devices.check(kiosk.deviceId, fresh)).toEqual(kiosk);
});

it('knows no machine whose key was taken away, until it gets a new one', () => {
  const devices = testStore();
  const [old, fresh] = [freshSecret(), freshSecret()];
  devices.put(kiosk, old, 1);
  devices.revoke(kiosk.deviceId);
  devices.revoke(kiosk.deviceId);
  expect(devices.list()).toEqual([]);
  expect(devices.check(kiosk.deviceId, old)).toBeUndefined();
  devices.put(kiosk, fresh, 2);
  expect(devices.check(kiosk.deviceId, fresh)).toEqual(kiosk);
});

it('knows a booking system by its key alone, and takes it for no machine', () => {
  const devices = testStore();
  const portal = { deviceId: deviceId.parse('city-portal'), kind: 'bookingSystem' } as const;
  const [key, kioskKey] = [freshSecret(), freshSecret()];
  devices.put(portal, key, 1);
  devices.put(kiosk, kioskKey, 1);
  expect(devices.list()).toEqual([portal, kiosk]);
  expect(devices.bookingSystemWith(key)).toBe('city-portal');
  expect(devices.check(portal.deviceId, key)).toBeUndefined();
  expect(devices.bookingSystemWith(kioskKey)).toBeUndefined();
  devices.revoke(portal.deviceId);
  expect(devices.bookingSystemWith(key)).toBeUndefined();
});
