import { readBranchConfig, type BranchConfig, type Instant } from '@talon/shared';
import type Database from 'better-sqlite3';
import { DataFolderError, writing } from './storeErrors.ts';

/** One version of the branch's configuration. The table rules; a file is only the way in and out. */
interface StoredBranchConfig {
  /** 1 for the first. */
  readonly version: number;
  readonly at: Instant;
  readonly config: BranchConfig;
}

export interface BranchConfigStore {
  /**
   * The newest version; `undefined` before the first.
   *
   * @throws DataFolderError `broken-configuration` when it does not pass the check of this program
   */
  current(): StoredBranchConfig | undefined;
  /** Makes a checked configuration the newest version. Older ones are kept. @throws DiskFullError */
  put(config: BranchConfig, at: Instant): StoredBranchConfig;
}

export function branchConfigStore(database: Database.Database): BranchConfigStore {
  const selectNewest = database.prepare<[], { version: number; at: Instant; body: string }>(
    'SELECT version, at, body FROM branch_config ORDER BY version DESC LIMIT 1',
  );
  const insert = database.prepare<[Instant, string], { version: number }>(
    `INSERT INTO branch_config (version, at, body)
     SELECT coalesce(max(version), 0) + 1, ?, ? FROM branch_config RETURNING version`,
  );

  return {
    current() {
      const newest = selectNewest.get();
      if (newest === undefined) return undefined;
      const { version, at, body } = newest;
      const checked = readBranchConfig(JSON.parse(body));
      if (checked.ok) return { version, at, config: checked.config };
      const faults = checked.faults.map(({ path, message }) => `  ${path}: ${message}`).join('\n');
      throw new DataFolderError(
        'broken-configuration',
        `version ${version} of the stored configuration does not pass the check:\n${faults}`,
      );
    },
    put(config, at) {
      // `RETURNING` of an insert always gives its row.
      const { version } = writing(() => insert.get(at, JSON.stringify(config))) as { version: number };
      return { version, at, config };
    },
  };
}
