import type { PaperOutcome, PrinterReport, PrinterTransport } from '../../printing/printerTransport.ts';

const well: PrinterReport = {
  kind: 'condition',
  condition: {
    offline: false,
    coverOpen: false,
    paperOut: false,
    paperLow: false,
    cutterError: false,
    otherError: false,
  },
};

/** A printer that does what a test says. It outlives the agents that use it, as a real one does. */
export class FakeTransport implements PrinterTransport {
  fate: PaperOutcome | 'throws' = { outcome: 'printed', cause: null };
  /** Where to stop: while the printer is asked how it is, or when the first byte has gone out. */
  stopsAt: 'status' | 'first-byte' | null = null;
  condition: PrinterReport = well;
  /** Papers of which the first byte went out. */
  papers = 0;
  /** Everything that was handed to it to print. */
  readonly jobs: Uint8Array[] = [];
  questions = 0;
  /** The most papers that were handed to it at the same time. */
  mostAtOnce = 0;
  #underWay = 0;
  #stopped: (() => void)[] = [];
  #watchers: (() => void)[] = [];

  async print(job: Uint8Array, beforeFirstByte: () => Promise<void>): Promise<PaperOutcome> {
    this.jobs.push(job);
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    try {
      return await this.#print(beforeFirstByte);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #print(beforeFirstByte: () => Promise<void>): Promise<PaperOutcome> {
    if (this.fate === 'throws') throw new Error('a bug');
    if (this.stopsAt === 'status') await this.#stop();
    if (this.fate.outcome === 'refused') return this.fate;
    await beforeFirstByte();
    this.papers += 1;
    if (this.stopsAt === 'first-byte') await this.#stop();
    return this.fate;
  }

  async report(): Promise<PrinterReport> {
    this.questions += 1;
    return this.condition;
  }

  close(): void {}

  /** Resolves when a print has come to where it stops. */
  async hasStopped(): Promise<void> {
    if (this.#stopped.length === 0) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  goOn(): void {
    this.stopsAt = null;
    for (const go of this.#stopped.splice(0)) go();
  }

  #stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#stopped.push(resolve);
      for (const seen of this.#watchers.splice(0)) seen();
    });
  }
}
