import type Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';
import { DataFolderError } from './storeErrors.ts';

/**
 * Brings a database to the newest version: the number of steps taken, kept in `user_version`. Each step is one
 * transaction.
 *
 * @throws DataFolderError `newer-than-program` when a newer hub has written this database
 */
export function migrate(database: Database.Database, steps: readonly string[] = migrations): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > steps.length)
    throw new DataFolderError(
      'newer-than-program',
      `${database.name} has version ${version}, written by a newer hub; this one knows versions up to ${steps.length}`,
    );
  steps.slice(version).forEach((step, done) => {
    database
      .transaction(() => {
        database.exec(step);
        database.pragma(`user_version = ${version + done + 1}`);
      })
      .immediate();
  });
}
