import { readFileSync } from 'node:fs';
import { operatorId } from '@talon/shared';
import { expect, it } from 'vitest';
import { databasePath, openStores } from './openStores.ts';
import type { Operator } from './operatorStore.ts';
import { testDataFolder } from './testDataFolder.ts';

const olena: Operator = {
  operatorId: operatorId.parse('olena'),
  number: '101',
  name: 'Олена',
  role: 'operator',
};
const morning = Date.UTC(2026, 10, 23, 6);

it('finds a session by its secret until it ends, also after a restart', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  stores.operators.add(olena, 'hash');
  const { sessionId, secret } = stores.sessions.start(olena.operatorId, morning);
  const other = stores.sessions.start(olena.operatorId, morning + 1);
  expect(stores.sessions.find(secret)).toEqual({ sessionId, operator: olena, startedAt: morning });
  stores.close();

  const again = openStores({ dataFolder, ballastBytes: 0 });
  expect(again.sessions.find(secret)?.sessionId).toBe(sessionId);
  again.sessions.end(sessionId, morning + 2);
  again.sessions.end(sessionId, morning + 3);
  expect(again.sessions.find(secret)).toBeUndefined();
  expect(again.sessions.find(other.secret)?.sessionId).toBe(other.sessionId);
  expect(again.sessions.find('')).toBeUndefined();
  again.close();
});

it('keeps no secret on the disk', () => {
  const dataFolder = testDataFolder();
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  stores.operators.add(olena, 'hash');
  const { secret } = stores.sessions.start(olena.operatorId, morning);
  stores.close();
  expect(readFileSync(databasePath(dataFolder)).includes(secret)).toBe(false);
});
