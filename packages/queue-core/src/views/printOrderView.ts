import type { PrintOrderView } from '@talon/shared';
import type { PrintOrder } from '../state.ts';

/** A paper that staff ordered, with its fate. */
export function printOrderView(order: PrintOrder): PrintOrderView {
  const { id: orderId, printerId, orderedAt, orderedBy, outcome, cause, paper } = order;
  const head = { orderId, printerId, orderedAt, orderedBy, outcome, cause };
  if (paper.kind === 'closing-slip') return { ...head, ...paper };
  const { kind, visitId, ticket, copy } = paper;
  return { ...head, kind, visitId, ticket, copy };
}
