import { readFileSync, statSync } from 'node:fs';
import { demoConfig } from '@talon/queue-core/testing';
import { deviceId, keyHoldersOf } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { freshId } from '../freshId.ts';
import { firstStart, firstStartPath, type FirstStartSecrets, type NewStaff } from './firstStart.ts';
import { openStores } from './openStores.ts';
import { testDataFolder } from './testDataFolder.ts';

const staff: readonly NewStaff[] = [
  { name: 'Оператор 1', role: 'operator' },
  { name: 'Рецепція', role: 'reception' },
  { name: 'Керівник', role: 'supervisor' },
];
const at = Date.UTC(2026, 10, 23, 6);

const branch = demoConfig((demo) => ({
  ...demo,
  bookingSystems: [{ id: deviceId.parse('city-portal'), name: demo.name }],
}));

function testFirstStart() {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  onTestFinished(() => stores.close());
  const start = () => firstStart({ stores, dataFolder, config: branch, staff, freshId, at });
  const secrets = () => JSON.parse(readFileSync(firstStartPath(dataFolder), 'utf8')) as FirstStartSecrets;
  return { stores, dataFolder, start, secrets };
}

it('makes staff and machines whose secrets in the file are the right ones', async () => {
  const { stores, start, secrets } = testFirstStart();
  expect(await start()).toBe(true);
  const { operators, devices } = secrets();
  expect(operators.map(({ number, name, role }) => ({ number, name, role }))).toEqual([
    { number: '101', name: 'Оператор 1', role: 'operator' },
    { number: '102', name: 'Рецепція', role: 'reception' },
    { number: '103', name: 'Керівник', role: 'supervisor' },
  ]);
  for (const { number, pin, name } of operators)
    expect(await stores.operators.checkPin(number, pin, at)).toMatchObject({ ok: true, operator: { name } });
  expect(devices.map(({ deviceId, kind }) => ({ deviceId, kind }))).toEqual(keyHoldersOf(branch));
  const holderOf = ({ deviceId, kind, key }: (typeof devices)[number]) =>
    kind === 'bookingSystem'
      ? { deviceId: stores.devices.bookingSystemWith(key), kind }
      : stores.devices.check(deviceId, key);
  expect(devices.map(holderOf)).toEqual(keyHoldersOf(branch));
});

it('lets only the owner read the file', async () => {
  const { dataFolder, start } = testFirstStart();
  await start();
  expect(statSync(firstStartPath(dataFolder)).mode & 0o777).toBe(0o600);
});

it('does nothing at the next start', async () => {
  const { start, secrets } = testFirstStart();
  await start();
  const before = secrets();
  expect(await start()).toBe(false);
  expect(secrets()).toEqual(before);
});

it('makes new secrets when it was cut off between the file and the tables', async () => {
  const { stores, dataFolder, start, secrets } = testFirstStart();
  const cutOff = firstStart({
    stores: {
      ...stores,
      inOneTransaction: () => {
        throw new Error('power cut');
      },
    },
    dataFolder,
    config: branch,
    staff,
    freshId,
    at,
  });
  await expect(cutOff).rejects.toThrow('power cut');
  const lost = secrets();
  expect(await start()).toBe(true);
  expect(secrets()).not.toEqual(lost);
  const [first] = secrets().operators;
  expect(await stores.operators.checkPin('101', first?.pin ?? '', at)).toMatchObject({ ok: true });
});
