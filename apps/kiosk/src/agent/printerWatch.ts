import type { Ms } from '@talon/shared';
import type { PrinterView } from '../ipc.ts';
import type { After } from '../printing/after.ts';
import type { TicketPrinter } from '../printing/printTicket.ts';

/** How often an idle printer is asked how it is. */
export const askPrinterMs: Ms = 5_000;

export interface PrinterWatch {
  readonly view: PrinterView;
  /** Asks now, for example after a job. */
  askNow(): void;
  close(): void;
}

/** Keeps knowing how the printer is, by asking it every few seconds while nothing is printed. */
export function watchPrinter(
  printer: TicketPrinter,
  isPrinting: () => boolean,
  after: After,
  changed: () => void,
): PrinterWatch {
  let view: PrinterView = { state: 'unknown' };
  let isAsking = false;
  let isClosed = false;
  let cancelNext = () => {};

  async function ask(): Promise<void> {
    if (isAsking || isClosed) return;
    isAsking = true;
    cancelNext();
    if (!isPrinting()) {
      const next = await printer.view();
      if (isClosed) return;
      const isNews = JSON.stringify(next) !== JSON.stringify(view);
      view = next;
      if (isNews) changed();
    }
    isAsking = false;
    cancelNext = after(askPrinterMs, () => void ask());
  }

  void ask();
  return {
    get view() {
      return view;
    },
    askNow: () => void ask(),
    close() {
      isClosed = true;
      cancelNext();
    },
  };
}
