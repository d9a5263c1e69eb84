import { connectHub } from '@talon/hub-client';
import { realAfter } from '../printing/after.ts';
import { ticketPrinter } from '../printing/printTicket.ts';
import { tcpPrinter } from '../printing/printerTransport.ts';
import type { DeviceConfig } from './deviceConfig.ts';
import { startKioskAgent, type KioskAgent } from './kioskAgent.ts';
import type { Log } from './log.ts';

/** Starts the agent that a configuration describes, with its real hub and its real printer. */
export function openKiosk(
  { kioskId, hubUrl, key, printer, dataFolder }: DeviceConfig,
  log: Log,
): Promise<KioskAgent> {
  const link = connectHub({
    url: hubUrl,
    who: () => ({ kind: 'device', deviceId: kioskId, key }),
    report: (problem) => log('error', problem),
  });
  return startKioskAgent({
    kioskId,
    dataFolder,
    link,
    printer: ticketPrinter({ ...printer, transport: tcpPrinter(printer, realAfter) }),
    log,
  });
}
