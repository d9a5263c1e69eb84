import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retryMs } from './printReports.ts';
import { KioskBench } from './testing/kioskBench.ts';
import { orderedSlip, orderedTicket } from './testing/sampleOrders.ts';

const touch = 'first-touch-00000';
const connected = { state: 'connected', welcome: {} as never } as const;

let bench: KioskBench;

beforeEach(async () => {
  bench = await KioskBench.open();
});

afterEach(() => bench.close());

/** Shows the orders, and waits until so many papers in all are reported: what comes with a new one had its chance. */
async function orderUntilRecorded(count: number, ...orderIds: string[]): Promise<void> {
  bench.hub.order(...orderIds.map((orderId) => orderedTicket(orderId)));
  await bench.untilOrdersRecorded(count);
}

/** Orders a paper that stops in the middle of the printing. */
async function orderUntilFirstByte(...orderIds: string[]): Promise<void> {
  bench.printer.stopsAt = 'first-byte';
  bench.hub.order(...orderIds.map((orderId) => orderedTicket(orderId)));
  await bench.printer.hasStopped();
}

describe('[PRINT-4] an ordered paper', () => {
  it('comes out once and is reported once', async () => {
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    expect(bench.hub.recordedOrders).toEqual([{ orderId: 'o-1', outcome: 'printed' }]);
    expect(bench.hub.heard).toEqual(['order.o-1']);
    expect(bench.printer.papers).toBe(1);
  });

  it('[PRINT-5] says so when it is a copy', async () => {
    bench.hub.order(orderedTicket('first', { copy: false }), orderedTicket('again', { copy: true }));
    await bench.untilOrdersRecorded(2);
    const [first, copy] = bench.printer.jobs;
    expect(copy!.length).toBeGreaterThan(first!.length);
  });

  it('may be the closing slip of a day', async () => {
    bench.hub.order(orderedSlip('slip-1'));
    await bench.untilOrdersRecorded(1);
    expect(bench.hub.recordedOrders).toEqual([{ orderId: 'slip-1', outcome: 'printed' }]);
    expect(bench.printer.papers).toBe(1);
  });

  it('is not printed again when the hub shows it again, while it prints and after', async () => {
    await orderUntilFirstByte('o-1');
    bench.hub.order(orderedTicket('o-1'));
    bench.hub.order(orderedTicket('o-1'));
    bench.printer.goOn();
    await bench.untilOrdersRecorded(1);
    await orderUntilRecorded(2, 'o-1', 'o-2');
    expect(bench.printer.papers).toBe(2);
    expect(bench.hub.heard).toEqual(['order.o-1', 'order.o-2']);
  });

  it('is not printed again after a reconnect, and the report goes on until the hub has it', async () => {
    await orderUntilFirstByte('o-1');
    bench.hub.mood = 'gone';
    bench.hub.status({ state: 'disconnected' });
    bench.printer.goOn();
    await bench.timers.armed(retryMs);
    bench.hub.mood = 'loses-replies';
    bench.hub.status(connected);
    bench.hub.order(orderedTicket('o-1'));
    while (bench.hub.heard.length < 2) await bench.aSecond();
    bench.hub.mood = 'answers';
    await orderUntilRecorded(2, 'o-1', 'o-2');
    expect(bench.printer.papers).toBe(2);
    expect(bench.hub.recordedOrders).toEqual([
      { orderId: 'o-1', outcome: 'printed' },
      { orderId: 'o-2', outcome: 'printed' },
    ]);
    expect(new Set(bench.hub.heard)).toEqual(new Set(['order.o-1', 'order.o-2']));
  });

  it('comes after the one that was ordered before it, one at a time', async () => {
    await orderUntilFirstByte('o-1', 'o-2');
    bench.hub.order(orderedTicket('o-1'), orderedTicket('o-2'));
    bench.printer.goOn();
    await bench.untilOrdersRecorded(2);
    expect(bench.hub.recordedOrders.map(({ orderId }) => orderId)).toEqual(['o-1', 'o-2']);
    expect([bench.printer.papers, bench.printer.mostAtOnce]).toEqual([2, 1]);
  });

  it('waits for the names of the branch', async () => {
    await bench.agent.close();
    await bench.start({ silent: true });
    bench.hub.order(orderedTicket('o-1'));
    await bench.aSecond();
    expect(bench.printer.papers).toBe(0);
    bench.hub.sendBranch();
    await bench.untilOrdersRecorded(1);
    expect(bench.printer.papers).toBe(1);
  });
});

describe('a printer that is not ready', () => {
  it('refuses the order at once with the cause, and prints nothing later', async () => {
    bench.printer.fate = { outcome: 'refused', cause: 'paper-out' };
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    expect(bench.hub.recordedOrders).toEqual([{ orderId: 'o-1', outcome: 'refused', cause: 'paper-out' }]);
    bench.printer.fate = { outcome: 'printed', cause: null };
    await orderUntilRecorded(2, 'o-1', 'o-2');
    await bench.restart();
    await orderUntilRecorded(3, 'o-1', 'o-2', 'o-3');
    expect(bench.printer.papers).toBe(2);
    expect(bench.hub.heard).toEqual(['order.o-1', 'order.o-2', 'order.o-3']);
  });

  it('says so too when the mistake is our own', async () => {
    bench.printer.fate = 'throws';
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    expect(bench.hub.recordedOrders).toEqual([
      { orderId: 'o-1', outcome: 'refused', cause: 'printer-error' },
    ]);
    expect(bench.log).toContainEqual({ level: 'error', message: 'printing an ordered paper failed' });
  });
});

