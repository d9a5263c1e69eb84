import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { counterOf } from '../evolve.ts';
import type { HallState } from '../state.ts';
import { counterExists, visitAtCounter } from './atCounter.ts';

/**
 * Sends the visitor on: to the queue of another service, or to one open counter. The time of arrival is kept.
 *
 * Rules TRANSFER-1 to TRANSFER-3. Refuses with `unknown-counter`, `counter-not-yours`, `counter-changed`,
 * `unknown-service`, `purpose-not-offered`, `counter-closed`, `transfer-to-itself`.
 */
export function transferVisit(
  state: HallState,
  { counterId, visitId, to }: Payload<'transferVisit'>,
  context: DecisionContext,
): Move<'transferVisit'> {
  const here = visitAtCounter(state, { counterId, visitId }, context);
  if (!here.ok) return here;
  const { visit } = here;

  if (to.kind === 'counter') {
    if (!counterExists(context, to.counterId)) return reject('unknown-counter', { counterId: to.counterId });
    if (to.counterId === counterId) return reject('transfer-to-itself', { counterId });
    if (counterOf(state, to.counterId).status === 'closed')
      return reject('counter-closed', { counterId: to.counterId });
    const { queueId, serviceId, purpose } = visit;
    return accept(
      {},
      { type: 'visitTransferred', visitId, from: counterId, to, queueId, serviceId, purpose },
    );
  }

  if (to.kind === 'operator') return reject('operator-not-here', { operatorId: to.operatorId });
  const { serviceId, purpose } = to;
  const service = context.config.services.find(({ id }) => id === serviceId);
  if (service === undefined) return reject('unknown-service', { serviceId });
  const queueId = service.purposes.find((offered) => offered.purpose === purpose)?.queueId;
  if (queueId === undefined) return reject('purpose-not-offered', { serviceId, purpose });
  if (serviceId === visit.serviceId && purpose === visit.purpose)
    return reject('transfer-to-itself', { serviceId });

  const place = { kind: 'queue', queueId } as const;
  return accept(
    {},
    { type: 'visitTransferred', visitId, from: counterId, to: place, queueId, serviceId, purpose },
  );
}
