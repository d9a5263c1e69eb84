import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { ticketRaster } from '@talon/ticket-print';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startVirtualPrinter,
  type PrinterModelName,
  type PrinterStateChange,
  type VirtualPrinter,
} from '@talon/virtual-printer';
import { ticketPrinter, type DrawPaper, type TicketPrinter } from './printTicket.ts';
import { confirmMs, silentCloseMs, tcpPrinter, troubleMs } from './printerTransport.ts';
import { manualTimers, type ManualTimers } from './testing/manualTimers.ts';
import { samplePaper } from './testing/samplePaper.ts';

const answerMs = 1_500;
const drawSample: DrawPaper = (width) => ticketRaster(samplePaper(), width);

interface Desk {
  readonly device: VirtualPrinter;
  readonly printer: TicketPrinter;
  readonly timers: ManualTimers;
  /** How often the ledger was told that bytes go out. */
  readonly firstBytes: () => number;
  /** `whenReady` runs when the printer has been found ready, before the first byte. */
  readonly print: (whenReady?: () => Promise<void>) => ReturnType<TicketPrinter['print']>;
}

const open: Desk[] = [];

afterEach(async () => {
  for (const { device, printer } of open.splice(0)) {
    printer.close();
    await device.close();
  }
});

async function desk({
  state = {},
  backChannel = 'full',
  model = 'epson',
  widthDots = 576,
}: {
  state?: PrinterStateChange;
  backChannel?: 'full' | 'none';
  model?: PrinterModelName;
  widthDots?: 576 | 384;
} = {}): Promise<Desk> {
  const timers = manualTimers();
  const device = await startVirtualPrinter({
    port: 0,
    initialState: state,
    model,
    widthDots,
    scheduler: timers,
  });
  const transport = tcpPrinter({ host: '127.0.0.1', port: device.port, backChannel }, timers.after);
  const printer = ticketPrinter({ widthDots, backChannel, transport });
  let firstBytes = 0;
  const made: Desk = {
    device,
    printer,
    timers,
    firstBytes: () => firstBytes,
    print: (whenReady = async () => {}) =>
      printer.print(drawSample, async () => {
        firstBytes += 1;
        await whenReady();
      }),
  };
  open.push(made);
  return made;
}

