import type { HubLink } from '@talon/hub-client';
import type { DeviceId } from '@talon/shared';
import { realAfter, type After } from '../printing/after.ts';
import type { TicketPrinter } from '../printing/printTicket.ts';
import { openLedger } from './ledger.ts';
import type { Log } from './log.ts';
import { printerDuty, type PrinterUser } from './printerDuty.ts';
import { stationLedger } from './stationLedger.ts';

export interface PrintStationOptions {
  readonly stationId: DeviceId;
  /** Where the ledger is; made when it is not there. One station a folder. */
  readonly dataFolder: string;
  /** The station's own from now on: it says what is watched, and closes it. */
  readonly link: HubLink;
  readonly printer: TicketPrinter;
  readonly log: Log;
  /** For tests; the process's own by default. */
  readonly after?: After;
}

/** A ticket printer without a screen. */
export interface PrintStation {
  /** Stops at once, wherever it is; what was under way is in the ledger for the next start. */
  close(): Promise<void>;
}

const nobody: PrinterUser = { isPrinting: false, isPaperAwaited: false };

/**
 * Starts a print station: prints what staff order from its printer. As it has no screen, whatever a person should know
 * goes to the log: the hub that is lost or refuses, the printer that is not ready.
 */
export async function startPrintStation(options: PrintStationOptions): Promise<PrintStation> {
  const { stationId, dataFolder, link, printer, log, after = realAfter } = options;
  const ledger = await openLedger(dataFolder, stationLedger, log);
  const duty = printerDuty({
    ledger,
    link,
    printer,
    visitors: nobody,
    after,
    log,
    changed() {
      const view = duty.printerView;
      if (view.state === 'not-ready') log('warn', `the printer is not ready: ${view.cause}`);
      else log('info', `printer: ${view.state}`, view);
    },
  });
  const stopStatus = link.onStatus((status) => {
    if (status.state === 'refused') log('error', 'the hub refuses this print station', { code: status.code });
    else log('info', `hub: ${status.state}`);
  });
  link.watch([{ view: 'branch' }, { view: 'orders', printerId: stationId }]);

  return {
    async close() {
      stopStatus();
      duty.close();
      link.close();
      printer.close();
      await ledger.close();
    },
  };
}
