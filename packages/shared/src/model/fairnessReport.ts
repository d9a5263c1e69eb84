import { z } from 'zod';
import { operatorId, priorityClassId } from '../ids.ts';
import { callReason } from '../protocol/views.ts';
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
        /** Calls of visits of this class, those picked by hand among them, and whom they passed over. */
        calls: count,
        overtakes: count,
        /** [CALL-12] What is guaranteed to the class today; `null`: nothing. */
        guaranteedMinutes: z.number().int().nullable(),
        /** Visits that were called first, or ended without a call, after their guarantee. */
        pastGuarantee: count,
      }),
    )
    .max(200),
  /** [PARK-2] Who called parked visits by hand, and how many; the most first. */
  pickedByHand: z.array(z.object({ operatorId, calls: count })),
});
export type FairnessReport = z.infer<typeof fairnessReport>;
