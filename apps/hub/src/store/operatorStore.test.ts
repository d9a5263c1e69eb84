import { join } from 'node:path';
import { minute, operatorId } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { openStores } from './openStores.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { operatorStore, type Operator } from './operatorStore.ts';
import { hashPin } from './secrets.ts';
import { DiskFullError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

const olena: Operator = {
  operatorId: operatorId.parse('olena'),
  number: '101',
  name: 'Олена',
  role: 'operator',
};
const ivan: Operator = {
  operatorId: operatorId.parse('ivan'),
  number: '12',
  name: 'Іван',
  role: 'supervisor',
};
/** As somebody stands in the tables who was never changed. */
const fresh = (operator: Operator) => ({ ...operator, version: 1, deactivatedAt: null });
const morning = Date.UTC(2026, 10, 23, 6);

async function testStore(dataFolder = testDataFolder()) {
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  onTestFinished(() => stores.close());
  stores.operators.add(olena, await hashPin('471100'));
  stores.operators.add(ivan, await hashPin('998877'));
  return stores.operators;
}

it('lists the staff by number, without their secrets', async () => {
  const operators = await testStore();
  expect(operators.list()).toEqual([fresh(ivan), fresh(olena)]);
  const petro = { ...olena, operatorId: operatorId.parse('petro'), number: '13', name: 'Петро' };
  operators.add(petro, await hashPin('112233'));
  expect(operators.list()).toEqual([fresh(ivan), fresh(petro), fresh(olena)]);
});

it('knows a person by number and PIN', async () => {
  const operators = await testStore();
  expect(await operators.checkPin('101', '471100', morning)).toEqual({ ok: true, operator: olena });
  expect(await operators.checkPin('12', '471100', morning)).toEqual({ ok: false, code: 'wrong-pin' });
  expect(await operators.checkPin('999', '471100', morning)).toEqual({ ok: false, code: 'wrong-pin' });
});

it.each(['101', '999'])('locks number %s out after five wrong PINs, for five minutes', async (number) => {
  const operators = await testStore();
  for (let wrong = 0; wrong < 5; wrong += 1)
    expect(await operators.checkPin(number, '000000', morning + wrong)).toEqual({
      ok: false,
      code: 'wrong-pin',
    });
  const lastWrong = morning + 4;
  const locked = { ok: false, code: 'locked-out' };
  expect(await operators.checkPin(number, '471100', lastWrong + 1)).toEqual(locked);
  expect(await operators.checkPin(number, '471100', lastWrong + 5 * minute - 1)).toEqual(locked);
  expect(await operators.checkPin('12', '998877', lastWrong)).toMatchObject({ ok: true });
  const after = await operators.checkPin(number, '471100', lastWrong + 5 * minute);
  expect(after.ok).toBe(number === '101');
});

it('counts tries that are sent all at once', async () => {
  const operators = await testStore();
  const tries = Array.from({ length: 12 }, () => operators.checkPin('101', '000000', morning));
  const codes = (await Promise.all(tries)).map((check) => (check.ok ? 'ok' : check.code));
  expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(5);
  expect(codes.filter((code) => code === 'locked-out')).toHaveLength(7);
});

it('forgets wrong PINs when the right one comes', async () => {
  const operators = await testStore();
  for (const pin of ['1', '2', '3', '4']) await operators.checkPin('101', pin, morning);
  expect(await operators.checkPin('101', '471100', morning)).toMatchObject({ ok: true });
  for (const pin of ['1', '2', '3', '4'])
    expect(await operators.checkPin('101', pin, morning)).toEqual({ ok: false, code: 'wrong-pin' });
});

it('refuses a number that somebody has', async () => {
  const operators = await testStore();
  expect(() => operators.add({ ...olena, operatorId: operatorId.parse('other') }, 'hash')).toThrow('UNIQUE');
});

it('gives the number after the largest there ever was', async () => {
  const operators = await testStore();
  expect(operators.nextNumber()).toBe('102');
  operators.change({ ...fresh(olena), deactivatedAt: morning });
  expect(operators.nextNumber()).toBe('102');
});

it('begins with number 101 where everybody has a smaller one', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  onTestFinished(() => stores.close());
  expect(stores.operators.nextNumber()).toBe('101');
  stores.operators.add(ivan, 'hash');
  expect(stores.operators.nextNumber()).toBe('101');
});

it('counts every change on, and shows it at once', async () => {
  const operators = await testStore();
  expect(operators.list()[1]).toEqual(fresh(olena));
  operators.change({ ...fresh(olena), name: 'Олена Гук', role: 'reception' });
  operators.change({ ...fresh(olena), name: 'Олена Гук', role: 'reception', deactivatedAt: morning });
  const changed = { ...olena, name: 'Олена Гук', role: 'reception', version: 3, deactivatedAt: morning };
  expect(operators.find(olena.operatorId)).toEqual(changed);
  expect(operators.list()).toEqual([fresh(ivan), changed]);
  expect(operators.find(operatorId.parse('nobody'))).toBeUndefined();
});

it('tells only who knows the PIN that he is deactivated', async () => {
  const operators = await testStore();
  operators.change({ ...fresh(olena), deactivatedAt: morning });
  expect(await operators.checkPin('101', '000000', morning)).toEqual({ ok: false, code: 'wrong-pin' });
  expect(await operators.checkPin('101', '471100', morning)).toEqual({ ok: false, code: 'deactivated' });
});

it('lets nobody in by a PIN that was replaced while it was checked', async () => {
  const operators = await testStore();
  const newHash = await hashPin('662299');
  const checking = operators.checkPin('101', '471100', morning);
  operators.setPin(olena.operatorId, newHash);
  expect(await checking).toEqual({ ok: false, code: 'wrong-pin' });
  expect(await operators.checkPin('101', '662299', morning)).toEqual({ ok: true, operator: olena });
});

it('opens a locked number with another PIN', async () => {
  const operators = await testStore();
  for (let wrong = 0; wrong < 5; wrong += 1) await operators.checkPin('101', '000000', morning);
  operators.setPin(olena.operatorId, await hashPin('662299'));
  expect(await operators.checkPin('101', '662299', morning)).toMatchObject({ ok: true });
});

it('says that the disk is full', () => {
  const database = openDatabase(join(testDataFolder(), 'hub.db'));
  onTestFinished(() => void database.close());
  migrate(database);
  const operators = operatorStore(database);
  operators.add(olena, 'hash');
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
  const long = 'я'.repeat(90_000);
  expect(() => operators.change({ ...fresh(olena), name: long })).toThrow(DiskFullError);
  expect(() => operators.setPin(olena.operatorId, long)).toThrow(DiskFullError);
  expect(operators.list()).toEqual([fresh(olena)]);
});
