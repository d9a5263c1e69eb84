import { z } from 'zod';
import { pickReasonId, priorityClassId } from '../../ids.ts';
import { count } from './viewHead.ts';

/** Why this visit was called and not another, as codes; the clients make the sentence. */
export const callReason = z.discriminatedUnion('rule', [
  /** [CALL-3] Longest wait in the highest class that waits. `overtaken`: how many who waited longer were passed over. */
  z.object({ rule: z.literal('longest-wait'), priorityClassId, overtaken: count }),
  /** [CALL-10] The most points, in whole ones. */
  z.object({ rule: z.literal('most-points'), priorityClassId, points: count, overtaken: count }),
  /** [CALL-11] The turn of a group; `place` is the call's place in the cycle of the ratio, from 1. */
  z.object({
    rule: z.literal('turn'),
    of: z.enum(['priority', 'ordinary']),
    place: z.number().int().min(1).max(40),
    priorityClassId,
    overtaken: count,
  }),
  /** [CALL-12] Waited longer than the class is guaranteed. */
  z.object({
    rule: z.literal('past-guarantee'),
    priorityClassId,
    guaranteedMinutes: z.number().int(),
    overtaken: count,
  }),
  /** [CALL-13] May not be overtaken once more, or came before somebody of whom this is true. */
  z.object({ rule: z.literal('overtaken-enough'), priorityClassId, timesOvertaken: count, overtaken: count }),
  /** [CALL-2] Transferred to this counter. */
  z.object({ rule: z.literal('transferred-here'), overtaken: count.default(0) }),
  /** [APPOINT-4] The booked time lies ahead, and nobody else waits for this counter. */
  z.object({ rule: z.literal('before-booked-time'), overtaken: count }),
  /** [PICK-1] Picked by staff out of turn. */
  z.object({ rule: z.literal('picked'), reasonId: pickReasonId, overtaken: count }),
  /** [PARK-2] Was parked. */
  z.object({ rule: z.literal('resumed') }),
]);
export type CallReason = z.infer<typeof callReason>;
