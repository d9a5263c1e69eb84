import { fairness, fairnessEvents } from '@talon/queue-core';
import type { BranchConfig, FairnessReport, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';
import { eventsOfDay } from './eventsOfDay.ts';

/** How fair service days were, out of the journal itself. */
export interface FairnessStore {
  /** The report of one day; `undefined` for a day that was never opened. */
  reportOf(day: ServiceDay, config: BranchConfig): FairnessReport | undefined;
}

export function fairnessStore(database: Database.Database): FairnessStore {
  const eventsOf = eventsOfDay(database, fairnessEvents);
  return {
    reportOf(day, config) {
      const events = eventsOf(day);
      return events && fairness(day, events, config);
    },
  };
}
