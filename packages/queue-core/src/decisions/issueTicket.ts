import { BugError, type Payload, type PriorityClassId, type Service } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { RouteLeg } from '../events.ts';
import { kioskMayIssue } from '../rules/kioskIssuing.ts';
import { checkPriority, proofRecords } from '../rules/priorityProof.ts';
import { routeOf } from '../rules/route.ts';
import type { HallState } from '../state.ts';
import { giveTicket, ordinaryClass, queueFor } from './giveTicket.ts';

/**
 * Gives a visitor a number and a place in the queue of the service.
 *
 * Rules ISSUE-1 to ISSUE-8, ESTIMATE-2, PRIORITY-2 to PRIORITY-6, ROUTE-1, and those of `queueFor`, `routeOf`,
 * `kioskMayIssue` and `giveTicket`. Refuses, beside their codes, with `class-needs-staff`, and for staff with those of
 * `checkPriority`.
 */
export function issueTicket(
  state: HallState,
  payload: Payload<'issueTicket'>,
  context: DecisionContext,
): Move<'issueTicket'> {
  const { config, actor } = context;
  const { serviceId, purpose, language, printerId, proof } = payload;
  const byKiosk = actor.kind === 'kiosk';
  const found = queueFor(state, payload, context);
  if (!found.ok) return found;
  const later = routeOf(config, payload.route ?? []);
  if (!later.ok) return later;
  const { route } = later;
  if (byKiosk)
    for (const { service, queueId } of [
      { service: found.service, queueId: found.queue.id },
      ...route.map((leg) => ({ service: serviceOf(leg, context), queueId: leg.queueId })),
    ]) {
      const may = kioskMayIssue(state, service, queueId, context);
      if (!may.ok) return may;
    }
  const ordinary = ordinaryClass(config);
  const marked = { priorityClassId: payload.priorityClassId ?? ordinary, proof };
  const { priorityClassId } = marked;
  if (byKiosk && !mayChooseAtKiosk(payload, ordinary, context)) return reject('class-needs-staff');
  if (!byKiosk) {
    const checked = checkPriority(context, marked);
    if (!checked.ok) return checked;
  }

  const given = giveTicket(
    state,
    {
      serviceId,
      purpose,
      language,
      priorityClassId,
      classClaimed: byKiosk && priorityClassId !== ordinary,
      route,
      appointment: null,
      // As the kiosk's screen said it before the touch. Only of the ordinary class it is known how long it waits.
      wait: priorityClassId === ordinary ? (context.waits?.ifCameNow(found.queue.id) ?? null) : null,
    },
    found.queue,
    printerId,
    context,
  );
  if (!given.ok) return given;
  const issued = accept<'issueTicket'>(given.issued, ...given.bodies);
  return { ...issued, personal: proofRecords(context, given.issued.visitId, marked) };
}

/** [PRIORITY-4] A visitor chooses only what the branch offers at the kiosk, and shows nothing there. */
function mayChooseAtKiosk(
  { priorityClassId, proof }: Payload<'issueTicket'>,
  ordinary: PriorityClassId,
  { config }: DecisionContext,
): boolean {
  if (proof !== undefined) return false;
  if (priorityClassId === undefined || priorityClassId === ordinary) return true;
  return config.priorityClasses.some(({ id, atKiosk }) => id === priorityClassId && atKiosk);
}

/** [ISSUE-5] What comes later in the visit is given out by kiosks no less by the rules than what comes first. */
function serviceOf({ serviceId }: RouteLeg, { config }: DecisionContext): Service {
  const service = config.services.find(({ id }) => id === serviceId);
  if (service === undefined) throw new BugError(`${serviceId} is on a route that was just checked`);
  return service;
}
