import type { HubLink } from '@talon/hub-client';
import type { PrinterView } from '../ipc.ts';
import type { After } from '../printing/after.ts';
import type { TicketPrinter } from '../printing/printTicket.ts';
import { conditionReports } from './conditionReports.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { orderedPrints } from './orderedPrints.ts';
import type { PaperRecords } from './paperRecords.ts';
import { watchPrinter } from './printerWatch.ts';
import { printReports } from './printReports.ts';

/** Who uses the printer beside the staff, and goes first. */
export interface PrinterUser {
  readonly isPrinting: boolean;
  readonly isPaperAwaited: boolean;
}

export interface PrinterDutyOptions {
  readonly ledger: Ledger<PaperRecords>;
  readonly link: HubLink;
  readonly printer: TicketPrinter;
  readonly visitors: PrinterUser;
  readonly after: After;
  readonly log: Log;
  /** `printerView` has changed. */
  readonly changed: () => void;
}

export interface PrinterDuty {
  readonly printerView: PrinterView;
  /** A print report was put into the ledger. */
  reported(): void;
  /** A visitor may have left the printer to others. */
  visitorsMoved(): void;
  close(): void;
}

/**
 * What every machine with a ticket printer owes the hub: prints what staff order, says what became of every paper, and
 * says how the printer is.
 */
export function printerDuty(options: PrinterDutyOptions): PrinterDuty {
  const { ledger, link, printer, visitors, after, log, changed } = options;
  const reports = printReports(ledger, link, after, log);
  const orders = orderedPrints({
    ledger,
    link,
    printer,
    mayPrint: () => !visitors.isPrinting && !visitors.isPaperAwaited,
    log,
    reported,
  });
  const watch = watchPrinter(
    printer,
    () => visitors.isPrinting || orders.isPrinting,
    after,
    () => {
      conditions.tell();
      changed();
    },
  );
  const conditions = conditionReports(link, () => watch.view, after, log);
  reports.deliver();

  function reported(): void {
    reports.deliver();
    watch.askNow();
  }

  return {
    get printerView() {
      return watch.view;
    },
    reported,
    visitorsMoved: () => orders.look(),
    close() {
      orders.close();
      conditions.close();
      reports.close();
      watch.close();
    },
  };
}
