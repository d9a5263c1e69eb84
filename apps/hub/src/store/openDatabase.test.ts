import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from './openDatabase.ts';
import { DataFolderError } from './storeErrors.ts';
import { testDataFolder } from './testDataFolder.ts';

it('opens with WAL and full synchronisation, in this order', () => {
  const database = openDatabase(join(testDataFolder(), 'hub.db'));
  onTestFinished(() => void database.close());
  const read = (name: string) => database.pragma(name, { simple: true });
  expect(read('journal_mode')).toBe('wal');
  expect(read('synchronous')).toBe(2);
  expect(read('foreign_keys')).toBe(1);
  expect(read('wal_autocheckpoint')).toBe(1000);
  expect(read('journal_size_limit')).toBe(16 * 1024 * 1024);
});

it('refuses a database that cannot have a write-ahead log', () => {
  expect(() => openDatabase(':memory:')).toThrow(DataFolderError);
  expect(() => openDatabase(':memory:')).toThrow('journal_mode is memory');
});

it('shows every statement before it runs', () => {
  const statements: string[] = [];
  const database = openDatabase(join(testDataFolder(), 'hub.db'), (sql) => statements.push(sql));
  onTestFinished(() => void database.close());
  database.exec('CREATE TABLE seen (a INTEGER) STRICT');
  expect(statements).toContain('CREATE TABLE seen (a INTEGER) STRICT');
});
