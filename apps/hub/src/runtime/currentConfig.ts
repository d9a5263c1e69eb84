import type { BranchConfig, Instant } from '@talon/shared';
import type { BranchConfigStore } from '../store/branchConfigStore.ts';

/** The branch's configuration in force, in memory. */
export interface CurrentConfig {
  get(): BranchConfig;
  /** 1 for the first; every replacement counts on. */
  version(): number;
  /** Makes a checked configuration the one in force, and keeps it. Returns its version. Publish the hall afterwards. */
  replace(config: BranchConfig, at: Instant): number;
}

/**
 * Opens the configuration in force: the newest stored version. `first` is stored when there is none yet, and not
 * looked at otherwise: the table rules, a file is only the way in.
 *
 * @throws DataFolderError `broken-configuration` when the stored one does not pass its check
 */
export function openCurrentConfig(
  store: BranchConfigStore,
  first: () => BranchConfig,
  at: Instant,
): CurrentConfig {
  let newest = store.current() ?? store.put(first(), at);
  return {
    get: () => newest.config,
    version: () => newest.version,
    replace(next, at) {
      newest = store.put(next, at);
      return newest.version;
    },
  };
}
