import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demoConfig } from '@talon/queue-core/testing';
import { deviceId, operatorId } from '@talon/shared';
import { expect, it } from 'vitest';
import { answered, dayOpened } from './journalContract.ts';
import { openStores } from './openStores.ts';
import { DataFolderError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

const kiosk = { deviceId: deviceId.parse('kiosk-1'), kind: 'kiosk' } as const;
const at = Date.UTC(2026, 10, 23, 6);

it('makes the folder, keeps everything in it, and finds it again', () => {
  const dataFolder = join(testDataFolder(), 'branch', 'data');
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  stores.journal.append([answered('one', dayOpened('2026-11-23'))]);
  stores.branchConfig.put(demoConfig(), at);
  stores.devices.put(kiosk, 'a key of a kiosk', at);
  stores.close();

  const again = openStores({ dataFolder, ballastBytes: 0 });
  expect(again.journal.revision).toBe(1);
  expect(again.branchConfig.current()?.config).toEqual(demoConfig());
  expect(again.devices.list()).toEqual([kiosk]);
  again.close();
});

it('refuses a second hub on the same folder', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  expect(() => openStores({ dataFolder, ballastBytes: 0 })).toThrow(DataFolderError);
  stores.close();
  openStores({ dataFolder, ballastBytes: 0 }).close();
});

it('frees the folder when it cannot be opened', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0, onStatement: () => {} });
  stores.close();
  const failing = () => {
    throw new Error('no further');
  };
  expect(() => openStores({ dataFolder, onStatement: failing })).toThrow('no further');
  openStores({ dataFolder, ballastBytes: 0 }).close();
});

it('does all of one transaction or nothing', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  const half = () =>
    stores.inOneTransaction(() => {
      stores.devices.put(kiosk, 'a key of a kiosk', at);
      stores.sessions.start(operatorId.parse('nobody'), at);
    });
  expect(half).toThrow('FOREIGN KEY');
  expect(stores.devices.list()).toEqual([]);
  stores.close();
});

it('keeps a ballast file and gives it up once', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 1_500_000 });
  expect(statSync(join(dataFolder, 'ballast')).size).toBe(1_500_000);
  expect(stores.releaseBallast()).toBe(true);
  expect(existsSync(join(dataFolder, 'ballast'))).toBe(false);
  expect(stores.releaseBallast()).toBe(false);
  stores.close();

  const again = openStores({ dataFolder, ballastBytes: 1_500_000 });
  expect(again.releaseBallast()).toBe(true);
  again.close();
});

it('moves a large write-ahead log into the database, and leaves a small one alone', () => {
  const dataFolder = testDataFolder();
  const statements: string[] = [];
  const stores = openStores({ dataFolder, ballastBytes: 0, onStatement: (sql) => statements.push(sql) });
  const checkpoints = () => statements.filter((sql) => sql.includes('PASSIVE')).length;
  stores.journal.append([answered('one', dayOpened('2026-11-23'))]);
  stores.checkpointIfLarge();
  expect(checkpoints()).toBe(0);

  const many = Array.from({ length: 4000 }, () => dayOpened('2026-11-23'));
  stores.journal.append([answered('many', ...many)]);
  stores.checkpointIfLarge();
  expect(checkpoints()).toBe(1);
  stores.checkpointIfLarge();
  expect(checkpoints()).toBe(1);
  stores.close();
});
