import type { HubLink } from '@talon/hub-client';
import { commandId, type BranchView, type OrdersView, type PrintOrderId } from '@talon/shared';
import { closingSlipOf, closingSlipRaster, paperOf, ticketRaster } from '@talon/ticket-print';
import type { PaperOutcome } from '../printing/printerTransport.ts';
import type { DrawPaper, TicketPrinter } from '../printing/printTicket.ts';
import { fateOfPaper } from './fateOfPaper.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import type { PaperRecords, PrintReport } from './paperRecords.ts';

/** Far more than a hub shows at once: an order leaves its view within a minute. */
const rememberedOrders = 100;

type Order = OrdersView['orders'][number];

export interface OrderedPrints {
  readonly isPrinting: boolean;
  /** Looks whether something may be printed now; called whenever the printer may have become free. */
  look(): void;
  close(): void;
}

export interface OrderedPrintsOptions {
  readonly ledger: Ledger<PaperRecords>;
  readonly link: HubLink;
  readonly printer: TicketPrinter;
  /** Nobody stands here who goes first. */
  readonly mayPrint: () => boolean;
  readonly log: Log;
  /** A print report was put into the ledger. */
  readonly reported: () => void;
}

/**
 * Prints what staff order from this machine's printer: each order once and reported once, one at a time.
 *
 * - What is printed next is read from the view that the hub has sent on this connection, and from nothing else. An
 *   order that it has given up, or was shown before the connection was lost, is not there any more and is not printed.
 * - An order is in the ledger before its first byte goes out, so that no second view, reconnect or restart prints it
 *   again. After a restart in the middle of a paper its fate is unknown (`kiosk-restarted`).
 * - A printer that is not ready refuses the order at once, with the cause; nothing is kept for later.
 *
 * Rules PRINT-4, PRINT-6, PRINT-7.
 */
export function orderedPrints(options: OrderedPrintsOptions): OrderedPrints {
  const { ledger, link, printer, mayPrint, log, reported } = options;
  let branch: BranchView | null = null;
  let ordered: readonly Order[] = [];
  let isWorking = false;
  let isPrinting = false;
  let isClosed = false;

  function next(): Order | undefined {
    return ordered.find(({ orderId }) => !ledger.content.ordersTaken.includes(orderId));
  }

  async function work(): Promise<void> {
    isWorking = true;
    for (;;) {
      const order = next();
      if (order === undefined || branch === null || isClosed || !mayPrint()) break;
      await print(order, drawing(branch, order));
    }
    isWorking = false;
  }

  async function print({ orderId }: Order, draw: DrawPaper): Promise<void> {
    isPrinting = true;
    const fate = await fateOfPaper(
      printer,
      draw,
      () => ledger.change((content) => ({ orderInPrint: orderId, ordersTaken: withTaken(content, orderId) })),
      (error) => log('error', 'printing an ordered paper failed', { orderId, error }),
    );
    isPrinting = false;
    if (isClosed) return;
    await ledger.change((content) => ({
      orderInPrint: null,
      ordersTaken: withTaken(content, orderId),
      reports: [...content.reports, reportOf(orderId, fate)],
    }));
    reported();
  }

  function look(): void {
    if (!isWorking) void work();
  }

  const { orderInPrint } = ledger.content;
  if (orderInPrint !== null)
    void ledger.change(({ reports }) => ({
      orderInPrint: null,
      reports: [...reports, reportOf(orderInPrint, { outcome: 'unknown', cause: 'kiosk-restarted' })],
    }));

  const stopStatus = link.onStatus(({ state }) => {
    if (state !== 'connected') ordered = [];
  });
  const stopViews = link.onView((view) => {
    if (view.view === 'branch') branch = view;
    if (view.view === 'orders') ordered = view.orders;
    look();
  });

  return {
    get isPrinting() {
      return isPrinting;
    },
    look,
    close() {
      isClosed = true;
      stopStatus();
      stopViews();
    },
  };
}

function drawing(branch: BranchView, order: Order): DrawPaper {
  if (order.kind === 'closing-slip')
    return (width) => closingSlipRaster(closingSlipOf(branch, order.report), width);
  const { bookedAt } = order;
  const appointment = bookedAt === null ? null : { bookedAt, inTime: true };
  return (width) => ticketRaster({ ...paperOf(branch, order, order, appointment), copy: order.copy }, width);
}

const withTaken = ({ ordersTaken }: PaperRecords, orderId: PrintOrderId): PrintOrderId[] =>
  [...ordersTaken.filter((taken) => taken !== orderId), orderId].slice(-rememberedOrders);

function reportOf(orderId: PrintOrderId, { outcome, cause }: PaperOutcome): PrintReport {
  return { of: 'order', commandId: commandId.parse(`order.${orderId}`), orderId, outcome, cause };
}
