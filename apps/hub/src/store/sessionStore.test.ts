import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatorId } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { freshId } from '../freshId.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { databasePath, openStores } from './openStores.ts';
import { operatorStore, type Operator } from './operatorStore.ts';
import { sessionStore } from './sessionStore.ts';
import { DiskFullError } from './storeErrors.ts';
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

it('ends what was started before a moment, once, and says which', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  stores.operators.add(olena, 'hash');
  const old = stores.sessions.start(olena.operatorId, morning);
  const other = stores.sessions.start(olena.operatorId, morning + 1);
  const young = stores.sessions.start(olena.operatorId, morning + 2);
  expect(stores.sessions.endStartedBefore(morning, morning + 9)).toEqual([]);
  const ended = stores.sessions.endStartedBefore(morning + 2, morning + 9);
  expect(new Set(ended)).toEqual(new Set([old.sessionId, other.sessionId]));
  expect(stores.sessions.endStartedBefore(morning + 2, morning + 9)).toEqual([]);
  expect(stores.sessions.find(old.secret)).toBeUndefined();
  expect(stores.sessions.find(young.secret)?.sessionId).toBe(young.sessionId);
  stores.close();
});

it('ends all sessions of one person but the one he keeps', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  const ivan: Operator = { ...olena, operatorId: operatorId.parse('ivan'), number: '102' };
  stores.operators.add(olena, 'hash');
  stores.operators.add(ivan, 'hash');
  const first = stores.sessions.start(olena.operatorId, morning);
  const kept = stores.sessions.start(olena.operatorId, morning + 1);
  const others = stores.sessions.start(ivan.operatorId, morning + 2);
  expect(stores.sessions.endAllOf(olena.operatorId, morning + 3, kept.sessionId)).toEqual([first.sessionId]);
  expect(stores.sessions.endAllOf(olena.operatorId, morning + 4)).toEqual([kept.sessionId]);
  expect(stores.sessions.endAllOf(olena.operatorId, morning + 5)).toEqual([]);
  expect(stores.sessions.find(others.secret)?.sessionId).toBe(others.sessionId);
  stores.close();
});

it('knows who is signed in and when each was last', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  stores.operators.add(olena, 'hash');
  expect(stores.sessions.signIns()).toEqual([]);
  stores.sessions.start(olena.operatorId, morning);
  const { sessionId } = stores.sessions.start(olena.operatorId, morning + 9);
  const { operatorId: id } = olena;
  expect(stores.sessions.signIns()).toEqual([
    { operatorId: id, lastSignInAt: morning + 9, signedInSince: morning + 9 },
  ]);
  stores.sessions.end(sessionId, morning + 10);
  expect(stores.sessions.signIns()).toMatchObject([{ lastSignInAt: morning + 9, signedInSince: morning }]);
  stores.sessions.endAllOf(id, morning + 11);
  expect(stores.sessions.signIns()).toMatchObject([{ lastSignInAt: morning + 9, signedInSince: null }]);
  stores.close();
});

it('finds no session of somebody who is deactivated', () => {
  const stores = openStores({ dataFolder: testDataFolder(), ballastBytes: 0 });
  stores.operators.add(olena, 'hash');
  const { secret } = stores.sessions.start(olena.operatorId, morning);
  stores.operators.change({ ...olena, deactivatedAt: morning });
  expect(stores.sessions.find(secret)).toBeUndefined();
  stores.close();
});

it('says that the disk is full', () => {
  const database = openDatabase(join(testDataFolder(), 'hub.db'));
  onTestFinished(() => void database.close());
  migrate(database);
  operatorStore(database).add(olena, 'hash');
  const sessions = sessionStore(database, freshId);
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
  const startMany = () => {
    for (let each = 0; each < 1000; each += 1) sessions.start(olena.operatorId, morning);
  };
  expect(startMany).toThrow(DiskFullError);
});
