import {
  BugError,
  publicToken,
  visitId as visitIdSchema,
  type Actor,
  type BranchConfig,
  type DeviceId,
  type PriorityClassId,
  type Purpose,
  type Queue,
  type Refusal,
  type RejectionParams,
  type Result,
  type Service,
  type ServiceId,
} from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import { evolve } from '../evolve.ts';
import { visitOf } from '../line.ts';
import { peopleBefore } from '../rules/callingRule.ts';
import { takesVisitors } from '../rules/openingHours.ts';
import { printerExists, printOrdered } from '../rules/printOrders.ts';
import { nextTicket, numberSourceOf } from '../rules/ticketSequence.ts';
import type { HallState } from '../state.ts';

/** What every way to a ticket may be refused with. */
type Refused = {
  readonly ok: false;
  readonly code: Refusal<'issueTicket'> & Refusal<'checkIn'>;
  readonly params: RejectionParams;
};
const refused = (code: Refused['code'], params: RejectionParams = {}): Refused => ({
  ok: false,
  code,
  params,
});

/**
 * The queue that a service feeds with its purpose, while tickets are given at all.
 *
 * Rules ISSUE-1, ISSUE-2, DAY-6, PAUSE-1. Refuses with `day-not-open`, `hall-paused`, `unknown-service`, `purpose-not-offered`.
 */
export function queueFor(
  state: HallState,
  { serviceId, purpose }: { readonly serviceId: ServiceId; readonly purpose: Purpose },
  context: Pick<DecisionContext, 'config' | 'now' | 'endlessDay'>,
): { readonly ok: true; readonly service: Service; readonly queue: Queue } | Refused {
  if (!takesVisitors(state.day, context)) return refused('day-not-open');
  if (state.pause !== null) return refused('hall-paused');
  const { config } = context;
  const service = config.services.find(({ id }) => id === serviceId);
  if (service === undefined) return refused('unknown-service', { serviceId });
  const queueId = service.purposes.find((offered) => offered.purpose === purpose)?.queueId;
  const queue = config.queues.find(({ id }) => id === queueId);
  if (queue === undefined) return refused('purpose-not-offered', { serviceId, purpose });
  return { ok: true, service, queue };
}

type TicketIssued = Extract<HallEventBody, { type: 'ticketIssued' }>;

/** What has been decided of a new visit before it gets its number. */
export type NewVisit = Pick<
  TicketIssued,
  'serviceId' | 'purpose' | 'language' | 'priorityClassId' | 'classClaimed' | 'route' | 'appointment' | 'wait'
>;

/**
 * Gives a new visit its number and its place; the last step of every way to a ticket.
 *
 * Rules ISSUE-3, ISSUE-6, NUMBER-1 to NUMBER-3. Refuses with `unknown-printer`, `no-number-range`, `numbers-exhausted`.
 */
export function giveTicket(
  state: HallState,
  newVisit: NewVisit,
  queue: Queue,
  printerId: DeviceId | undefined,
  context: DecisionContext,
):
  | { readonly ok: true; readonly issued: Result<'issueTicket'>; readonly bodies: readonly HallEventBody[] }
  | Refused {
  const { now, config, actor, freshId } = context;
  // [ISSUE-6] A kiosk prints what it issues.
  if (printerId !== undefined && (actor.kind === 'kiosk' || !printerExists(config, printerId)))
    return refused('unknown-printer', { printerId });
  const { source, range } = numberSourceOf(queue, actor);
  if (range === undefined) return refused('no-number-range', { queueId: queue.id });
  const ticket = nextTicket(state, queue, source, range);
  if (ticket === undefined) return refused('numbers-exhausted', { queueId: queue.id });

  const visitId = visitIdSchema.parse(freshId());
  const token = publicToken.parse(freshId());
  const at = { queueId: queue.id, hallId: queue.hallId };
  const event: TicketIssued = {
    type: 'ticketIssued',
    visitId,
    ticket,
    publicToken: token,
    ...at,
    source,
    ...newVisit,
  };
  const before = beforeNewcomer(state, event, context);
  return {
    ok: true,
    issued: {
      visitId,
      ticket,
      publicToken: token,
      ...at,
      peopleBefore: before,
      wait: newVisit.wait,
      issuedAt: now,
    },
    bodies: [
      event,
      ...(printerId === undefined
        ? []
        : [
            printOrdered(context, printerId, { kind: 'ticket', visitId, copy: false, peopleBefore: before })
              .body,
          ]),
    ],
  };
}

/** [ISSUE-3] As the visitor's phone will count: who has priority does not wait for the whole queue. */
function beforeNewcomer(
  state: HallState,
  body: TicketIssued,
  { now, config, actor }: { readonly now: number; readonly config: BranchConfig; readonly actor: Actor },
): number {
  const after = evolve(state, { at: now, occurredAt: now, by: actor, move: 'issueTicket', body });
  const visit = visitOf(after, body.visitId);
  if (visit.status !== 'waiting') throw new BugError('a new ticket that does not wait');
  return peopleBefore(after, config, visit, now);
}

/** [ISSUE-4] Everybody who was not marked otherwise belongs to the class of rank 0. */
export function ordinaryClass(config: BranchConfig): PriorityClassId {
  const ordinary = config.priorityClasses.find(({ rank }) => rank === 0);
  if (ordinary === undefined) throw new BugError('a checked configuration has a class of rank 0');
  return ordinary.id;
}
