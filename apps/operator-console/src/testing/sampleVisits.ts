import {
  queueId,
  serviceId,
  visitId,
  minute,
  second,
  type AbsentVisitView,
  type CurrentVisitView,
  type ParkedVisitView,
  type WaitingVisitView,
} from '@talon/shared';
import { ordinary, sampleNow } from './sampleMoment.ts';

/** What every view of a visit begins with. */
export const visitHead = (letter: string, number: number, service = 'residence', issuedMinutesAgo = 10) => ({
  visitId: visitId.parse(`visit-${letter.codePointAt(0)}-${number}`),
  ticket: { letter, number },
  serviceId: serviceId.parse(service),
  purpose: 'submit' as const,
  queueId: queueId.parse('queue-v'),
  language: 'uk' as const,
  priorityClassId: ordinary,
  issuedAt: sampleNow - issuedMinutesAgo * minute,
  placeAt: sampleNow - issuedMinutesAgo * minute,
  paper: { outcome: 'printed' as const, cause: null },
});

/** A visitor who waits since some minutes; what is special about him in `more`. */
export function waitingVisit(
  letter: string,
  number: number,
  minutesAgo: number,
  more: Partial<WaitingVisitView> = {},
): WaitingVisitView {
  const head = visitHead(letter, number, 'residence', minutesAgo);
  return { ...head, transferredHere: false, ...more };
}

export const parkedVisit = (letter: string, number: number, minutesAgo: number): ParkedVisitView => ({
  ...visitHead(letter, number, 'residence', minutesAgo + 15),
  parkedAt: sampleNow - minutesAgo * minute,
  parkedHere: true,
  reasonId: null,
  returnsAt: null,
});

/** Somebody who did not come five minutes ago, and may return for ten more. */
export const absentVisit = (
  letter: string,
  number: number,
  more: Partial<AbsentVisitView> = {},
): AbsentVisitView => ({
  ...visitHead(letter, number, 'residence', 25),
  absentSince: sampleNow - 5 * minute,
  mayReturn: true,
  until: sampleNow + 10 * minute,
  callsLeft: 3,
  ...more,
});

/** В 012, called 40 s ago after a wait of 8 minutes. */
export const calledVisit: CurrentVisitView = {
  ...visitHead('В', 12),
  status: 'called',
  issuedAt: sampleNow - 8 * minute - 40 * second,
  placeAt: sampleNow - 8 * minute - 40 * second,
  calledAt: sampleNow - 40 * second,
  lastCalledAt: sampleNow - 40 * second,
  recallAt: sampleNow - 30 * second,
  noShowAt: sampleNow - 40 * second,
  callCount: 1,
  reason: { rule: 'longest-wait', priorityClassId: ordinary, overtaken: 0 },
};

/** В 012, who walked 40 s and is being served for 3:41. */
export const servedVisit: CurrentVisitView = {
  ...calledVisit,
  status: 'serving',
  issuedAt: sampleNow - 12 * minute - 21 * second,
  placeAt: sampleNow - 12 * minute - 21 * second,
  calledAt: sampleNow - 4 * minute - 21 * second,
  startedAt: sampleNow - 3 * minute - 41 * second,
};
