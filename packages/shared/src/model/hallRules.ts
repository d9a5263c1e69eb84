import { z } from 'zod';
import { priorityClassId } from '../ids.ts';

/** How priority classes go together; RULES.md, "Calling". */
export const callingPolicy = z.discriminatedUnion('kind', [
  /** [CALL-3] The highest rank that waits, and in it the longest wait. */
  z.strictObject({ kind: z.literal('strict') }),
  /** [CALL-10] The most points: a class' credit plus its growth times the minutes waited. */
  z.strictObject({ kind: z.literal('accumulating') }),
  /** [CALL-11] So many of a priority class, then so many others, as long as both wait. 1 : 1 alternates. */
  z.strictObject({
    kind: z.literal('ratio'),
    priority: z.number().int().min(1).max(20),
    ordinary: z.number().int().min(1).max(20),
  }),
]);
export type CallingPolicy = z.infer<typeof callingPolicy>;

/** [APPOINT-1] How booked times and the live queue go together. */
export const appointmentRules = z.strictObject({
  /** How early before the booked time one may check in. */
  earlyMinutes: z.number().int().min(0).max(240),
  /** [APPOINT-3] Who comes later than this waits in the live queue. */
  lateMinutes: z.number().int().min(0).max(240),
  /** The class of who comes in time. */
  priorityClassId,
});
export type AppointmentRules = z.infer<typeof appointmentRules>;

/** [NOSHOW-4] Whoever comes back while one of them still holds keeps the place; a `null` does not count. */
export const noShowReturn = z
  .strictObject({
    withinMinutes: z.number().int().min(1).max(480).nullable(),
    /** So many of the same queue may have been called meanwhile. */
    withinCalls: z.number().int().min(1).max(100).nullable(),
  })
  .refine(({ withinMinutes, withinCalls }) => withinMinutes !== null || withinCalls !== null, {
    message: 'minutes or calls must be named',
    params: { fault: 'return-without-limit' },
  });
export type NoShowReturn = z.infer<typeof noShowReturn>;

/** Switches of the hall's rules; each is explained in RULES.md. */
export const hallRules = z.object({
  /** [PRINT-3] Cancel a visit at once when its paper was refused by the printer. */
  cancelWhenPaperRefused: z.boolean().default(false),
  /** Who is called before whom. */
  calling: callingPolicy.default({ kind: 'strict' }),
  /** [CALL-13] How often the rules may let somebody overtake one visitor; `null`: any number of times. */
  mostOvertaken: z.number().int().min(0).max(1000).nullable().default(null),
  /** [AUTO-1] A counter that has been free for so long is called the next one by itself; `null`: people press. */
  automaticCallAfterSeconds: z.number().int().min(0).max(600).nullable().default(null),

  /** [CALL-6] How often a visitor may be called in all (call and recalls) before only no-show is left. */
  maximumCalls: z.number().int().min(1).max(20).default(5),
  /** [CALL-15] How long after a call the same visitor may be called again. */
  secondsBetweenCalls: z.number().int().min(0).max(600).default(0),
  /** [NOSHOW-2] A visitor is a no-show after so many calls, or so long after the first one (`null`: calls alone count). */
  noShowAfter: z
    .strictObject({
      calls: z.number().int().min(1).max(20),
      seconds: z.number().int().min(1).max(3600).nullable(),
    })
    .default({ calls: 1, seconds: null }),
  /** [NOSHOW-3] Marked by itself so long after the last call; `null`: staff mark it. */
  noShowBySelfAfterSeconds: z.number().int().min(30).max(3600).nullable().default(null),
  /** [NOSHOW-4] Who may come back after a no-show; `null`: nobody. */
  noShowReturn: noShowReturn.nullable().default(null),
  /** [UNDO-1] For how long a finish or a no-show can be taken back; 0: never. */
  undoSeconds: z.number().int().min(0).max(60).default(10),
  /** [PARK-4] Who is parked goes back to the queue after so long, where the reason names no other time; `null`: never. */
  parkedReturnMinutes: z.number().int().min(1).max(480).nullable().default(null),
  /** [TRANSFER-2] Whoever is sent on keeps the time of arrival; otherwise stands behind those who are there. */
  transferKeepsPlace: z.boolean().default(true),

  /** [DAY-1] The schedule opens and closes the day; otherwise only a supervisor does. */
  daysFollowSchedule: z.boolean().default(true),
  /** [ISSUE-8] Kiosks issue the last ticket so long before closing time. */
  lastTicketMinutes: z.number().int().min(0).max(240).default(0),
  /** [CLOSING-1] Kiosks issue nothing for a queue whose next ticket would wait past closing time. */
  closesByForecast: z.boolean().default(false),
  /** [DAY-7] The day ends by itself so long after closing time, whoever is left; `null`: when the last one has gone. */
  dayEndsMinutesAfterClosing: z.number().int().min(0).max(600).nullable().default(null),
  /** [APPOINT-1] `null`: this branch books no times. */
  appointments: appointmentRules.nullable().default(null),
});
export type HallRules = z.infer<typeof hallRules>;
