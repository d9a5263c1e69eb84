import { BugError, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';

/**
 * Notes what became of a paper that staff had ordered.
 *
 * Rules PRINT-2, PRINT-6. Refuses with `unknown-order`, `order-of-another-printer`, `print-already-recorded`.
 */
export function recordOrderedPrint(
  state: HallState,
  { orderId, outcome, cause: reported }: Payload<'recordOrderedPrint'>,
  { actor }: DecisionContext,
): Move<'recordOrderedPrint'> {
  if (actor.kind !== 'kiosk' && actor.kind !== 'printStation')
    throw new BugError('only machines with a printer report papers');
  const cause = reported ?? null;
  const order = state.printOrders.find(({ id }) => id === orderId);
  if (order === undefined) return reject('unknown-order', { orderId });
  if (order.printerId !== actor.deviceId) return reject('order-of-another-printer', { orderId });
  if (order.outcome === outcome && order.cause === cause) return accept({});
  // [PRINT-2] Paper that came out stays out.
  if (order.outcome === 'printed') return reject('print-already-recorded', { orderId });

  return accept({}, { type: 'orderedPrintRecorded', orderId, outcome, cause });
}
