import { operatorId, type StaffChange } from '@talon/shared';
import { expect, it } from 'vitest';
import { openStores } from './openStores.ts';
import { ConflictError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

const ivan = operatorId.parse('ivan');
const change = (at: number, more: Partial<StaffChange> = {}): StaffChange => ({
  at,
  changedBy: ivan,
  operatorId: ivan,
  what: 'renamed',
  before: 'Іван',
  after: 'Іван Франко',
  ...more,
});

it('keeps what was changed, the newest first, also after a restart', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  stores.operators.add({ operatorId: ivan, number: '101', name: 'Іван', role: 'supervisor' }, 'hash');
  for (const at of [1, 2, 3]) stores.staffChanges.note(change(at));
  stores.close();

  const again = openStores({ dataFolder, ballastBytes: 0 });
  expect(again.staffChanges.newest(2)).toEqual([change(3), change(2)]);
  again.close();
});

it('is of people who are there, and is undone with the rest of its transaction', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  stores.operators.add({ operatorId: ivan, number: '101', name: 'Іван', role: 'supervisor' }, 'hash');
  const broken = () =>
    stores.inOneTransaction(() => {
      stores.staffChanges.note(change(1));
      stores.staffChanges.note(change(2, { changedBy: operatorId.parse('nobody') }));
    });
  expect(broken).toThrow(ConflictError);
  expect(stores.staffChanges.newest(9)).toEqual([]);
  stores.close();
});
