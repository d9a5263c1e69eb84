import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrinterReport } from '../printing/printerTransport.ts';
import { askPrinterMs } from './printerWatch.ts';
import { KioskBench } from './testing/kioskBench.ts';

const connected = { state: 'connected', welcome: {} as never } as const;
const ready = { state: 'ready', paperLow: false };

let bench: KioskBench;

beforeEach(async () => {
  bench = await KioskBench.open();
});

afterEach(() => bench.close());

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

async function printerBecomes(report: PrinterReport): Promise<void> {
  bench.printer.condition = report;
  bench.timers.pass(askPrinterMs);
  await quiet();
}

const fault = (cause: 'not-reachable' | 'no-answer'): PrinterReport => ({ kind: 'fault', cause });

describe('[PRINT-8] how the printer is', () => {
  it('is told when it is known, and then only when it changes', async () => {
    await quiet();
    await printerBecomes(bench.printer.condition);
    expect(bench.hub.conditions).toEqual([ready]);
    await printerBecomes(fault('not-reachable'));
    await printerBecomes({ kind: 'silent' });
    expect(bench.hub.conditions).toEqual([
      ready,
      { state: 'not-ready', cause: 'not-reachable' },
      { state: 'silent' },
    ]);
  });

  it('is told again on every new connection', async () => {
    await quiet();
    bench.hub.status({ state: 'disconnected' });
    await quiet();
    expect(bench.hub.conditions).toEqual([ready]);
    bench.hub.status(connected);
    await quiet();
    expect(bench.hub.conditions).toEqual([ready, ready]);
  });

  it('is told after an outage, if it changed meanwhile', async () => {
    await quiet();
    bench.hub.status({ state: 'disconnected' });
    await printerBecomes(fault('not-reachable'));
    await printerBecomes(fault('no-answer'));
    expect(bench.hub.conditions).toEqual([ready]);
    bench.hub.status(connected);
    await quiet();
    expect(bench.hub.conditions).toEqual([ready, { state: 'not-ready', cause: 'no-answer' }]);
  });

  it('is told one word at a time, and the newest wins', async () => {
    await quiet();
    bench.hub.printerMood = 'holds';
    await printerBecomes(fault('not-reachable'));
    await printerBecomes(fault('no-answer'));
    await printerBecomes({ kind: 'silent' });
    expect(bench.hub.conditions).toHaveLength(2);
    bench.hub.release();
    await quiet();
    expect(bench.hub.conditions.slice(1)).toEqual([
      { state: 'not-ready', cause: 'not-reachable' },
      { state: 'silent' },
    ]);
  });

  it.each(['gone', 'loses-replies', { refuses: 'hub-read-only' }] as const)(
    'is told until the hub has it (%j)',
    async (mood) => {
      await quiet();
      bench.hub.printerMood = mood;
      await printerBecomes({ kind: 'silent' });
      bench.hub.printerMood = 'answers';
      await bench.aSecond();
      await quiet();
      expect(bench.hub.conditions.at(-1)).toEqual({ state: 'silent' });
      const told = bench.hub.conditions.length;
      await bench.aSecond();
      await quiet();
      expect(bench.hub.conditions).toHaveLength(told);
    },
  );

  it('is not told for ever to a hub that will never take it', async () => {
    await quiet();
    bench.hub.printerMood = { refuses: 'not-allowed' };
    await printerBecomes({ kind: 'silent' });
    for (let turn = 0; turn < 5; turn += 1) await bench.aSecond();
    expect(bench.hub.conditions).toHaveLength(2);
    expect(bench.log).toContainEqual({ level: 'error', message: expect.stringContaining('condition') });
  });
});
