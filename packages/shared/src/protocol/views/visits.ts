import { z } from 'zod';
import { counterId, parkReasonId } from '../../ids.ts';
import { instant } from '../../time.ts';
import { callReason } from './callReason.ts';
import { count } from './viewHead.ts';
import { visitHead } from './visitHead.ts';

export const waitingVisitView = z.object({ ...visitHead, transferredHere: z.boolean() });
export type WaitingVisitView = z.infer<typeof waitingVisitView>;

export const parkedVisitView = z.object({
  ...visitHead,
  parkedAt: instant,
  parkedHere: z.boolean(),
  reasonId: parkReasonId.nullable(),
  /** [PARK-4] When it goes back to the queue by itself. */
  returnsAt: instant.nullable(),
});
export type ParkedVisitView = z.infer<typeof parkedVisitView>;

/** [NOSHOW-4] Somebody who did not come when called. */
export const absentVisitView = z.object({
  ...visitHead,
  /** As `placeAt`, moved on by the time that the hall was paused. */
  absentSince: instant,
  /** May have the place back now. */
  mayReturn: z.boolean(),
  /** When the time for it ends; `null`: no time is named, or it is over. */
  until: instant.nullable(),
  /** How many of the queue may still be called before it ends; `null`: no number is named, or more were called. */
  callsLeft: count.nullable(),
});
export type AbsentVisitView = z.infer<typeof absentVisitView>;

export const currentVisitView = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('called'),
    ...visitHead,
    /** The first call, and the last one of it and its recalls. */
    calledAt: instant,
    lastCalledAt: instant,
    callCount: count,
    reason: callReason,
    /** [CALL-15][NOSHOW-2] From when on these may be pressed; `null`: only another call brings it. */
    recallAt: instant,
    noShowAt: instant.nullable(),
  }),
  z.object({
    status: z.literal('serving'),
    ...visitHead,
    calledAt: instant,
    startedAt: instant,
    callCount: count,
    reason: callReason,
  }),
]);
export type CurrentVisitView = z.infer<typeof currentVisitView>;

/** Where a visit that is in the hall stands, as reception and supervisor see it. */
export const visitInHall = z.object({
  ...visitHead,
  status: z.enum(['waiting', 'called', 'serving', 'parked']),
  /** The counter it is called to, served, parked or waited for at; `null` in the queue of its service. */
  counterId: counterId.nullable(),
});
export type VisitInHall = z.infer<typeof visitInHall>;
