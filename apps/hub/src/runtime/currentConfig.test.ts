import { demoConfig } from '@talon/queue-core/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openStores } from '../store/openStores.ts';
import { testDataFolder } from '../store/testDataFolder.ts';
import { openCurrentConfig } from './currentConfig.ts';

const renamed = demoConfig((config) => ({ ...config, publicBaseUrl: 'https://example.org' }));

function testStore() {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  onTestFinished(() => stores.close());
  return stores.branchConfig;
}

it('takes the first configuration from outside once; then the table rules', () => {
  const store = testStore();
  expect(openCurrentConfig(store, () => demoConfig(), 1).get()).toEqual(demoConfig());
  const unasked = () => expect.unreachable('the file was read again');
  expect(openCurrentConfig(store, unasked, 2).get()).toEqual(demoConfig());
});

it('puts a new one in force and keeps it', () => {
  const store = testStore();
  const current = openCurrentConfig(store, () => demoConfig(), 1);
  current.replace(renamed, 2);
  expect(current.get()).toEqual(renamed);
  expect(store.current()).toMatchObject({ version: 2, at: 2, config: renamed });
});
