import { followPromises, noPromises, waitScoreEvents, waitScoreFigures } from '@talon/queue-core';
import type { BranchConfig, ServiceDay, WaitScoreReport } from '@talon/shared';
import type Database from 'better-sqlite3';
import { eventsOfDay } from './eventsOfDay.ts';

/** What the promises of service days were worth, out of the journal itself. */
export interface WaitScoreStore {
  /** The figures of one day, without those made while people waited; `undefined` for a day that was never opened. */
  reportOf(day: ServiceDay, config: BranchConfig): WaitScoreReport | undefined;
}

export function waitScoreStore(database: Database.Database): WaitScoreStore {
  const eventsOf = eventsOfDay(database, waitScoreEvents);
  return {
    reportOf(serviceDay, { timeZone }) {
      const events = eventsOf(serviceDay);
      if (events === undefined) return undefined;
      let promises = noPromises;
      for (const event of events) promises = followPromises(promises, event);
      return { serviceDay, ...waitScoreFigures(promises, [], timeZone) };
    },
  };
}
