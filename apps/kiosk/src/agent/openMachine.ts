import { randomUUID } from 'node:crypto';
import { connectHub, type HubLink } from '@talon/hub-client';
import { commandId, type DeviceId } from '@talon/shared';
import { realAfter } from '../printing/after.ts';
import { ticketPrinter, type TicketPrinter } from '../printing/printTicket.ts';
import { tcpPrinter } from '../printing/printerTransport.ts';
import type { KioskConfig, StationConfig } from './deviceConfig.ts';
import { startKioskAgent, type KioskAgent } from './kioskAgent.ts';
import type { Log } from './log.ts';
import { startPrintStation, type PrintStation } from './printStation.ts';

/** Starts the agent that a configuration describes, with its real hub and its real printer. */
export function openKiosk(config: KioskConfig, log: Log): Promise<KioskAgent> {
  const { kioskId, dataFolder } = config;
  return startKioskAgent({ kioskId, dataFolder, log, ...edgesOf(config, kioskId, log) });
}

/** Starts the print station that a configuration describes, with its real hub and its real printer. */
export function openPrintStation(config: StationConfig, log: Log): Promise<PrintStation> {
  const { stationId, dataFolder } = config;
  return startPrintStation({ stationId, dataFolder, log, ...edgesOf(config, stationId, log) });
}

function edgesOf(
  { hubUrl, key, printer }: KioskConfig | StationConfig,
  deviceId: DeviceId,
  log: Log,
): { readonly link: HubLink; readonly printer: TicketPrinter } {
  const link = connectHub({
    url: hubUrl,
    who: () => ({ kind: 'device', deviceId, key }),
    report: (problem) => log('error', problem),
    // Electron 25 is Node 18, which has no global `crypto`.
    freshCommandId: () => commandId.parse(randomUUID()),
  });
  return { link, printer: ticketPrinter({ ...printer, transport: tcpPrinter(printer, realAfter) }) };
}