describe('[PRINT-7] what the hub has given up or did not show on this connection', () => {
  it('is not printed: the order left the view while another paper was printed', async () => {
    await orderUntilFirstByte('o-1', 'o-2');
    bench.hub.order(orderedTicket('o-1'));
    bench.printer.goOn();
    await bench.untilOrdersRecorded(1);
    await orderUntilRecorded(2, 'o-3');
    expect(bench.printer.papers).toBe(2);
    expect(bench.hub.heard).toEqual(['order.o-1', 'order.o-3']);
  });

  it('is not printed when the connection is lost before its turn, until the hub shows it again', async () => {
    await orderUntilFirstByte('o-1', 'o-2');
    bench.hub.status({ state: 'disconnected' });
    bench.printer.goOn();
    await bench.untilOrdersRecorded(1);
    bench.hub.status(connected);
    await orderUntilRecorded(2, 'o-3');
    expect(bench.hub.heard).toEqual(['order.o-1', 'order.o-3']);
    await orderUntilRecorded(3, 'o-2');
    expect(bench.printer.papers).toBe(3);
  });

  it('is reported late when it was in print already, and does no harm', async () => {
    await orderUntilFirstByte('o-1');
    bench.hub.order();
    bench.hub.mood = { refuses: 'print-already-recorded' };
    bench.printer.goOn();
    while (bench.hub.heard.length === 0) await bench.aSecond();
    bench.hub.mood = 'answers';
    await orderUntilRecorded(1, 'o-2');
    expect(bench.hub.heard).toEqual(['order.o-1', 'order.o-2']);
    expect(bench.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the visitor at the kiosk', () => {
  it('goes first: an order waits until the ticket has come out', async () => {
    bench.hub.mood = 'holds';
    await bench.begin(touch);
    while (bench.hub.heard.length === 0) await bench.aSecond();
    bench.hub.order(orderedTicket('o-1'));
    bench.printer.stopsAt = 'first-byte';
    bench.hub.release();
    await bench.printer.hasStopped();
    expect(bench.printer.papers).toBe(1);
    bench.printer.goOn();
    await bench.untilOrdersRecorded(1);
    expect(bench.printer.papers).toBe(2);
    expect(bench.printer.mostAtOnce).toBe(1);
    expect(bench.hub.heard).toEqual([`issue.${touch}`, `print.${touch}`, 'order.o-1']);
  });

  it('who comes while an ordered paper is printed gets the next one, before the other orders', async () => {
    await orderUntilFirstByte('o-1', 'o-2');
    await bench.begin(touch);
    while (bench.progress?.phase !== 'printing') await bench.aSecond();
    bench.printer.goOn();
    await bench.untilOrdersRecorded(2);
    expect(bench.hub.heard.filter((id) => !id.startsWith('issue'))).toEqual([
      'order.o-1',
      `print.${touch}`,
      'order.o-2',
    ]);
  });

  it('who leaves without a ticket leaves the printer to the staff', async () => {
    bench.hub.mood = { refuses: 'outside-opening-hours' };
    await bench.begin(touch);
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilPhase('refused');
    bench.hub.mood = 'answers';
    await bench.untilOrdersRecorded(1);
    expect(bench.printer.papers).toBe(1);
  });
});

describe('a restart', () => {
  it('in the middle of an ordered paper never prints it again: its fate is unknown', async () => {
    await orderUntilFirstByte('o-1');
    await bench.restart();
    bench.printer.goOn();
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    await bench.restart();
    await orderUntilRecorded(2, 'o-1', 'o-2');
    expect(bench.hub.recordedOrders).toEqual([
      { orderId: 'o-1', outcome: 'unknown', cause: 'kiosk-restarted' },
      { orderId: 'o-2', outcome: 'printed' },
    ]);
    expect(bench.printer.papers).toBe(2);
  });

  it('before the first byte prints the order that the hub still shows, once', async () => {
    bench.printer.stopsAt = 'status';
    bench.hub.order(orderedTicket('o-1'));
    await bench.printer.hasStopped();
    bench.printer.stopsAt = null;
    await bench.restart();
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    expect(bench.printer.papers).toBe(1);
  });

  it('with the ledger of the version before goes on with the visitor and tells the hub what it has to', async () => {
    await bench.agent.close();
    const path = join(bench.folder, 'intents.json');
    const old = {
      format: 1,
      open: {
        intentId: touch,
        serviceId: 'residence',
        purpose: 'submit',
        language: 'uk',
        touchedAt: bench.wallClock,
        progress: {
          phase: 'printing',
          visitId: 'v-2',
          ticket: { letter: 'А', number: 2 },
          peopleBefore: 0,
          wait: null,
        },
      },
      inPrint: [{ intentId: touch, visitId: 'v-2' }],
      reports: [{ commandId: 'print.earlier', visitId: 'v-1', outcome: 'refused', cause: 'paper-out' }],
      ended: ['an-earlier-touch-0'],
    };
    await writeFile(path, JSON.stringify(old));
    await bench.start();
    expect(bench.progress).toMatchObject({ phase: 'done', paper: 'unknown', cause: 'kiosk-restarted' });
    await bench.untilRecorded(2);
    expect(bench.hub.recorded).toEqual([
      { visitId: 'v-1', outcome: 'refused', cause: 'paper-out' },
      { visitId: 'v-2', outcome: 'unknown', cause: 'kiosk-restarted' },
    ]);
    bench.hub.order(orderedTicket('o-1'));
    await bench.untilOrdersRecorded(1);
    await bench.agent.close();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 2, ordersTaken: ['o-1'] });
    expect(bench.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
