import { fairness, fairnessEvents } from '@talon/queue-core';
import type { BranchConfig, FairnessReport, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { decodeEvent } from './eventCodec.ts';

/** How fair service days were, out of the journal itself. */
export interface FairnessStore {
  /** The report of one day; `undefined` for a day that was never opened. */
  reportOf(day: ServiceDay, config: BranchConfig): FairnessReport | undefined;
}

export function fairnessStore(database: Database.Database): FairnessStore {
  const selectFirst = database.prepare<[string], { seq: number | null }>(
    "SELECT min(seq) AS seq FROM journal WHERE type = 'dayOpened' AND service_day = ?",
  );
  /** Until another day was opened; a day that was opened again is one day. */
  const selectEvents = database.prepare<[{ from: number; day: string }], { event: string }>(
    `SELECT event FROM journal
     WHERE seq >= @from
       AND seq < coalesce(
         (SELECT min(seq) FROM journal WHERE type = 'dayOpened' AND seq > @from AND service_day <> @day),
         9223372036854775807)
       AND type IN (${fairnessEvents.map((type) => `'${type}'`).join(', ')})
     ORDER BY seq`,
  );

  function* eventsOf(from: number, day: ServiceDay) {
    for (const { event } of selectEvents.iterate({ from, day })) yield decodeEvent(event);
  }

  return {
    reportOf(day, config) {
      const first = selectFirst.get(day)?.seq ?? null;
      return first === null ? undefined : fairness(day, eventsOf(first, day), config);
    },
  };
}
