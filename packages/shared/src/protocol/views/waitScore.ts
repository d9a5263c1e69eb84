import { z } from 'zod';
import { serviceId } from '../../ids.ts';
import { serviceDay } from '../../time.ts';
import { count, head } from './viewHead.ts';

/** How well waits were estimated: over the estimates whose wait is known by now. Minutes. */
export const waitScore = z.object({
  answered: count,
  meanError: z.number().nonnegative(),
  medianError: z.number().nonnegative(),
  /** Positive: people waited less than was said. */
  bias: z.number(),
  /** Shares of the waits inside the ranges, 0 to 1. */
  insideLikely: z.number().min(0).max(1),
  insideNearlyAll: z.number().min(0).max(1),
});
export type WaitScore = z.infer<typeof waitScore>;

/** [ESTIMATE-4] What the promises of a day were worth. */
export const waitScoreFigures = z.object({
  /** Promises on new tickets; `null` while nothing is known. */
  total: waitScore.nullable(),
  /** Estimates for people who waited already; kept of today alone, `null` for other days. */
  whileWaiting: waitScore.nullable(),
  /** The services with the most answers first. */
  byService: z.array(z.object({ serviceId, score: waitScore })).max(200),
  /** By the hour of the issue, on the branch's clock. */
  byHour: z.array(z.object({ hour: z.number().int().min(0).max(23), score: waitScore })).max(24),
  /** Tickets that were issued without a promise. */
  unknown: count,
});
export type WaitScoreFigures = z.infer<typeof waitScoreFigures>;

/** What `GET /api/wait-score/<day>` answers. */
export const waitScoreReport = waitScoreFigures.extend({ serviceDay });
export type WaitScoreReport = z.infer<typeof waitScoreReport>;

/** [ESTIMATE-4] What the promises of today were worth. Budget: 64 kB. */
export const waitScoreView = waitScoreFigures.extend({ view: z.literal('waitScore'), ...head });
export type WaitScoreView = z.infer<typeof waitScoreView>;
