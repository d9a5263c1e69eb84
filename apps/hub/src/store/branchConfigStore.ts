import type { BranchConfig, Instant } from '@talon/shared';

/** One version of the branch's configuration. The table rules; a file is only the way in and out. */
export interface StoredBranchConfig {
  /** 1 for the first. */
  readonly version: number;
  readonly at: Instant;
  readonly config: BranchConfig;
}

export interface BranchConfigStore {
  /** The newest version; `undefined` before the first. @throws BrokenStoreError when it no longer passes its check */
  current(): StoredBranchConfig | undefined;
  /** Makes a checked configuration the newest version. Older ones are kept. */
  put(config: BranchConfig, at: Instant): StoredBranchConfig;
}
