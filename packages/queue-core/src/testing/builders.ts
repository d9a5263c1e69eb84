import {
  counterId,
  operatorId,
  pickReasonId,
  priorityClassId,
  publicToken,
  queueId,
  hallId,
  serviceDay,
  serviceId,
  sessionId,
  ticketNumber,
  visitId,
  deviceId,
  type Actor,
  type Instant,
  type Role,
  type TicketNumber,
  type VisitId,
} from '@talon/shared';
import type { HallEvent, HallEventBody, VisitCalled } from '../events.ts';

/** The Monday on which all given-when-then stories happen. Kyiv is two hours ahead of UTC on it. */
const storyDay = serviceDay.parse('2026-11-23');

/** A time on the story's wall clock, for example `at('09:20')` or `at('09:20:30')`. */
export function at(wallClock: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = wallClock.split(':').map(Number);
  return Date.UTC(2026, 10, 23, hours - 2, minutes, seconds);
}

/** `А001` → letter and number. */
export function ticket(text: string): TicketNumber {
  return ticketNumber.parse({ letter: text.slice(0, 1), number: Number(text.slice(1)) });
}

/** The visit of a ticket in a story. */
export const visit = (text: string): VisitId =>
  visitId.parse(`visit-${ticket(text).number}-${letterNames[text.slice(0, 1)]}`);
const letterNames: Readonly<Record<string, string>> = { А: 'a', В: 'v', К: 'k' };

export const counter = (number: number) => counterId.parse(`counter-${number}`);

/** The member of staff who works at counter `number` in a story. */
export function operatorAt(number: number, role: Role = 'operator'): Actor {
  return {
    kind: 'staff',
    operatorId: operatorId.parse(`operator-${number}`),
    sessionId: sessionId.parse(`session-${number}`),
    role,
  };
}

export const supervisor = operatorAt(99, 'supervisor');
export const kiosk = (number = 1): Actor => ({ kind: 'kiosk', deviceId: deviceId.parse(`kiosk-${number}`) });
export const reception = operatorAt(5, 'reception');
export const printStation: Actor = { kind: 'printStation', deviceId: deviceId.parse('printer-1') };
export const hub: Actor = { kind: 'hub' };

/** Something that happened before the story's command. */
export type Given = { readonly when: Instant; readonly by: Actor; readonly body: HallEventBody };

export const dayOpened = (when = '08:00'): Given => ({
  when: at(when),
  by: hub,
  body: { type: 'dayOpened', serviceDay: storyDay },
});

const queueOfLetter: Readonly<Record<string, string>> = { А: 'residence', В: 'passport', К: 'land' };

/** Somebody took a ticket; the letter decides the queue. */
export function walkIn(text: string, when: string, priorityClass = 'ordinary'): Given {
  const queue = queueOfLetter[text.slice(0, 1)] ?? '';
  return {
    when: at(when),
    by: kiosk(),
    body: {
      type: 'ticketIssued',
      visitId: visit(text),
      ticket: ticket(text),
      publicToken: publicToken.parse(`token-of-the-visit-${visit(text)}`),
      queueId: queueId.parse(queue),
      hallId: hallId.parse(queue === 'land' ? 'hall-2' : 'hall-1'),
      serviceId: serviceId.parse(queue),
      purpose: 'submit',
      language: 'uk',
      priorityClassId: priorityClassId.parse(priorityClass),
      source: 'kiosk:kiosk-1',
      classClaimed: false,
      route: [],
      appointment: null,
      wait: null,
    },
  };
}

/** The operator of the same number opened a counter. */
export function counterOpened(number: number, when = '08:00'): Given {
  const by = operatorAt(number);
  if (by.kind !== 'staff') throw new Error('operators are staff');
  const { operatorId: who, sessionId: session } = by;
  const body = {
    type: 'counterOpened',
    counterId: counter(number),
    operatorId: who,
    sessionId: session,
  } as const;
  return { when: at(when), by, body: { ...body, takenOver: false, workProfileId: null } };
}

/** Called by the longest wait, past nobody, from nowhere else, without a limit; unless `how` says otherwise. */
export function called(
  text: string,
  number: number,
  when: string,
  how: Partial<Pick<VisitCalled, 'reason' | 'couldServe' | 'mostOvertaken'>> = {},
): Given {
  return {
    when: at(when),
    by: operatorAt(number),
    body: {
      type: 'visitCalled',
      visitId: visit(text),
      counterId: counter(number),
      reason: { rule: 'longest-wait', priorityClassId: priorityClassId.parse('ordinary'), overtaken: 0 },
      couldServe: [],
      mostOvertaken: null,
      ...how,
    },
  };
}

/** [PICK-1] Chosen by hand, for a reason of `demoConfig`. */
export const picked = (
  text: string,
  number: number,
  when: string,
  { reason = 'unwell', overtaken = 0, ...how }: PickedHow = {},
): Given =>
  called(text, number, when, {
    ...how,
    reason: { rule: 'picked', reasonId: pickReasonId.parse(reason), overtaken },
  });

interface PickedHow extends Partial<Pick<VisitCalled, 'couldServe' | 'mostOvertaken'>> {
  readonly reason?: string;
  readonly overtaken?: number;
}

/** [PARK-2] Parked before, and called again. */
export const resumed = (text: string, number: number, when: string): Given =>
  called(text, number, when, { reason: { rule: 'resumed' } });

const atCounter =
  (type: 'serviceStarted' | 'visitNoShow') =>
  (text: string, number: number, when: string): Given => ({
    when: at(when),
    by: operatorAt(number),
    body: { type, visitId: visit(text), counterId: counter(number) },
  });

export const started = atCounter('serviceStarted');
/** For good, unless `returns` says when. */
export const parked = (text: string, number: number, when: string, returns?: string): Given => ({
  when: at(when),
  by: operatorAt(number),
  body: {
    type: 'visitParked',
    visitId: visit(text),
    counterId: counter(number),
    reasonId: null,
    returnsAt: returns === undefined ? null : at(returns),
  },
});
export const noShow = atCounter('visitNoShow');

/** A finished event as `evolve` takes it. */
export function asEvent({ when, by, body }: Given): HallEvent {
  return { at: when, occurredAt: when, by, move: 'tick', body };
}
