import {
  minute,
  type BranchConfig,
  type DayReport,
  type DeviceId,
  type OrdersView,
  type ServiceDay,
} from '@talon/shared';
import { printerExists } from '../rules/printOrders.ts';
import { unknownWaits, type Waits } from '../rules/waits.ts';
import type { HallState, PrintOrder } from '../state.ts';
import type { ViewHead } from './head.ts';

const shownOrders = 5;

/**
 * What one printer shall print now, oldest first. A visit that has ended needs no paper any more. `undefined` for an
 * unknown printer.
 *
 * @param reportOf the figures of a closed day; they come from the report tables, not from the hall's state
 */
export function ordersView(
  state: HallState,
  config: BranchConfig,
  printerId: DeviceId,
  head: ViewHead,
  reportOf: (day: ServiceDay) => DayReport | undefined,
  waits: Waits = unknownWaits,
): OrdersView | undefined {
  if (!printerExists(config, printerId)) return undefined;
  const orders = state.printOrders
    .filter((order) => order.printerId === printerId && order.outcome === 'ordered')
    .toReversed()
    .flatMap((order) => toPrint(state, config, order, { reportOf, waits }))
    .slice(0, shownOrders);
  return { view: 'orders', ...head, printerId, orders };
}

function toPrint(
  state: HallState,
  config: BranchConfig,
  { id: orderId, paper, orderedAt }: PrintOrder,
  {
    reportOf,
    waits,
  }: { readonly reportOf: (day: ServiceDay) => DayReport | undefined; readonly waits: Waits },
): OrdersView['orders'] {
  if (paper.kind === 'closing-slip') {
    const report = reportOf(paper.serviceDay);
    return report === undefined ? [] : [{ kind: paper.kind, orderId, report }];
  }
  const { kind, visitId, copy, peopleBefore } = paper;
  const visit = state.visits.get(visitId);
  const hallId = config.queues.find(({ id }) => id === visit?.queueId)?.hallId;
  if (visit === undefined || hallId === undefined) return [];
  const { ticket, publicToken, serviceId, purpose, language, queueId, issuedAt } = visit;
  const { bookedAt, promised } = visit;
  return [
    {
      kind,
      orderId,
      copy,
      visitId,
      ticket,
      publicToken,
      serviceId,
      purpose,
      language,
      queueId,
      hallId,
      peopleBefore,
      // [ESTIMATE-3] What was said with the ticket is no longer true on a paper that is ordered later.
      wait: orderedAt - issuedAt < minute ? promised : waits.ofVisit(visitId),
      issuedAt,
      bookedAt,
    },
  ];
}
