import { z } from 'zod';
import { queueId } from '../ids.ts';
import { instant, serviceDay } from '../time.ts';

const count = z.number().int().nonnegative();

/** The field's threshold for the share of short waits. Source: PRODUCT.md, "Targets used elsewhere". */
export const shortWaitMinutes = 15;

/** A share from 0 to 1 in whole per cent. What falls short is never rounded up: 100 is said of all and of nobody less. */
export const wholePercent = (share: number): number =>
  // 0.29 * 100 is a little less than 29.
  Math.floor(share * 100 + 1e-9);

/** How long people waited, from ticket to the start of their first service, in ms. Over those who were served. */
export const waitFigures = z.object({
  served: count,
  meanMs: z.number().nonnegative(),
  medianMs: z.number().nonnegative(),
  /** Nine of ten waited no longer. */
  ninetiethMs: z.number().nonnegative(),
  /** Share of those who waited no longer than `shortWaitMinutes`, 0 to 1. */
  shortShare: z.number().min(0).max(1),
});
export type WaitFigures = z.infer<typeof waitFigures>;

/** What became of the tickets of a day, a queue or an hour. `here`: not settled yet. */
export const dayFigures = z.object({
  issued: count,
  served: count,
  noShow: count,
  cancelled: count,
  leftOver: count,
  here: count,
  /** `null` while nobody was served. */
  waits: waitFigures.nullable(),
});
export type DayFigures = z.infer<typeof dayFigures>;

/** The figures of one service day, as the supervisor sees them, as CSV and on the closing slip. */
export const dayReport = z.object({
  serviceDay,
  /** When the day was closed; `null` while it runs: the figures are of the moment then. */
  closedAt: instant.nullable(),
  total: dayFigures,
  /** Queues in which a ticket was issued, in the order of the configuration; those that left it come last. */
  byQueue: z.array(z.object({ queueId, figures: dayFigures })).max(200),
  /** By the hour in which the ticket was issued, on the branch's clock; hours without a ticket are left out. */
  byHour: z.array(z.object({ hour: z.number().int().min(0).max(23), figures: dayFigures })).max(24),
  /** The row of the journal that closed the day (the newest one while it runs) and its hash: to check the journal against. */
  journal: z.object({ revision: count, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type DayReport = z.infer<typeof dayReport>;
