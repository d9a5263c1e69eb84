import { join } from 'node:path';
import { demoConfig } from '@talon/queue-core/testing';
import { expect, it, onTestFinished } from 'vitest';
import { branchConfigStore } from './branchConfigStore.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { testDataFolder } from './testDataFolder.ts';

function testStore() {
  const database = openDatabase(join(testDataFolder(), 'hub.db'));
  onTestFinished(() => void database.close());
  migrate(database);
  return { database, store: branchConfigStore(database) };
}

it('has nothing at first, then the newest version', () => {
  const { store } = testStore();
  expect(store.current()).toBeUndefined();
  const renamed = demoConfig((config) => ({ ...config, publicBaseUrl: 'https://example.org' }));
  expect(store.put(demoConfig(), 1).version).toBe(1);
  expect(store.put(renamed, 2).version).toBe(2);
  expect(store.current()).toEqual({ version: 2, at: 2, config: renamed });
});

it('keeps the older versions', () => {
  const { store, database } = testStore();
  store.put(demoConfig(), 1);
  store.put(demoConfig(), 2);
  expect(database.prepare('SELECT version, at FROM branch_config').all()).toEqual([
    { version: 1, at: 1 },
    { version: 2, at: 2 },
  ]);
});

it('refuses a stored version that does not pass the check, and says where', () => {
  const { store } = testStore();
  store.put({ ...demoConfig(), halls: [] }, 1);
  expect(() => store.current()).toThrow(/version 1 of the stored configuration.*\n.*halls/);
});