describe('a printer that answers', () => {
  it.each(['epson', 'clone'] as const)('confirms the paper (%s)', async (model) => {
    const { device, print, firstBytes } = await desk({ model });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(firstBytes()).toBe(1);
    expect(device.jobs).toMatchObject([{ ending: 'cut', cuts: 1, interrupted: false, warnings: [] }]);
  });

  it('prints on the narrow roll', async () => {
    const { device, print } = await desk({ widthDots: 384 });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(device.jobs).toMatchObject([{ warnings: [] }]);
  });

  it('prints a crowd of tickets one after the other, each once', async () => {
    const { device, print } = await desk();
    const fates = await Promise.all(Array.from({ length: 8 }, () => print()));
    expect(fates.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => 'printed'));
    expect(device.jobsPrinted).toBe(8);
  });

  it('is not disturbed by status that the printer sends on its own', async () => {
    const { device, print } = await desk({ state: { automaticStatus: true } });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(device.jobsPrinted).toBe(1);
  });

  it.each([
    [{ paper: 'out' }, 'paper-out'],
    [{ cover: 'open' }, 'cover-open'],
    [{ error: 'cutter' }, 'cutter'],
    [{ error: 'unrecoverable' }, 'printer-error'],
    [{ offline: true }, 'offline'],
  ] as const)('is sent nothing while %o', async (state, cause) => {
    const { device, print, printer, firstBytes } = await desk({ state });
    expect(await print()).toEqual({ outcome: 'refused', cause });
    expect(firstBytes()).toBe(0);
    expect(await printer.view()).toEqual({ state: 'not-ready', cause });
    await device.setState({ paper: 'ok', cover: 'closed', error: null, offline: false });
    expect(device.jobsPrinted).toBe(0);
    expect(await printer.view()).toEqual({ state: 'ready', paperLow: false });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
  });

  it('prints on the end of the roll, and says that it is the end', async () => {
    const { print, printer } = await desk({ state: { paper: 'low' } });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(await printer.view()).toEqual({ state: 'ready', paperLow: true });
  });

  it('cannot say what became of a paper that the roll was too short for, and takes no other before that one is out', async () => {
    const { device, print, printer, timers, firstBytes } = await desk({ state: { paperOutAfterRows: 300 } });
    const fate = print();
    await timers.armed(troubleMs);
    timers.pass(troubleMs);
    expect(await fate).toEqual({ outcome: 'unknown', cause: 'paper-out' });
    expect(await printer.view()).toEqual({ state: 'not-ready', cause: 'paper-out' });
    expect(await print()).toEqual({ outcome: 'refused', cause: 'paper-out' });
    expect(firstBytes()).toBe(1);

    const late = device.nextJob();
    await device.setState({ paper: 'ok' });
    expect(await late).toMatchObject({ ending: 'cut', interruptions: ['paper out'] });
    expect(await printer.view()).toEqual({ state: 'ready', paperLow: false });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(device.jobs.map(({ ending }) => ending)).toEqual(['cut', 'cut']);
  });

  it('waits for a cover that is opened and closed again', async () => {
    const { device, print, timers } = await desk({ state: { bytesPerSecond: 20_000 } });
    const fate = print();
    await slowSteps(timers, fate, 10);
    await device.setState({ cover: 'open' });
    await timers.armed(troubleMs);
    timers.pass(troubleMs - 1000);
    await device.setState({ cover: 'closed', bytesPerSecond: null });
    timers.pass(50);
    expect(await fate).toEqual({ outcome: 'printed', cause: null });
  });

  it('is waited for while it is slow', async () => {
    const { device, print, timers } = await desk({ state: { bytesPerSecond: 8_000 } });
    const fate = print();
    await slowSteps(timers, fate, 1_000);
    expect(await fate).toEqual({ outcome: 'printed', cause: null });
    expect(device.jobsPrinted).toBe(1);
  });

  it('is not waited for when it is slower than a visitor', async () => {
    const { device, print, timers } = await desk({ state: { bytesPerSecond: 1_000 } });
    const fate = print();
    await slowSteps(timers, fate, 1_000);
    expect(await fate).toEqual({ outcome: 'unknown', cause: 'no-answer' });
    expect(device.jobsPrinted).toBe(0);
  });

  it('is not believed when it never says that the job is done, and is used again as soon as it is well', async () => {
    const { device, print, printer, timers } = await desk();
    const printed = device.nextJob();
    const fate = print(() => device.setState({ silent: true }));
    await printed;
    timers.pass(confirmMs);
    await timers.armed(answerMs);
    timers.pass(answerMs);
    expect(await fate).toEqual({ outcome: 'unknown', cause: 'no-answer' });
    expect(await print()).toEqual({ outcome: 'refused', cause: 'no-answer' });

    // The card of a printer that was switched off and on again knows nothing of old connections.
    await device.setState({ silent: false, connections: 'reset' });
    await device.setState({ connections: 'accept' });
    while ((await printer.view()).state !== 'ready') await new Promise(setImmediate);
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
  });

  it('that never confirms but says that it is well is used again; only its papers stay unknown', async () => {
    const device = await startDeafClone();
    const timers = manualTimers();
    const transport = tcpPrinter({ host: '127.0.0.1', port: device.port, backChannel: 'full' }, timers.after);
    for (const _ of [1, 2]) {
      const fate = transport.print(Uint8Array.of(0x1b, 0x40), async () => {});
      await device.tookJob();
      timers.pass(confirmMs);
      expect(await fate).toEqual({ outcome: 'unknown', cause: 'no-answer' });
    }
    transport.close();
    device.close();
  });

  it('that does not answer at all is sent nothing', async () => {
    const { device, print, printer, timers, firstBytes } = await desk({ state: { silent: true } });
    const fate = print();
    await timers.armed(answerMs);
    timers.pass(answerMs);
    expect(await fate).toEqual({ outcome: 'refused', cause: 'no-answer' });
    expect(firstBytes()).toBe(0);
    expect(device.jobsPrinted).toBe(0);
    const view = printer.view();
    await timers.armed(answerMs);
    timers.pass(answerMs);
    expect(await view).toEqual({ state: 'not-ready', cause: 'no-answer' });
  });

  it.each(['refuse', 'reset'] as const)('that %ss connections is sent nothing', async (connections) => {
    const { print, printer } = await desk({ state: { connections } });
    expect(await print()).toEqual({ outcome: 'refused', cause: 'not-reachable' });
    expect(await printer.view()).toEqual({ state: 'not-ready', cause: 'not-reachable' });
  });

  it('that resets the connection in the middle leaves the paper unknown, and is free for the next', async () => {
    const { device, print } = await desk();
    const fate = print(() => device.setState({ connections: 'reset' }));
    expect(await fate).toEqual({ outcome: 'unknown', cause: 'not-reachable' });
    await device.setState({ connections: 'accept' });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
  });

  it('whose address answers nothing is given up after a moment', async () => {
    const timers = manualTimers();
    const silence = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(silence, 'listening');
    const { port } = silence.address() as AddressInfo;
    const transport = tcpPrinter({ host: '127.0.0.1', port, backChannel: 'full' }, timers.after);
    const fate = transport.print(Uint8Array.of(1), async () => {});
    await timers.armed(answerMs);
    timers.pass(answerMs);
    await timers.armed(1_000);
    timers.pass(1_000);
    expect(await fate).toEqual({ outcome: 'refused', cause: 'no-answer' });
    silence.close();
  });
});

