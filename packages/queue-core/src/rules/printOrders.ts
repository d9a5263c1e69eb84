import {
  BugError,
  minute,
  printersOf,
  printOrderId,
  type BranchConfig,
  type DeviceId,
  type Instant,
  type Ms,
  type PrintOrderId,
} from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { HallEventBody, OrderedPaper } from '../events.ts';
import type { HallState, Visit } from '../state.ts';

/** [PRINT-7] How long a printer may take to report an ordered paper. */
const longestPrint: Ms = minute;

/** Whether paper can be ordered from this machine. */
export function printerExists(config: BranchConfig, printerId: DeviceId): boolean {
  return printersOf(config).some(({ id }) => id === printerId);
}

/** [PRINT-5] An earlier paper that surely never came out makes the next one no copy. */
export function isCopy({ paper }: Visit): boolean {
  return paper.outcome !== 'refused';
}

/** The order of one paper, by the member of staff who sends the command. */
export function printOrdered(
  { actor, freshId }: DecisionContext,
  printerId: DeviceId,
  paper: OrderedPaper,
): { readonly orderId: PrintOrderId; readonly body: HallEventBody } {
  if (actor.kind !== 'staff') throw new BugError('only staff order papers');
  const orderId = printOrderId.parse(freshId());
  const { operatorId } = actor;
  return { orderId, body: { type: 'printOrdered', orderId, printerId, operatorId, paper } };
}

/** [PRINT-4] One paper at a time: an order that no printer has answered yet stands in the way of the same one. */
export function isUnderWay(state: HallState, wanted: (paper: OrderedPaper) => boolean): boolean {
  return state.printOrders.some(({ outcome, paper }) => outcome === 'ordered' && wanted(paper));
}

/** [PRINT-7] Orders that no printer has answered in time: nobody knows what became of them, and nobody prints them later. */
export function unansweredOrders(state: HallState, now: Instant): readonly HallEventBody[] {
  return state.printOrders
    .filter(({ outcome, orderedAt }) => outcome === 'ordered' && now - orderedAt >= longestPrint)
    .map(({ id }) => ({ type: 'orderedPrintRecorded', orderId: id, outcome: 'unknown', cause: 'no-answer' }));
}
