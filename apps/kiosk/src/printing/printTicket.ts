import type { PaperRaster, PaperWidth } from '@talon/ticket-print';
import type { PrinterView } from '../ipc.ts';
import { ticketJob } from './jobBuilder.ts';
import { obstacleOf } from './printerStatus.ts';
import type { PaperOutcome, PrinterReport, PrinterTransport } from './printerTransport.ts';

/** Draws a paper for the roll that is in the printer. */
export type DrawPaper = (widthDots: PaperWidth) => PaperRaster;

/** A ticket printer, for somebody who knows papers and not bytes. */
export interface TicketPrinter {
  /** Draws, sends and finds out what became of it. `beforeFirstByte`: see `PrinterTransport.print`. */
  print(draw: DrawPaper, beforeFirstByte: () => Promise<void>): Promise<PaperOutcome>;
  /** Asks the printer how it is. */
  view(): Promise<PrinterView>;
  close(): void;
}

export interface TicketPrinterOptions {
  readonly widthDots: PaperWidth;
  readonly backChannel: 'full' | 'none';
  readonly transport: PrinterTransport;
}

export function ticketPrinter({ widthDots, backChannel, transport }: TicketPrinterOptions): TicketPrinter {
  return {
    print: async (draw, beforeFirstByte) =>
      transport.print(ticketJob(draw(widthDots), backChannel), beforeFirstByte),
    view: async () => viewOf(await transport.report()),
    close: () => transport.close(),
  };
}

function viewOf(report: PrinterReport): PrinterView {
  if (report.kind === 'silent') return { state: 'silent' };
  if (report.kind === 'fault') return { state: 'not-ready', cause: report.cause };
  const cause = obstacleOf(report.condition);
  return cause === null
    ? { state: 'ready', paperLow: report.condition.paperLow }
    : { state: 'not-ready', cause };
}
