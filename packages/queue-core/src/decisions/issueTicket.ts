import {
  BugError,
  dayRuns,
  publicToken,
  visitId as visitIdSchema,
  type BranchConfig,
  type Payload,
  type PriorityClassId,
  type VisitId,
} from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import { evolve } from '../evolve.ts';
import { visitOf } from '../line.ts';
import { aheadOf } from '../rules/callingRule.ts';
import { isServiceGiven } from '../rules/openingHours.ts';
import { checkPriority, proofRecord } from '../rules/priorityProof.ts';
import { printerExists, printOrdered } from '../rules/printOrders.ts';
import { nextTicket, numberSourceOf } from '../rules/ticketSequence.ts';
import type { HallState } from '../state.ts';

/**
 * Gives a visitor a number and a place in the queue of the service.
 *
 * Rules ISSUE-1 to ISSUE-6, NUMBER-1 to NUMBER-3, PRIORITY-2, PRIORITY-3, ESTIMATE-2. Refuses with `day-not-open`, `hall-paused`,
 * `outside-opening-hours`, `unknown-service`, `purpose-not-offered`, `class-needs-staff`, `unknown-priority-class`,
 * `proof-needed`, `unknown-proof`, `unknown-printer`, `no-number-range`, `numbers-exhausted`.
 */
export function issueTicket(
  state: HallState,
  payload: Payload<'issueTicket'>,
  context: DecisionContext,
): Move<'issueTicket'> {
  const { now, config, actor, freshId } = context;
  const { serviceId, purpose, language, printerId, proof } = payload;
  const byKiosk = actor.kind === 'kiosk';
  if (!dayRuns(state.day)) return reject('day-not-open');
  if (state.pause !== null) return reject('hall-paused');
  if (state.day.status === 'closing' && byKiosk) return reject('outside-opening-hours');
  const service = config.services.find(({ id }) => id === serviceId);
  if (service === undefined) return reject('unknown-service', { serviceId });
  if (byKiosk && !isServiceGiven(service, config, now)) return reject('outside-opening-hours', { serviceId });
  const queueId = service.purposes.find((offered) => offered.purpose === purpose)?.queueId;
  const queue = config.queues.find(({ id }) => id === queueId);
  if (queue === undefined) return reject('purpose-not-offered', { serviceId, purpose });
  if ((payload.priorityClassId !== undefined || proof !== undefined) && byKiosk)
    return reject('class-needs-staff');
  const priorityClassId = payload.priorityClassId ?? ordinaryClass(config);
  const priority = checkPriority(config, priorityClassId, proof);
  if (!priority.ok) return priority;
  // [ISSUE-6] A kiosk prints what it issues.
  if (printerId !== undefined && (byKiosk || !printerExists(config, printerId)))
    return reject('unknown-printer', { printerId });
  const { source, range } = numberSourceOf(queue, actor);
  if (range === undefined) return reject('no-number-range', { queueId: queue.id });
  const ticket = nextTicket(state, queue, source, range);
  if (ticket === undefined) return reject('numbers-exhausted', { queueId: queue.id });

  // [ESTIMATE-2] As the kiosk's screen said it before the touch. Only of the ordinary class it is known how long it waits.
  const wait =
    priorityClassId === ordinaryClass(config) ? (context.waits?.ifCameNow(queue.id) ?? null) : null;
  const visitId = visitIdSchema.parse(freshId());
  const token = publicToken.parse(freshId());
  const event: HallEventBody = {
    type: 'ticketIssued',
    visitId,
    ticket,
    publicToken: token,
    queueId: queue.id,
    hallId: queue.hallId,
    serviceId,
    purpose,
    language,
    priorityClassId,
    source,
    classClaimed: false,
    route: [],
    appointment: null,
    wait,
  };
  const peopleBefore = aheadOfNewcomer(state, event, visitId, context);
  const issued = accept<'issueTicket'>(
    {
      visitId,
      ticket,
      publicToken: token,
      queueId: queue.id,
      hallId: queue.hallId,
      peopleBefore,
      wait,
      issuedAt: now,
    },
    event,
    ...(printerId === undefined
      ? []
      : [printOrdered(context, printerId, { kind: 'ticket', visitId, copy: false, peopleBefore }).body]),
  );
  return { ...issued, personal: proofRecord(actor, visitId, priorityClassId, proof) };
}

/** [ISSUE-3] As the desk and the visitor's phone will count: who has priority does not wait for the whole queue. */
function aheadOfNewcomer(
  state: HallState,
  body: HallEventBody,
  visitId: VisitId,
  { now, config, actor }: DecisionContext,
): number {
  const after = evolve(state, { at: now, occurredAt: now, by: actor, move: 'issueTicket', body });
  const visit = visitOf(after, visitId);
  if (visit.status !== 'waiting') throw new BugError('a new ticket that does not wait');
  return aheadOf(after, config, visit, now);
}

/** [ISSUE-4] Everybody who was not marked otherwise belongs to the class of rank 0. */
function ordinaryClass(config: BranchConfig): PriorityClassId {
  const ordinary = config.priorityClasses.find(({ rank }) => rank === 0);
  if (ordinary === undefined) throw new BugError('a checked configuration has a class of rank 0');
  return ordinary.id;
}
