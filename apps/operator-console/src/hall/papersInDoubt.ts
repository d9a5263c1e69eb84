import type { HallView, PrintOrderView, ServiceDay, VisitId } from '@talon/shared';

/** A paper that staff ordered and of which nobody can say that it came out. */
export type FailedOrder = PrintOrderView & { readonly outcome: 'refused' | 'unknown' };

/** What the hall shows of papers that may be in nobody's hand. */
export interface PapersInDoubt {
  readonly flagged: HallView['flaggedPapers'];
  readonly orders: readonly FailedOrder[];
}

/**
 * Every paper in doubt once: the last word about each ordered one, and the tickets that the hall flags. A flagged ticket
 * whose print was ordered stands with its order, which knows the printer; one that is being printed is left in peace.
 */
export function papersInDoubt({ flaggedPapers, printOrders }: HallView): PapersInDoubt {
  const latest = new Map<VisitId | ServiceDay, PrintOrderView>();
  for (const order of printOrders) {
    const paper = paperOf(order);
    // Newest first: an older order of the same paper is history.
    if (!latest.has(paper)) latest.set(paper, order);
  }
  return {
    flagged: flaggedPapers.filter(({ visitId }) => {
      const outcome = latest.get(visitId)?.outcome;
      return outcome === undefined || outcome === 'printed';
    }),
    orders: [...latest.values()].filter(hasFailed),
  };
}

const paperOf = (order: PrintOrderView): VisitId | ServiceDay =>
  order.kind === 'ticket' ? order.visitId : order.serviceDay;

const hasFailed = (order: PrintOrderView): order is FailedOrder =>
  order.outcome === 'refused' || order.outcome === 'unknown';
