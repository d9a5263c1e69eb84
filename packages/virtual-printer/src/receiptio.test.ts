import { print } from 'receiptio';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { PrinterStateChange } from './printerState.ts';
import { qrIn, readPng } from './testing/readPng.ts';
import { startVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts';

/*
 * receiptio 2.1.2 is a receipt printing client that we did not write: what it reads out of our answers is what a real
 * printer in this state would make it read. It knows only port 9100, so the printer takes an address of its own.
 */
const HOST = '127.0.0.7';
const ASK = `-d ${HOST} -q`;

let printer: VirtualPrinter | undefined;

async function startWith(initialState: PrinterStateChange): Promise<VirtualPrinter> {
  printer = await startVirtualPrinter({ host: HOST, port: 9100, initialState });
  return printer;
}

afterEach(async () => {
  vi.useRealTimers();
  await printer?.close();
  printer = undefined;
});

describe('receiptio reads out of the status of the printer', () => {
  it.each([
    ['online', {}],
    ['online', { paper: 'low' }],
    ['coveropen', { cover: 'open' }],
    ['paperempty', { paper: 'out' }],
  ] satisfies [string, PrinterStateChange][])('%s when it is %o', async (verdict, state) => {
    await startWith(state);
    expect(await print('', ASK)).toBe(verdict);
  });

  it.each([{ error: 'cutter' }, { error: 'unrecoverable' }] satisfies PrinterStateChange[])(
    'error when it is %o',
    async (state) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
      await startWith(state);
      expect(await settleBySkippingTime(print('', ASK))).toBe('error');
    },
  );

  it('offline when it is silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    await startWith({ silent: true });
    expect(await settleBySkippingTime(print('', ASK))).toBe('offline');
  });

  it.each([{ connections: 'refuse' }, { connections: 'reset' }] satisfies PrinterStateChange[])(
    'disconnect when it is %o',
    async (state) => {
      await startWith(state);
      expect(await print('', ASK)).toBe('disconnect');
    },
  );
});

const RECEIPT = `^^^ЦНАП

Талон | ^^^А-012
Перед вами: | 7
---
{code:https://q.example.ua/t/A012; option:qrcode,5,M}
`;

it('receiptio prints a receipt with success', async () => {
  const running = await startWith({});
  const job = running.nextJob();
  expect(await print(RECEIPT, `-d ${HOST} -c 48 -l ru`)).toBe('success');
  const { text, warnings, interrupted, png } = await job;
  expect(text).toContain('ЦНАП');
  expect(text).toContain('А-012');
  expect(text).toMatch(/─{48}/);
  expect(qrIn(await readPng(png))).toBe('https://q.example.ua/t/A012');
  expect(warnings).toEqual(['unknown command 1b 06', 'stray control byte 01']);
  expect(interrupted).toBe(false);
});

it('receiptio does not print on a printer that is out of paper', async () => {
  const running = await startWith({ paper: 'out' });
  expect(await print(RECEIPT, `-d ${HOST} -c 48 -l ru`)).toBe('paperempty');
  expect(running.jobs).toEqual([]);
});

/** Lets sockets work in real time, and makes the client's own time-outs come at once. */
async function settleBySkippingTime<Value>(promise: Promise<Value>): Promise<Value> {
  const progress = { isSettled: false };
  const settled = promise.finally(() => {
    progress.isSettled = true;
  });
  while (!progress.isSettled) {
    await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(10);
  }
  return settled;
}
