import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deviceId } from '@talon/shared';
import { startVirtualPrinter, type VirtualPrinter } from '@talon/virtual-printer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realAfter } from '../printing/after.ts';
import { tcpPrinter } from '../printing/printerTransport.ts';
import { ticketPrinter } from '../printing/printTicket.ts';
import { manualTimers, type ManualTimers } from '../printing/testing/manualTimers.ts';
import { askPrinterMs } from './printerWatch.ts';
import { startPrintStation, type PrintStation } from './printStation.ts';
import { FakeHub } from './testing/fakeHub.ts';
import { orderedSlip, orderedTicket } from './testing/sampleOrders.ts';

let folder: string;
let hub: FakeHub;
let device: VirtualPrinter;
let station: PrintStation;
let log: string[];
let timers: ManualTimers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talon-station-'));
  hub = new FakeHub();
  device = await startVirtualPrinter({ port: 0 });
  log = [];
  timers = manualTimers();
  await start();
});

afterEach(async () => {
  await station.close();
  await device.close();
  await rm(folder, { recursive: true });
});

async function start(): Promise<void> {
  const transport = tcpPrinter({ host: device.host, port: device.port, backChannel: 'full' }, realAfter);
  station = await startPrintStation({
    stationId: deviceId.parse('kiosk-1'),
    dataFolder: folder,
    link: hub.link(),
    printer: ticketPrinter({ widthDots: 576, backChannel: 'full', transport }),
    after: timers.after,
    log: (level, message) => log.push(`${level}: ${message}`),
  });
}

async function untilRecorded(count: number): Promise<void> {
  while (hub.recordedOrders.length < count) await new Promise(setImmediate);
}

it('a print station prints what is ordered from it, on a real wire, and says how its printer is', async () => {
  hub.order(orderedTicket('o-1'), orderedSlip('slip-1'));
  await untilRecorded(2);
  expect(hub.recordedOrders).toEqual([
    { orderId: 'o-1', outcome: 'printed' },
    { orderId: 'slip-1', outcome: 'printed' },
  ]);
  expect(device.jobsPrinted).toBe(2);
  expect(hub.conditions).toEqual([{ state: 'ready', paperLow: false }]);
});

it('refuses without paper, and a new roll brings nothing out that was ordered before', async () => {
  await device.setState({ paper: 'out' });
  hub.order(orderedTicket('o-1'));
  await untilRecorded(1);
  expect(hub.recordedOrders).toEqual([{ orderId: 'o-1', outcome: 'refused', cause: 'paper-out' }]);
  await device.setState({ paper: 'ok' });
  hub.order(orderedTicket('o-1'), orderedTicket('o-2'));
  await untilRecorded(2);
  expect(hub.recordedOrders[1]).toEqual({ orderId: 'o-2', outcome: 'printed' });
  expect(device.jobsPrinted).toBe(1);
});

it('remembers over a restart what it has printed', async () => {
  hub.order(orderedTicket('o-1'));
  await untilRecorded(1);
  await station.close();
  await start();
  hub.order(orderedTicket('o-1'), orderedTicket('o-2'));
  await untilRecorded(2);
  expect(hub.recordedOrders.map(({ orderId }) => orderId)).toEqual(['o-1', 'o-2']);
  expect(device.jobsPrinted).toBe(2);
});

it('has no screen, so its log says what a person must know', async () => {
  hub.status({ state: 'disconnected' });
  hub.status({ state: 'refused', code: 'wrong-key' });
  await device.setState({ paper: 'out' });
  while (!log.includes('warn: the printer is not ready: paper-out')) {
    timers.pass(askPrinterMs);
    await new Promise(setImmediate);
  }
  expect(log.filter((line) => line.includes('hub'))).toEqual([
    'info: hub: connected',
    'info: hub: disconnected',
    'error: the hub refuses this print station',
  ]);
});
