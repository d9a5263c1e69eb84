import { ordersView, type OrdersView } from '@talon/shared';

type Order = OrdersView['orders'][number];

const figures = { issued: 3, served: 2, noShow: 1, cancelled: 0, leftOver: 0, here: 0, waits: null };

/** A ticket that staff ordered from the printer. */
export const orderedTicket = (orderId: string, { copy = true } = {}): Order =>
  checked({
    kind: 'ticket',
    orderId,
    copy,
    visitId: `visit-of-${orderId}`,
    ticket: { letter: 'А', number: 801 },
    publicToken: 'Zk3vQ8s1xT0bLw7eYnR2uA',
    serviceId: 'residence',
    purpose: 'submit',
    language: 'uk',
    queueId: 'q',
    hallId: 'hall-1',
    peopleBefore: 2,
    wait: null,
    issuedAt: 1_000,
  });

/** The figures of a day that was closed. */
export const orderedSlip = (orderId: string): Order =>
  checked({
    kind: 'closing-slip',
    orderId,
    report: {
      serviceDay: '2026-11-21',
      closedAt: Date.UTC(2026, 10, 21, 16, 7),
      total: figures,
      byQueue: [{ queueId: 'q', figures }],
      byHour: [],
      journal: { revision: 12, hash: 'a3f0'.repeat(16) },
    },
  });

const checked = (order: unknown): Order => ordersView.shape.orders.element.parse(order);
