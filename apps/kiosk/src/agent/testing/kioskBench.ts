import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deviceId, priorityClassId, serviceId } from '@talon/shared';
import type { IntentView, KioskSnapshot, PageCallArgument } from '../../ipc.ts';
import { ticketPrinter } from '../../printing/printTicket.ts';
import type { PrinterTransport } from '../../printing/printerTransport.ts';
import { manualTimers } from '../../printing/testing/manualTimers.ts';
import { startKioskAgent, type KioskAgent } from '../kioskAgent.ts';
import { retryMs } from '../printReports.ts';
import { FakeHub } from './fakeHub.ts';
import { FakeTransport } from './fakeTransport.ts';

/** A hub, a printer and a data folder, and agents that come and go between them. */
export class KioskBench<T extends PrinterTransport = FakeTransport> {
  readonly hub = new FakeHub();
  readonly timers = manualTimers();
  readonly printer: T;
  readonly folder: string;
  readonly log: { level: string; message: string }[] = [];
  wallClock = 1_000_000_000_000;
  agent!: KioskAgent;

  private constructor(folder: string, printer: T) {
    this.folder = folder;
    this.printer = printer;
  }

  static async open(): Promise<KioskBench> {
    return KioskBench.openWith(new FakeTransport());
  }

  static async openWith<T extends PrinterTransport>(printer: T): Promise<KioskBench<T>> {
    const bench = new KioskBench(await mkdtemp(join(tmpdir(), 'talon-kiosk-')), printer);
    await bench.start();
    return bench;
  }

  async start(link?: { silent: boolean }): Promise<void> {
    this.agent = await startKioskAgent({
      kioskId: deviceId.parse('kiosk-1'),
      dataFolder: this.folder,
      link: this.hub.link(link),
      printer: ticketPrinter({ widthDots: 384, backChannel: 'full', transport: this.printer }),
      log: (level, message) => this.log.push({ level, message }),
      after: this.timers.after,
      wallClock: () => this.wallClock,
    });
  }

  /** What a killed process leaves: nothing it was doing goes on, and the next one finds the same folder. */
  async restart({ afterMs = 5_000 } = {}): Promise<void> {
    await this.agent.close();
    this.wallClock += afterMs;
    await this.start();
  }

  begin(intentId: string, claimed?: string) {
    const touched: PageCallArgument<'beginIntent'> = {
      intentId,
      serviceId: serviceId.parse('residence'),
      purpose: 'submit',
      ...(claimed !== undefined && { priorityClassId: priorityClassId.parse(claimed) }),
      language: 'uk',
    };
    return this.agent.call('beginIntent', touched);
  }

  checkIn(intentId: string, code = '123456') {
    return this.agent.call('beginIntent', { intentId, code, language: 'uk' });
  }

  end(intentId: string) {
    return this.agent.call('endIntent', { intentId });
  }

  get progress(): IntentView['progress'] | undefined {
    return this.agent.snapshot.intent?.progress;
  }

  /** Resolves with the first snapshot that satisfies. */
  until(satisfies: (snapshot: KioskSnapshot) => boolean): Promise<KioskSnapshot> {
    return new Promise((resolve) => {
      let stop = () => {};
      const listener = (snapshot: KioskSnapshot) => {
        if (!satisfies(snapshot)) return;
        queueMicrotask(() => stop());
        resolve(snapshot);
      };
      stop = this.agent.onSnapshot(listener);
    });
  }

  async untilPhase<P extends IntentView['progress']['phase']>(phase: P) {
    const { intent } = await this.until((snapshot) => snapshot.intent?.progress.phase === phase);
    return intent!.progress as Extract<IntentView['progress'], { phase: P }>;
  }

  /** Resolves when so many prints are recorded at the hub; time passes, so that what failed is tried again. */
  async untilRecorded(count: number): Promise<void> {
    while (this.hub.recorded.length < count) await this.aSecond();
  }

  /** The same for papers that staff ordered. */
  async untilOrdersRecorded(count: number): Promise<void> {
    while (this.hub.recordedOrders.length < count) await this.aSecond();
  }

  /** Lets the time to a retry pass, and then everything that was waiting for the disk or the network go on. */
  async aSecond(): Promise<void> {
    this.timers.pass(retryMs);
    await new Promise(setImmediate);
  }

  async close(): Promise<void> {
    await this.agent.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
