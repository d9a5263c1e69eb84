import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { freshId } from '../freshId.ts';
import { appointmentStore, type AppointmentStore } from './appointmentStore.ts';
import { keepBallast } from './ballast.ts';
import { branchConfigStore, type BranchConfigStore } from './branchConfigStore.ts';
import { dayReportStore, type DayReportStore } from './dayReportStore.ts';
import { deviceStore, type DeviceStore } from './deviceStore.ts';
import { fairnessStore, type FairnessStore } from './fairnessStore.ts';
import type { Journal } from './journal.ts';
import { lockDataFolder } from './lockDataFolder.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { operatorStore, type OperatorStore } from './operatorStore.ts';
import { privilegeStore, type PrivilegeStore } from './privilegeStore.ts';
import { proofStore, type ProofStore } from './proofStore.ts';
import { sessionStore, type SessionStore } from './sessionStore.ts';
import { openSqliteJournal } from './sqliteJournal.ts';
import { waitModelStore, type WaitModelStore } from './waitModelStore.ts';
import { waitScoreStore, type WaitScoreStore } from './waitScoreStore.ts';
import { staffChangeStore, type StaffChangeStore } from './staffChangeStore.ts';
import { DiskFullError, storeError, writing } from './storeErrors.ts';

/** Everything the hub keeps in its data folder, open on one database. */
export interface Stores {
  readonly journal: Journal;
  readonly branchConfig: BranchConfigStore;
  readonly operators: OperatorStore;
  readonly sessions: SessionStore;
  readonly staffChanges: StaffChangeStore;
  readonly devices: DeviceStore;
  readonly dayReports: DayReportStore;
  readonly fairness: FairnessStore;
  readonly privileges: PrivilegeStore;
  readonly proofs: ProofStore;
  readonly appointments: AppointmentStore;
  readonly waitModels: WaitModelStore;
  readonly waitScores: WaitScoreStore;
  /** Frees the ballast file when the disk is full, so that the hub can go on. False when it is spent already. */
  releaseBallast(): boolean;
  /**
   * Moves the write-ahead log into the database when there is enough of it; for a moment when nothing is pending. A
   * full disk leaves it where it is.
   *
   * @throws StoreFailedError the disk failed, the process must end
   */
  checkpointIfLarge(): void;
  /** Runs synchronous store calls as one transaction: all or nothing. @throws DiskFullError when there is no room */
  inOneTransaction<T>(work: () => T): T;
  /**
   * Closes the database, which moves the write-ahead log into it where there is room, and frees the data folder for
   * another hub.
   */
  close(): void;
}

export interface OpenStoresOptions {
  readonly dataFolder: string;
  /** Sees every SQL statement before it runs; crash tests kill the process in it. */
  readonly onStatement?: (sql: string) => void;
  /** Size of the file that is given up when the disk is full. Default 64 MB; 0 for none. */
  readonly ballastBytes?: number;
}

/** The hub's database in a data folder. */
export const databasePath = (dataFolder: string): string => join(dataFolder, 'hub.db');

const defaultBallastBytes = 64 * 1024 * 1024;
/** From PERFORMANCE.md 5: below this a checkpoint is not worth its fsyncs. */
const largeWalPages = 200;

/**
 * Opens a data folder for the one hub that may use it, and makes it when it is not there.
 *
 * @throws DataFolderError when another hub uses it, a newer one wrote it, or the disk is not durable
 * @throws BrokenJournalError when the end of the journal is not the one that was written last
 */
export function openStores(options: OpenStoresOptions): Stores {
  const { dataFolder, onStatement, ballastBytes = defaultBallastBytes } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = lockDataFolder(dataFolder);
  try {
    const database = openDatabase(databasePath(dataFolder), onStatement);
    try {
      migrate(database);
      const ballast = keepBallast(dataFolder, ballastBytes);
      return {
        journal: openSqliteJournal(database),
        branchConfig: branchConfigStore(database),
        operators: operatorStore(database),
        sessions: sessionStore(database, freshId),
        staffChanges: staffChangeStore(database),
        devices: deviceStore(database),
        dayReports: dayReportStore(database),
        fairness: fairnessStore(database),
        privileges: privilegeStore(database),
        proofs: proofStore(database),
        appointments: appointmentStore(database),
        waitModels: waitModelStore(database),
        waitScores: waitScoreStore(database),
        releaseBallast: () => ballast.release(),
        checkpointIfLarge: () => checkpointIfLarge(database),
        inOneTransaction: (work) => writing(() => database.transaction(work).immediate()),
        close() {
          database.close();
          unlock();
        },
      };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

function checkpointIfLarge(database: Database.Database): void {
  try {
    const [wal] = database.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }];
    if (wal.log - wal.checkpointed > largeWalPages) database.pragma('wal_checkpoint(PASSIVE)');
  } catch (thrown) {
    const error = storeError(thrown);
    if (!(error instanceof DiskFullError)) throw error;
  }
}
