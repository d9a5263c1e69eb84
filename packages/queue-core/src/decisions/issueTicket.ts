import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { isServiceGiven } from '../rules/openingHours.ts';
import { checkPriority, proofRecord } from '../rules/priorityProof.ts';
import type { HallState } from '../state.ts';
import { giveTicket, ordinaryClass, queueFor } from './giveTicket.ts';

/**
 * Gives a visitor a number and a place in the queue of the service.
 *
 * Rules ISSUE-1 to ISSUE-6, PRIORITY-2, PRIORITY-3, and those of `queueFor` and `giveTicket`. Refuses, beside their
 * codes, with `outside-opening-hours`, `class-needs-staff`, `unknown-priority-class`, `proof-needed`, `unknown-proof`.
 */
export function issueTicket(
  state: HallState,
  payload: Payload<'issueTicket'>,
  context: DecisionContext,
): Move<'issueTicket'> {
  const { now, config, actor } = context;
  const { serviceId, purpose, language, printerId, proof } = payload;
  const byKiosk = actor.kind === 'kiosk';
  const found = queueFor(state, payload, config);
  if (!found.ok) return found;
  if (byKiosk && state.day.status === 'closing') return reject('outside-opening-hours');
  if (byKiosk && !isServiceGiven(found.service, config, now))
    return reject('outside-opening-hours', { serviceId });
  if ((payload.priorityClassId !== undefined || proof !== undefined) && byKiosk)
    return reject('class-needs-staff');
  const priorityClassId = payload.priorityClassId ?? ordinaryClass(config);
  const priority = checkPriority(config, priorityClassId, proof);
  if (!priority.ok) return priority;

  const given = giveTicket(
    state,
    {
      serviceId,
      purpose,
      language,
      priorityClassId,
      classClaimed: false,
      route: [],
      appointment: null,
      wait: null,
    },
    found.queue,
    printerId,
    context,
  );
  if (!given.ok) return given;
  const issued = accept<'issueTicket'>(given.issued, ...given.bodies);
  return { ...issued, personal: proofRecord(actor, given.issued.visitId, priorityClassId, proof) };
}
