import type { QueueId, RejectionParams, Service } from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { HallState } from '../state.ts';
import { isServiceGiven } from './openingHours.ts';
import { usedUp } from './quota.ts';

type KioskIssuing =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'outside-opening-hours' | 'quota-reached' | 'queue-closing';
      readonly params: RejectionParams;
    };

/**
 * Whether kiosks may give out a ticket now; none of it binds staff.
 *
 * Rules ISSUE-1, ISSUE-5, ISSUE-7, CLOSING-1. Refuses with `outside-opening-hours`, `quota-reached` (with `again`),
 * `queue-closing`.
 */
export function kioskMayIssue(
  state: HallState,
  service: Service,
  queueId: QueueId,
  { config, now }: DecisionContext,
): KioskIssuing {
  const refuse = (code: Extract<KioskIssuing, { ok: false }>['code'], params: RejectionParams = {}) =>
    ({ ok: false, code, params }) as const;
  const serviceId = service.id;
  if (state.day.status === 'closing') return refuse('outside-opening-hours');
  if (!isServiceGiven(service, config, now)) return refuse('outside-opening-hours', { serviceId });
  const none = usedUp(state, service, config, now);
  if (none !== undefined) return refuse('quota-reached', { serviceId, again: none.again });
  if (state.closingQueues.has(queueId)) return refuse('queue-closing', { queueId });
  return { ok: true };
}
