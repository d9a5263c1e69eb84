import type { BranchConfigStore } from './branchConfigStore.ts';
import type { DeviceStore } from './deviceStore.ts';
import type { Journal } from './journal.ts';
import type { OperatorStore } from './operatorStore.ts';
import type { SessionStore } from './sessionStore.ts';

/** Everything the hub keeps in its data folder, open on one database. */
export interface Stores {
  readonly journal: Journal;
  readonly branchConfig: BranchConfigStore;
  readonly operators: OperatorStore;
  readonly sessions: SessionStore;
  readonly devices: DeviceStore;
  /** Frees the ballast file when the disk is full, so that the hub can go on. False when it is spent already. */
  releaseBallast(): boolean;
  /** Moves the write-ahead log into the database when there is enough of it; for a moment when nothing is pending. */
  checkpointIfLarge(): void;
  /** Runs synchronous store calls as one transaction: all or nothing. */
  inOneTransaction<T>(work: () => T): T;
  /** Checkpoints, closes the database and frees the data folder for another hub. */
  close(): void;
}

export interface OpenStoresOptions {
  readonly dataFolder: string;
  /** Sees every SQL statement before it runs; crash tests kill the process in it. */
  readonly onStatement?: (sql: string) => void;
  /** Size of the file that is given up when the disk is full. Default 64 MB; 0 for none. */
  readonly ballastBytes?: number;
}
