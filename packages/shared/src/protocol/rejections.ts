import { z } from 'zod';

/** Refusals that any command may meet before it reaches a rule of the hall. */
export const gateRejections = [
  'malformed',
  'unknown-command',
  'not-allowed',
  'too-many-commands',
  'hub-read-only',
  'hub-stopping',
] as const;

/** Refusals by the rules of the hall: each names the obstacle. RULES.md says which rule sets which. */
export const hallRejections = [
  'appointment-cancelled',
  'appointment-of-another-day',
  'appointment-used',
  'call-limit-reached',
  'class-needs-staff',
  'class-not-checked',
  'class-not-claimed',
  'counter-busy',
  'counter-changed',
  'counter-closed',
  'counter-held',
  'counter-not-paused',
  'counter-not-yours',
  'counter-paused',
  'day-already-open',
  'day-not-closed',
  'day-not-open',
  'document-number-needed',
  'hall-not-paused',
  'hall-paused',
  'holding-another-counter',
  'nobody-waiting',
  'no-number-range',
  'no-show-too-soon',
  'not-a-no-show',
  'not-eligible',
  'nothing-to-undo',
  'numbers-exhausted',
  'operator-not-here',
  'order-of-another-printer',
  'outside-opening-hours',
  'park-reason-needed',
  'picking-not-allowed',
  'print-already-recorded',
  'print-under-way',
  'privilege-used-today',
  'proof-needed',
  'purpose-not-offered',
  'queue-closing',
  'quota-reached',
  'recall-too-soon',
  'return-time-over',
  'route-too-long',
  'too-early-for-appointment',
  'too-late-to-undo',
  'transfer-to-itself',
  'unknown-appointment',
  'unknown-counter',
  'unknown-order',
  'unknown-outcome',
  'unknown-park-reason',
  'unknown-pause-reason',
  'unknown-pick-reason',
  'unknown-printer',
  'unknown-priority-class',
  'unknown-proof',
  'unknown-service',
  'unknown-visit',
  'unknown-work-profile',
  'visit-being-served',
  'visit-not-called',
  'visit-not-parked',
  'visit-not-serving',
  'visit-not-waiting',
] as const;

export const rejectionCodes = [...gateRejections, ...hallRejections] as const;
export const rejectionCode = z.enum(rejectionCodes);
export type RejectionCode = z.infer<typeof rejectionCode>;
export type GateRejection = (typeof gateRejections)[number];
export type HallRejection = (typeof hallRejections)[number];

/** What a refusal is about: ids and numbers for the text, never a sentence. */
export const rejectionParams = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type RejectionParams = z.infer<typeof rejectionParams>;
