import { createJob, type Job, type PrintedJob } from './job.ts';
import { JobFiles } from './jobFiles.ts';
import { NetworkCard } from './networkCard.ts';
import { type PrinterModelName, printerModels } from './printerModel.ts';
import {
  healthyState,
  type PrinterState,
  type PrinterStateChange,
  printerStateChangeSchema,
} from './printerState.ts';
import { PrintMechanism } from './printMechanism.ts';
import { type RollPage, type ShownPrinter, startRollPage } from './rollPage.ts';
import { realScheduler, type Scheduler } from './scheduler.ts';

export interface VirtualPrinterOptions {
  /** Address to listen on; loopback unless told otherwise. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Port of the live page, always on 127.0.0.1; 0 takes any free port, none leaves the page out. */
  readonly pagePort?: number;
  readonly model?: PrinterModelName;
  /** 576 for paper of 80 mm, 384 for 58 mm. */
  readonly widthDots?: 576 | 384;
  /** Where every job is written as PNG, text and JSON. Files of an earlier run are written over. */
  readonly outputFolder?: string;
  /** How many finished jobs stay in memory. */
  readonly keepJobs?: number;
  /** Bytes that the printer takes in while it cannot print (4-64 kB in real ones); then it stops reading. */
  readonly receiveBufferBytes?: number;
  readonly secondConnection?: 'wait' | 'refuse';
  readonly initialState?: PrinterStateChange;
  readonly scheduler?: Scheduler;
  /** Wall clock for the time on a job. */
  readonly now?: () => number;
}

export interface VirtualPrinter extends ShownPrinter {
  readonly host: string;
  readonly port: number;
  /** Address of the live page, when there is one. */
  readonly pageUrl: string | undefined;
  /** The next job that finishes; rejects when the printer is closed before. */
  nextJob(): Promise<Job>;
  close(): Promise<void>;
}

const MOST_WARNINGS = 100;

/** Starts a printer. Rejects with the error of `listen` when a port is taken (EADDRINUSE). */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const printer = new RunningPrinter(options);
  try {
    await printer.start(options);
  } catch (error) {
    await printer.close();
    throw error;
  }
  return printer;
}

class RunningPrinter implements VirtualPrinter {
  readonly host: string;
  readonly modelName: PrinterModelName;
  readonly widthDots: 576 | 384;
  readonly #keepJobs: number;
  readonly #now: () => number;
  readonly #mechanism: PrintMechanism;
  readonly #card: NetworkCard;
  readonly #files: JobFiles | undefined;
  #page: RollPage | undefined;
  #jobs: readonly Job[] = [];
  #jobsPrinted = 0;
  #warnings: readonly string[] = [];
  #waitingForJob: { resolve: (job: Job) => void; reject: (error: Error) => void }[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(options: VirtualPrinterOptions) {
    this.host = options.host ?? '127.0.0.1';
    this.modelName = options.model ?? 'epson';
    this.widthDots = options.widthDots ?? 576;
    this.#keepJobs = options.keepJobs ?? 200;
    this.#now = options.now ?? Date.now;
    this.#files =
      options.outputFolder === undefined
        ? undefined
        : new JobFiles(options.outputFolder, (text) => this.#warn(text));
    this.#mechanism = new PrintMechanism(
      {
        model: printerModels[this.modelName],
        widthDots: this.widthDots,
        receiveBufferBytes: options.receiveBufferBytes ?? 64 * 1024,
        scheduler: options.scheduler ?? realScheduler,
        initialState: changed(healthyState, options.initialState ?? {}),
      },
      {
        answer: (bytes) => this.#card.send(bytes),
        jobFinished: (job) => this.#finishJob(job),
        warned: (text) => this.#warn(text),
        stateChanged: () => this.#announce(),
        roomAgain: () => this.#card.resume(),
      },
    );
    this.#card = new NetworkCard(
      { host: this.host, secondConnection: options.secondConnection ?? 'wait' },
      {
        opened: () => this.#mechanism.connectionOpened(),
        received: (bytes) => {
          this.#mechanism.receive(bytes);
          return !this.#mechanism.isFull;
        },
        ended: (how) => this.#mechanism.connectionEnded(how),
      },
    );
  }

  async start({ port, pagePort }: VirtualPrinterOptions): Promise<void> {
    await this.#files?.open();
    await this.#card.listen(port);
    await this.#applyConnections();
    if (pagePort !== undefined) this.#page = await startRollPage(this, pagePort);
  }

  get port(): number {
    return this.#card.port;
  }

  get pageUrl(): string | undefined {
    return this.#page?.url;
  }

  get state(): PrinterState {
    return this.#mechanism.state;
  }

  get waitingBytes(): number {
    return this.#mechanism.waitingBytes;
  }

  get jobs(): readonly Job[] {
    return this.#jobs;
  }

  get jobsPrinted(): number {
    return this.#jobsPrinted;
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  async setState(change: PrinterStateChange): Promise<void> {
    this.#mechanism.setState(changed(this.state, printerStateChangeSchema.parse(change)));
    await this.#applyConnections();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  nextJob(): Promise<Job> {
    const next = new Promise<Job>((resolve, reject) => this.#waitingForJob.push({ resolve, reject }));
    // Whoever waits sees the rejection; who stopped waiting shall not crash on it.
    next.catch(() => undefined);
    return next;
  }

  async close(): Promise<void> {
    this.#mechanism.close();
    this.#card.close();
    await this.#page?.close();
    await this.#files?.finish();
    for (const { reject } of this.#waitingForJob) reject(new Error('the virtual printer was closed'));
    this.#waitingForJob = [];
  }

  async #applyConnections(): Promise<void> {
    const { connections } = this.state;
    this.#card.resetEverybody(connections === 'reset');
    if (connections === 'refuse') this.#card.stopListening();
    else await this.#card.listen(this.#card.port);
  }

  #finishJob(printed: PrintedJob): void {
    this.#jobsPrinted += 1;
    const job = createJob(this.#jobsPrinted, printed, this.widthDots, this.#now());
    this.#jobs = [...this.#jobs, job].slice(-this.#keepJobs);
    this.#files?.add(job);
    const waiting = this.#waitingForJob;
    this.#waitingForJob = [];
    for (const { resolve } of waiting) resolve(job);
    this.#announce();
  }

  #warn(text: string): void {
    this.#warnings = [...this.#warnings, text].slice(-MOST_WARNINGS);
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

function changed(state: PrinterState, change: PrinterStateChange): PrinterState {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...state, ...(Object.fromEntries(given) as Partial<PrinterState>) };
}
