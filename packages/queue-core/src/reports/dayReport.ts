import {
  minute,
  shortWaitMinutes,
  type DayFigures,
  type DayReport,
  type Instant,
  type Ms,
  type QueueId,
  type WaitFigures,
} from '@talon/shared';
import { branchHours } from './branchHours.ts';
import { grouped } from './grouped.ts';
import type { Ending } from './reportRows.ts';

/** One ticket of a day, with what became of its visit. */
export interface TicketOfDay {
  /** The queue in which it was issued: figures stay with it, whatever transfers followed. */
  readonly queueId: QueueId;
  readonly issuedAt: Instant;
  /** [APPOINT-2] Of whoever came in time for an appointment; the wait is counted from it. */
  readonly bookedAt: Instant | null;
  /** `null` for a visit that is still here. */
  readonly ending: Ending | null;
  /** When service began for the first time; `null` when it never did. */
  readonly firstStartedAt: Instant | null;
  /** [PAUSE-3] How long the hall was paused in between. */
  readonly pausedMs: Ms;
}

export interface DayReportSource extends Pick<DayReport, 'serviceDay' | 'closedAt' | 'journal'> {
  readonly tickets: readonly TicketOfDay[];
  /** Queues in the order of the configuration. */
  readonly queueIds: readonly QueueId[];
  readonly timeZone: string;
}

/**
 * The figures of a service day.
 *
 * A wait is the time from the ticket, or from the booked time of whoever came in time for it, to the start of the first
 * service, without pauses of the hall, over those who were served: what it was for who gave up, nobody knows. Whoever
 * was served before the booked time has waited for nothing. Every ticket counts in exactly one queue and one hour, so that both add up to the total.
 */
export function dayReport({ tickets, queueIds, timeZone, ...day }: DayReportSource): DayReport {
  const hourOf = branchHours(timeZone);
  const byQueue = grouped(tickets, ({ queueId }) => queueId);
  const byHour = grouped(tickets, ({ issuedAt }) => hourOf(issuedAt));
  const place = (queueId: QueueId) =>
    queueIds.includes(queueId) ? queueIds.indexOf(queueId) : queueIds.length;
  return {
    ...day,
    total: figures(tickets),
    byQueue: [...byQueue]
      .toSorted(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
      .map(([queueId, some]) => ({ queueId, figures: figures(some) })),
    byHour: [...byHour]
      .toSorted(([a], [b]) => a - b)
      .map(([hourOfDay, some]) => ({ hour: hourOfDay, figures: figures(some) })),
  };
}

function figures(tickets: readonly TicketOfDay[]): DayFigures {
  const count = (wanted: Ending | null) => tickets.filter(({ ending }) => ending === wanted).length;
  return {
    issued: tickets.length,
    served: count('served'),
    noShow: count('noShow'),
    cancelled: count('cancelled'),
    leftOver: count('leftOver'),
    here: count(null),
    waits: waitFigures(
      tickets.flatMap(({ ending, issuedAt, bookedAt, firstStartedAt, pausedMs }) =>
        ending === 'served' && firstStartedAt !== null
          ? [Math.max(0, firstStartedAt - (bookedAt ?? issuedAt) - pausedMs)]
          : [],
      ),
    ),
  };
}

function waitFigures(waits: readonly Ms[]): WaitFigures | null {
  if (waits.length === 0) return null;
  const sorted = waits.toSorted((a, b) => a - b);
  const served = sorted.length;
  const sum = sorted.reduce((one, other) => one + other, 0);
  return {
    served,
    meanMs: Math.round(sum / served),
    medianMs: median(sorted),
    ninetiethMs: nearestRank(sorted, 0.9),
    shortShare: sorted.filter((wait) => wait <= shortWaitMinutes * minute).length / served,
  };
}

/** The middle one, or half way between the two in the middle, in whole ms. */
function median(sorted: readonly Ms[]): Ms {
  const middle = sorted.length / 2;
  const below = sorted[Math.ceil(middle) - 1] ?? 0;
  const above = sorted[Math.floor(middle)] ?? 0;
  return Math.round((below + above) / 2);
}

/**
 * The shortest wait that was there and that at least this share of people did not exceed.
 *
 * The nearest-rank quantile (definition 1 of Hyndman and Fan 1996), because it is what the report says in words: nine of
 * ten waited no longer. Definitions that interpolate may name a wait that fewer than nine of ten kept to.
 */
function nearestRank(sorted: readonly Ms[], share: number): Ms {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
