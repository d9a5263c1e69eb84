import { dayReport, type TicketOfDay } from '@talon/queue-core';
import type { BranchConfig, DayReport, Instant, ServiceDay } from '@talon/shared';
import type Database from 'better-sqlite3';

/** A day that was opened; `null` while it runs. */
interface KnownServiceDay {
  readonly serviceDay: ServiceDay;
  readonly closedAt: Instant | null;
}

/** The figures of service days, out of the report tables. */
export interface DayReportStore {
  /** Every day that was ever opened, newest first. */
  days(): readonly KnownServiceDay[];
  /**
   * The figures of one day; `undefined` for a day that was never opened. A day that was opened again goes on counting.
   *
   * Its place in the journal is the row that closed it, or the newest one while it runs: a closed day's report stays the
   * same to the letter, whatever is written after it.
   */
  reportOf(day: ServiceDay, config: BranchConfig): DayReport | undefined;
}

interface DayRow {
  readonly seq: number;
  readonly serviceDay: ServiceDay;
  readonly occurredAt: Instant;
}

interface Place {
  readonly revision: number;
  readonly hash: string;
}

export function dayReportStore(database: Database.Database): DayReportStore {
  const lastOf = (type: 'dayOpened' | 'dayClosed') =>
    database.prepare<[], DayRow>(
      // SQLite takes the other columns from the row that has the maximum.
      `SELECT max(seq) AS seq, service_day AS serviceDay, occurred_at AS occurredAt
       FROM journal WHERE type = '${type}' GROUP BY service_day ORDER BY seq DESC`,
    );
  const [lastOpenings, lastClosings] = [lastOf('dayOpened'), lastOf('dayClosed')];
  const selectRow = database.prepare<[number], Place>(
    'SELECT seq AS revision, lower(hex(hash)) AS hash FROM journal WHERE seq = ?',
  );
  const selectNewestRow = database.prepare<[], Place>(
    'SELECT seq AS revision, lower(hex(hash)) AS hash FROM journal ORDER BY seq DESC LIMIT 1',
  );
  const selectTickets = database.prepare<[string], TicketOfDay>(
    `SELECT ticket.queue_id AS queueId, ticket.issued_at AS issuedAt, booked_at AS bookedAt, ending, first_started_at AS firstStartedAt,
       coalesce(paused_ms, 0) AS pausedMs
     FROM ticket LEFT JOIN service_transaction AS ended
       -- [ROUTE-2] A visit counts once: by the service with which it ended.
       ON ended.visit_id = ticket.visit_id AND ended.next_service_id IS NULL
     WHERE ticket.service_day = ?`,
  );
  /** What was asked for last: a closing slip is asked for with every publish until it is printed. */
  let latest: { readonly report: DayReport; readonly config: BranchConfig } | undefined;

  /** A day with the row that closed it. */
  function daysWithClosing() {
    const closings = new Map(lastClosings.all().map((row) => [row.serviceDay, row]));
    return lastOpenings.all().map(({ seq, serviceDay }) => {
      const closing = closings.get(serviceDay);
      return { serviceDay, closing: closing !== undefined && closing.seq > seq ? closing : undefined };
    });
  }

  return {
    days: () =>
      daysWithClosing().map(({ serviceDay, closing }) => ({
        serviceDay,
        closedAt: closing?.occurredAt ?? null,
      })),
    reportOf(serviceDay, config) {
      const day = daysWithClosing().find((each) => each.serviceDay === serviceDay);
      if (day === undefined) return undefined;
      // A day that runs is the newest one: no other is opened before it is closed.
      const journal = day.closing === undefined ? selectNewestRow.get() : selectRow.get(day.closing.seq);
      if (journal === undefined) return undefined;
      const isLatest =
        latest?.report.serviceDay === serviceDay &&
        latest.report.journal.revision === journal.revision &&
        latest.config === config;
      if (latest === undefined || !isLatest) {
        const report = dayReport({
          serviceDay,
          closedAt: day.closing?.occurredAt ?? null,
          journal,
          tickets: selectTickets.all(serviceDay),
          queueIds: config.queues.map(({ id }) => id),
          timeZone: config.timeZone,
        });
        latest = { report, config };
      }
      return latest.report;
    },
  };
}
