import { z } from 'zod';
import { operatorId, pickReasonId, priorityClassId } from '../ids.ts';
import { callReason } from '../protocol/views/callReason.ts';
import { serviceDay } from '../time.ts';

const count = z.number().int().nonnegative();

/** A rule by which somebody was called. */
const callRule = z.union(callReason.options.map((option) => option.shape.rule));

/** [FAIRNESS-4] Why a guaranteed wait was missed, in the order in which the causes are asked. */
export const missedGuaranteeCause = z.enum([
  /** Whoever had booked came so late that the guaranteed wait, counted from the booked time, was over. */
  'came-late',
  /** The class was given to a visit that had waited longer than the class guarantees already. */
  'class-given-late',
  /** When it was this visit's turn at a counter, somebody else was called there by hand. */
  'picked-instead',
  /** When it was this visit's turn at a counter, one went first who may not be overtaken any more. */
  'limit-first',
  /** When the guaranteed wait was over, no counter that calls from its queue was open. */
  'no-counter-open',
  /** When it was over, a counter that calls from its queue had been open and free for a minute or longer. */
  'counter-stood-free',
  /** The rest: all open counters that call from its queue were busy with others. */
  'counters-busy',
]);
export type MissedGuaranteeCause = z.infer<typeof missedGuaranteeCause>;

/**
 * How fair a service day was. An overtake is one visit passed over by one call by rule: a call that passes over three
 * counts as one call and three overtakes.
 */
export const fairnessReport = z.object({
  serviceDay,
  byRule: z.array(z.object({ rule: callRule, calls: count, overtakes: count })),
  /** [CALL-13] How often single visits were overtaken, counted anew out of the journal. */
  overtaking: z.object({
    /** How often a visit may be overtaken by rule; `null`: as often as it comes. */
    limit: count.nullable(),
    /** Visits that were overtaken by rule at least once. */
    visits: count,
    /** The most overtakes by rule that one visit suffered. */
    most: count,
    /** Visits that were overtaken by rule as often as the limit allows. */
    atLimit: count,
    /** Overtakes of visits that were at the limit already, by rule: empty, or a rule was broken. */
    beyondByRule: z.array(z.object({ rule: callRule, overtakes: count })),
    /** [PICK-2] How often staff passed over a visit at the limit by hand. */
    beyondByHand: count,
  }),
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
        /** Visits to which something was guaranteed and that were called, or ended without a call. */
        judged: count,
        /** Those of them that were called first, or ended without a call, after their guarantee. */
        pastGuarantee: count,
        /** [FAIRNESS-4] Why, in the order of the causes; adds up to `pastGuarantee`. */
        causes: z.array(z.object({ cause: missedGuaranteeCause, visits: count })),
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
