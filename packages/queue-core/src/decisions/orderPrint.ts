import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { peopleBefore } from '../rules/callingRule.ts';
import { isCopy, isUnderWay, printerExists, printOrdered } from '../rules/printOrders.ts';
import type { HallState } from '../state.ts';

/**
 * Orders the ticket of a visit once more from a printer: the same number, marked as a copy.
 *
 * Rules PRINT-4 to PRINT-7. Refuses with `unknown-visit`, `unknown-printer`, `print-under-way`.
 */
export function orderPrint(
  state: HallState,
  { visitId, printerId }: Payload<'orderPrint'>,
  context: DecisionContext,
): Move<'orderPrint'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  if (!printerExists(context.config, printerId)) return reject('unknown-printer', { printerId });
  if (isUnderWay(state, (paper) => paper.kind === 'ticket' && paper.visitId === visitId))
    return reject('print-under-way', { visitId });

  const copy = isCopy(visit);
  const before = visit.status === 'waiting' ? peopleBefore(state, context.config, visit, context.now) : 0;
  const paper = { kind: 'ticket', visitId, copy, peopleBefore: before } as const;
  const { orderId, body } = printOrdered(context, printerId, paper);
  return accept({ orderId, copy }, body);
}
