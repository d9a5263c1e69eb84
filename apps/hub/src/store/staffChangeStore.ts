import type { StaffChange } from '@talon/shared';
import type Database from 'better-sqlite3';
import { writing } from './storeErrors.ts';

/** Who changed what of the staff, and when. Written in the transaction of the change itself. No PIN, no hash. */
export interface StaffChangeStore {
  /** @throws DiskFullError when there is no room: nothing was written */
  note(change: StaffChange): void;
  /** The newest first. */
  newest(limit: number): readonly StaffChange[];
}

export function staffChangeStore(database: Database.Database): StaffChangeStore {
  const insert = database.prepare(
    `INSERT INTO staff_change (at, changed_by, operator_id, what, before, after)
     VALUES (@at, @changedBy, @operatorId, @what, @before, @after)`,
  );
  const selectNewest = database.prepare<[number], StaffChange>(
    `SELECT at, changed_by AS changedBy, operator_id AS operatorId, what, before, after
     FROM staff_change ORDER BY change_id DESC LIMIT ?`,
  );
  return {
    note: (change) => void writing(() => insert.run(change)),
    newest: (limit) => selectNewest.all(limit),
  };
}
