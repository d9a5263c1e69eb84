import type { BranchConfig, DayReport, DeviceId, OrdersView, ServiceDay } from '@talon/shared';
import { printerExists } from '../rules/printOrders.ts';
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
): OrdersView | undefined {
  if (!printerExists(config, printerId)) return undefined;
  const orders = state.printOrders
    .filter((order) => order.printerId === printerId && order.outcome === 'ordered')
    .toReversed()
    .flatMap((order) => toPrint(state, config, order, reportOf))
    .slice(0, shownOrders);
  return { view: 'orders', ...head, printerId, orders };
}

function toPrint(
  state: HallState,
  config: BranchConfig,
  { id: orderId, paper }: PrintOrder,
  reportOf: (day: ServiceDay) => DayReport | undefined,
): OrdersView['orders'] {
  if (paper.kind === 'closing-slip') {
    const report = reportOf(paper.serviceDay);
    return report === undefined ? [] : [{ kind: paper.kind, orderId, report }];
  }
  const { kind, visitId, copy, peopleBefore } = paper;
  const visit = state.visits.get(visitId);
  const hallId = config.queues.find(({ id }) => id === visit?.queueId)?.hallId;
  if (visit === undefined || hallId === undefined) return [];
  const { ticket, publicToken, serviceId, purpose, language, queueId, issuedAt, bookedAt } = visit;
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
      wait: null,
      issuedAt,
      bookedAt,
    },
  ];
}
