import { join } from 'node:path';
import Database, { SqliteError } from 'better-sqlite3';
import { DataFolderError } from './storeErrors.ts';

/** Held here, because a database that nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<Database.Database>();

/**
 * Claims a data folder for this process. Returns the way to give it back.
 *
 * The claim is an open exclusive transaction on a database of its own: the operating system frees it when the process
 * ends in whatever way, so there is no stale lock to clean up, and the hub's own database stays open to readers.
 *
 * @throws DataFolderError `in-use` when another hub holds it
 */
export function lockDataFolder(dataFolder: string): () => void {
  const database = new Database(join(dataFolder, 'hub.lock'), { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new DataFolderError('in-use', `another hub is running on the data folder ${dataFolder}`);
    throw error;
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}
