import { waitModelVersion, type WaitModel } from '@talon/queue-core';
import type { Revision, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { writing } from './storeErrors.ts';

/** What was known of waits when a day closed. */
export interface KeptWaitModel {
  readonly serviceDay: ServiceDay;
  /** The journal's row that closed the day. */
  readonly revision: Revision;
  readonly model: WaitModel;
}

/** Where the hub keeps what it has learned about waits, so that a start need not learn it anew. */
export interface WaitModelStore {
  /** The newest one that was kept before a place in the journal; `undefined` also for one that this program cannot read. */
  newestBefore(revision: Revision): KeptWaitModel | undefined;
  /**
   * Keeps one in the place of the day's earlier one, and forgets old ones.
   *
   * @throws DiskFullError, StoreFailedError
   */
  keep(model: KeptWaitModel): void;
  /** Where the last so many days begin, those that were closed counted alone: a row from which the journal folds; 1 where there are fewer. */
  rowOfDaysBack(count: number): Revision;
}

/** The newest is for tomorrow, the one before it for a day that is opened again. */
const modelsKept = 3;

export function waitModelStore(database: Database.Database): WaitModelStore {
  const selectNewest = database.prepare<
    [number],
    { serviceDay: ServiceDay; revision: number; version: number; json: string }
  >(
    `SELECT service_day AS serviceDay, revision, version, json FROM wait_model
     WHERE revision < ? ORDER BY revision DESC LIMIT 1`,
  );
  const insert = database.prepare(
    'INSERT OR REPLACE INTO wait_model (service_day, revision, version, json) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare(
    `DELETE FROM wait_model WHERE revision NOT IN (SELECT revision FROM wait_model ORDER BY revision DESC LIMIT ${modelsKept})`,
  );
  const selectClosing = database.prepare<[number], { seq: number }>(
    "SELECT max(seq) AS seq FROM journal WHERE type = 'dayClosed' GROUP BY service_day ORDER BY seq DESC LIMIT 1 OFFSET ?",
  );
  const keepOne = database.transaction(({ serviceDay, revision, model }: KeptWaitModel) => {
    insert.run(serviceDay, revision, waitModelVersion, JSON.stringify(model));
    forget.run();
  });

  return {
    newestBefore(revision) {
      const row = selectNewest.get(revision);
      if (row === undefined || row.version !== waitModelVersion) return undefined;
      return {
        serviceDay: row.serviceDay,
        revision: row.revision,
        model: JSON.parse(row.json) as WaitModel,
      };
    },
    keep: (model) => writing(() => keepOne.immediate(model)),
    rowOfDaysBack: (count) => (selectClosing.get(count)?.seq ?? 0) + 1,
  };
}
