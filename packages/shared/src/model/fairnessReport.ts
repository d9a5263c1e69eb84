import { z } from 'zod';
import { operatorId, pickReasonId, priorityClassId } from '../ids.ts';
import { callReason } from '../protocol/views/callReason.ts';
import { serviceDay } from '../time.ts';

const count = z.number().int().nonnegative();

/** A rule by which somebody was called. */
const callRule = z.union(callReason.options.map((option) => option.shape.rule));

/**
 * How fair a service day was. An overtake is one visit passed over by one call by rule: a call that passes over three
 * counts as one call and three overtakes.
 */
export const fairnessReport = z.object({
  serviceDay,
  byRule: z.array(z.object({ rule: callRule, calls: count, overtakes: count })),
  /** Classes in the order of the configuration; those that left it come last. */
  byClass: z
    .array(
      z.object({
        priorityClassId,
        /** Calls of visits of this class, those picked by hand among them, and whom the rules passed over for them. */
        calls: count,
        overtakes: count,
        /** [CALL-12] What is guaranteed to the class today; `null`: nothing. */
        guaranteedMinutes: z.number().int().nullable(),
        /** Visits that were called first, or ended without a call, after their guarantee. */
        pastGuarantee: count,
      }),
    )
    .max(200),
  /** Who called by hand, and how many they passed over; the most calls first. */
  pickedByHand: z.array(
    z.object({
      operatorId,
      calls: count,
      overtakes: count,
      /** [PICK-2] By the reason that was given; `null`: parked visits called again ([PARK-2]). */
      byReason: z.array(z.object({ reasonId: pickReasonId.nullable(), calls: count, overtakes: count })),
    }),
  ),
});
export type FairnessReport = z.infer<typeof fairnessReport>;
