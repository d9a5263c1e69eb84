import { SqliteError } from 'better-sqlite3';

/** There is no room on the disk. Nothing was written; it may be tried again when there is. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
}

/** Something that must be unique is there already: a ticket number, a command id. Nothing was written. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The database failed in a way after which it is not known what is written. Never tried again: the process ends. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
}

/** A row of the journal is not as it was written. `seq` is the first such row. */
export class BrokenJournalError extends Error {
  override readonly name = 'BrokenJournalError';
  readonly seq: number;

  constructor(seq: number, fault: string) {
    super(`the journal is broken at row ${seq}: ${fault}`);
    this.seq = seq;
  }
}

/** The data folder cannot be used, for a reason that a person has to mend. The message says which. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly reason: 'in-use' | 'newer-than-program' | 'not-durable' | 'broken-configuration';

  constructor(reason: DataFolderError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Says what an error of SQLite means for the hub. Errors that are not SQLite's own come back as they are: our mistakes.
 *
 * A full disk shows when SQLite writes, before any fsync, and leaves nothing behind (`SQLITE_FULL`). Everything
 * else counts as a failed disk, because a failed fsync must never be repeated. Source: PERFORMANCE.md 7 and 9.3.
 */
export function storeError(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error;
  if (error.code === 'SQLITE_FULL') return new DiskFullError('the disk is full', { cause: error });
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return new ConflictError(error.message, { cause: error });
  return new StoreFailedError(`the database failed: ${error.message} (${error.code})`, { cause: error });
}

/** Writes, and throws what an error means for the hub: see `storeError`. */
export function writing<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw storeError(error);
  }
}
