import type { Payload, TransferTarget } from '@talon/shared';
import { counterHeldBy, counterOf } from '../counters.ts';
import { accept, reject, type DecisionContext, type Move, type Rejected } from '../decision.ts';
import type { RouteLeg } from '../events.ts';
import { legOf, mostServices, movedPlace, servicesInAll } from '../rules/route.ts';
import type { CalledVisit, HallState, ServingVisit } from '../state.ts';
import { counterExists, visitAtCounter } from './atCounter.ts';

/**
 * Sends the visitor on: to the queue of another service, to one counter, or to a colleague.
 *
 * Rules TRANSFER-1 to TRANSFER-5. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`,
 * `unknown-service`, `purpose-not-offered`, `counter-closed`, `operator-not-here`, `transfer-to-itself`,
 * `route-too-long`.
 */
export function transferVisit(
  state: HallState,
  { counterId, visitId, to, comeBack = false }: Payload<'transferVisit'>,
  context: DecisionContext,
): Move<'transferVisit'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;
  const target = targetOf(state, here.visit, to, context);
  if (!target.ok) return target;
  if (comeBack && servicesInAll(here.visit, here.visit.route.length + 1) > mostServices)
    return reject('route-too-long', { mostServices });

  const { place, ...service } = target.leg;
  const placeAt = movedPlace(state, context.config, here.visit, context.now);
  return accept(
    {},
    { type: 'visitTransferred', visitId, from: counterId, to: place, ...service, placeAt, comeBack },
  );
}

type Target = { readonly ok: true; readonly leg: RouteLeg } | Rejected<'transferVisit'>;

function targetOf(
  state: HallState,
  visit: CalledVisit | ServingVisit,
  to: TransferTarget,
  context: DecisionContext,
): Target {
  const { queueId, serviceId, purpose } = visit;
  switch (to.kind) {
    case 'service': {
      const isHere = to.serviceId === serviceId && to.purpose === purpose;
      const found = legOf(context.config, to);
      return found.ok && isHere ? reject('transfer-to-itself', { serviceId }) : found;
    }
    case 'operator': {
      // [TRANSFER-4] Wherever he sits now; the event names the counter.
      const counterId = counterHeldBy(state, to.operatorId);
      if (counterId === undefined) return reject('operator-not-here', { operatorId: to.operatorId });
      return targetOf(state, visit, { kind: 'counter', counterId }, context);
    }
    default: {
      const { counterId } = to;
      if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
      if (counterId === visit.counterId) return reject('transfer-to-itself', { counterId });
      if (counterOf(state, counterId).status === 'closed') return reject('counter-closed', { counterId });
      return { ok: true, leg: { queueId, serviceId, purpose, place: { kind: 'counter', counterId } } };
    }
  }
}