describe('a printer without a way back', () => {
  it('has printed what it took to the last byte', async () => {
    const { device, print, printer } = await desk({ state: { silent: true }, backChannel: 'none' });
    expect(await print()).toEqual({ outcome: 'printed', cause: null });
    expect(device.jobs).toMatchObject([{ ending: 'cut', warnings: [] }]);
    expect(await printer.view()).toEqual({ state: 'silent' });
  });

  it('may keep its side of the connection open', async () => {
    const timers = manualTimers();
    const device = createServer({ allowHalfOpen: true }, (socket) => socket.on('error', () => {}).resume());
    device.listen(0, '127.0.0.1');
    await once(device, 'listening');
    const { port } = device.address() as AddressInfo;
    const transport = tcpPrinter({ host: '127.0.0.1', port, backChannel: 'none' }, timers.after);
    const fate = transport.print(new Uint8Array(50_000), async () => {});
    const [socket] = (await once(device, 'connection')) as [Socket];
    await once(socket, 'end');
    timers.pass(silentCloseMs);
    expect(await fate).toEqual({ outcome: 'printed', cause: null });
    socket.destroy();
    device.close();
  });

  it('refuses when it cannot be reached, and leaves unknown what it tore down', async () => {
    const { device, print, printer } = await desk({ state: { connections: 'refuse' }, backChannel: 'none' });
    expect(await print()).toEqual({ outcome: 'refused', cause: 'not-reachable' });
    expect(await printer.view()).toEqual({ state: 'not-ready', cause: 'not-reachable' });
    await device.setState({ connections: 'accept' });
    expect(await print(() => device.setState({ connections: 'reset' }))).toEqual({
      outcome: 'unknown',
      cause: 'not-reachable',
    });
  });
});

/** Lets a slow printer take so many steps of 50 ms, or until the paper's fate is known. */
async function slowSteps(timers: ManualTimers, fate: Promise<unknown>, count: number): Promise<void> {
  const known = fate.then(() => true);
  for (let step = 0; step < count; step += 1) {
    const isKnown = await Promise.race([timers.armed(50).then(() => false), known]);
    if (isKnown) return;
    timers.pass(50);
  }
}

/** A clone that answers DLE EOT and nothing else. */
async function startDeafClone() {
  let tookJob = () => {};
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      for (let at = 0; at < bytes.length; at += 1)
        if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) socket.write(Uint8Array.of(0x12));
      if (bytes.includes('\x1dr\x01', 0, 'latin1')) tookJob();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    tookJob: () =>
      new Promise<void>((resolve) => {
        tookJob = resolve;
      }),
    close: () => server.close(),
  };
}
