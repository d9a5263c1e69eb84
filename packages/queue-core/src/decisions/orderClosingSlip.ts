import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { isUnderWay, printerExists, printOrdered } from '../rules/printOrders.ts';
import type { HallState } from '../state.ts';

/**
 * Orders the slip with the figures of the day that was closed last.
 *
 * Rules PRINT-4, PRINT-7. Refuses with `day-not-closed`, `unknown-printer`, `print-under-way`.
 */
export function orderClosingSlip(
  state: HallState,
  { printerId }: Payload<'orderClosingSlip'>,
  context: DecisionContext,
): Move<'orderClosingSlip'> {
  if (state.day.status !== 'closed') return reject('day-not-closed');
  if (!printerExists(context.config, printerId)) return reject('unknown-printer', { printerId });
  if (isUnderWay(state, ({ kind }) => kind === 'closing-slip')) return reject('print-under-way');

  const { serviceDay } = state.day;
  const { orderId, body } = printOrdered(context, printerId, { kind: 'closing-slip', serviceDay });
  return accept({ orderId }, body);
}
