import { EscPosParser } from './escPosParser.ts';
import type { JobEnding, PrintedJob } from './job.ts';
import type { Operation, Question } from './operations.ts';
import type { PrinterModel } from './printerModel.ts';
import { obstacle, type PrinterState } from './printerState.ts';
import { type FoundRequest, RealtimeScanner } from './realtimeScanner.ts';
import { type ConnectionEnd, ReceiveBuffer } from './receiveBuffer.ts';
import type { Scheduler } from './scheduler.ts';
import { automaticStatus, changedSubjects, realtimeStatus, transmittedStatus } from './statusBytes.ts';
import { Typesetter } from './typesetter.ts';

/** What the mechanism tells the world around it. */
export interface MechanismEvents {
  /** Bytes for whoever is connected. */
  answer(bytes: Uint8Array): void;
  jobFinished(job: PrintedJob): void;
  /** Something is wrong with bytes that belong to no job. */
  warned(text: string): void;
  stateChanged(): void;
  /** The receive buffer was full and is not any more. */
  roomAgain(): void;
}

export interface MechanismOptions {
  readonly model: PrinterModel;
  readonly widthDots: number;
  readonly receiveBufferBytes: number;
  readonly scheduler: Scheduler;
  readonly initialState: PrinterState;
}

/** A slow printer takes its bytes in steps of this length. */
const SLOW_STEP_MS = 50;

/** The longest slip, in dots (2.5 m): a job without a cut must end somewhere. */
const LONGEST_JOB_DOTS = 20_000;

const MOST_WARNINGS_OF_A_JOB = 200;

const ALL_SUBJECTS = 0xff;

/**
 * The printer without its network card: bytes in, answers and finished jobs out, all in one thread of time. It prints
 * while nothing stands in its way; whatever arrives meanwhile waits in the receive buffer, which outlives connections.
 */
export class PrintMechanism {
  readonly #options: MechanismOptions;
  readonly #events: MechanismEvents;
  readonly #scanner = new RealtimeScanner();
  readonly #buffer: ReceiveBuffer;
  readonly #parser = new EscPosParser();
  readonly #typesetter: Typesetter;
  #state: PrinterState;
  #statusSubjects = 0;
  #jobBytes = 0;
  #warnings: string[] = [];
  #interruptions: string[] = [];
  #isPumping = false;
  #wasFull = false;
  /** Bytes that the slow printer may still take in this step. */
  #allowance = 0;
  #cancelStep: (() => void) | undefined;

  constructor(options: MechanismOptions, events: MechanismEvents) {
    this.#options = options;
    this.#events = events;
    this.#buffer = new ReceiveBuffer(options.receiveBufferBytes);
    this.#typesetter = new Typesetter(options.model, options.widthDots, (text) => this.#warn(text));
    this.#state = options.initialState;
  }

  get state(): PrinterState {
    return this.#state;
  }

  /** Bytes that have arrived and wait. */
  get waitingBytes(): number {
    return this.#buffer.size;
  }

  /** Whether whoever brings bytes has to stop, until `roomAgain`. */
  get isFull(): boolean {
    return this.#buffer.isFull;
  }

  connectionOpened(): void {
    if (!this.#state.automaticStatus) return;
    this.#statusSubjects = this.#subjectsAtStart;
    this.#answer(automaticStatus(this.#state));
  }

  receive(bytes: Uint8Array): void {
    let taken = 0;
    for (const found of this.#scanner.scan(bytes)) {
      if (!this.#obeyAtOnce(found, bytes.subarray(taken, Math.max(taken, found.endsAt)))) continue;
      taken = found.endsAt;
    }
    this.#buffer.push({ kind: 'bytes', bytes: bytes.subarray(taken) });
    this.#pump();
  }

  connectionEnded(how: ConnectionEnd): void {
    this.#scanner.reset();
    this.#buffer.push({ kind: 'end', how });
    this.#pump();
  }

  setState(state: PrinterState): void {
    this.#changeState(state);
    this.#pump();
  }

  /** Ends the job that is in work. */
  close(): void {
    this.#cancelStep?.();
    this.#finishJob('printer closed');
  }

  get #subjectsAtStart(): number {
    return this.#state.automaticStatus ? ALL_SUBJECTS : 0;
  }

  /** Returns true when the buffer was cleared: `before`, the bytes up to the request, are then dealt with. */
  #obeyAtOnce({ request }: FoundRequest, before: Uint8Array): boolean {
    if (request.kind === 'status') {
      this.#answer(Uint8Array.of(realtimeStatus(request.status, this.#state)));
      return false;
    }
    // DLE ENQ recovers from errors only. An error that was set here stays until it is set right here.
    if (request.kind === 'recover' && (this.#state.error === null || !request.clearBuffer)) return false;
    this.#buffer.push({ kind: 'bytes', bytes: before });
    this.#pump();
    this.#clearBuffer();
    if (request.kind === 'clearBuffer') this.#answer(Uint8Array.of(0x37, 0x25, 0x00));
    return true;
  }

  #clearBuffer(): void {
    this.#buffer.clear();
    this.#parser.endStream();
    this.#typesetter.dropLine();
    if (this.#typesetter.hasMarks) this.#interruptions.push('buffer cleared');
    this.#finishJob('buffer cleared');
  }

  /** Prints until something is missing: bytes, paper, or the right to take more bytes in this step. */
  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      while (obstacle(this.#state) === undefined) {
        const operation = this.#parser.next();
        if (operation !== undefined) {
          this.#perform(operation);
          continue;
        }
        if (!this.#takeFromBuffer()) break;
      }
    } finally {
      this.#isPumping = false;
    }
    const isFull = this.#buffer.isFull;
    if (this.#wasFull && !isFull) this.#events.roomAgain();
    this.#wasFull = isFull;
  }

  /** Moves bytes from the buffer to the parser; false when there is nothing to take now. */
  #takeFromBuffer(): boolean {
    const { paperOutAfterBytes, bytesPerSecond } = this.#state;
    if (paperOutAfterBytes === 0) {
      this.#changeState({ ...this.#state, paper: 'out', paperOutAfterBytes: null });
      return false;
    }
    const limit = Math.min(
      paperOutAfterBytes ?? Infinity,
      bytesPerSecond === null ? Infinity : this.#allowance,
    );
    const received = this.#buffer.take(limit);
    if (received === undefined) {
      this.#waitForNextStep();
      return false;
    }
    if (received.kind === 'end') {
      this.#endConnection(received.how);
      return true;
    }
    const count = received.bytes.length;
    this.#jobBytes += count;
    this.#allowance -= Math.min(this.#allowance, count);
    if (paperOutAfterBytes !== null) {
      this.#state = { ...this.#state, paperOutAfterBytes: paperOutAfterBytes - count };
    }
    this.#parser.push(received.bytes);
    return true;
  }

  #waitForNextStep(): void {
    if (this.#state.bytesPerSecond === null || this.#buffer.size === 0 || this.#cancelStep !== undefined)
      return;
    this.#cancelStep = this.#options.scheduler.after(SLOW_STEP_MS, () => {
      this.#cancelStep = undefined;
      const bytesPerStep = ((this.#state.bytesPerSecond ?? 0) * SLOW_STEP_MS) / 1000;
      this.#allowance = Math.max(1, Math.round(bytesPerStep));
      this.#pump();
    });
  }

  #perform(operation: Operation): void {
    if (operation.kind === 'warning') {
      this.#warn(operation.text);
      return;
    }
    if (operation.kind === 'question') {
      this.#reply(operation.question);
      return;
    }
    this.#typesetter.apply(operation);
    if (operation.kind === 'initialize') this.#statusSubjects = this.#subjectsAtStart;
    if (operation.kind === 'rasterRow') this.#countRow();
    if (operation.kind === 'cut') this.#finishJob('cut');
    if (this.#typesetter.length >= LONGEST_JOB_DOTS) this.#finishJob('too long');
  }

  #countRow(): void {
    const { paperOutAfterRows } = this.#state;
    if (paperOutAfterRows === null) return;
    if (paperOutAfterRows > 1) {
      this.#state = { ...this.#state, paperOutAfterRows: paperOutAfterRows - 1 };
      return;
    }
    this.#changeState({ ...this.#state, paper: 'out', paperOutAfterRows: null });
  }

  #reply(question: Question): void {
    switch (question.about) {
      case 'status': {
        const status = transmittedStatus(question.n, this.#state);
        if (status !== undefined) this.#answer(Uint8Array.of(status));
        return;
      }
      case 'identity': {
        const identity = this.#identity(question.n);
        if (identity !== undefined) this.#answer(identity);
        return;
      }
      case 'automaticStatus':
        this.#statusSubjects = question.subjects;
        if (question.subjects !== 0) this.#answer(automaticStatus(this.#state));
        return;
      case 'processId':
        if (this.#options.model.answersProcessId) {
          this.#answer(Uint8Array.of(0x37, 0x22, ...question.id, 0x00));
        }
        return;
    }
  }

  /** GS I: 1-3 answer a byte, 65-69 a text between 5f and 00. */
  #identity(n: number): Uint8Array | undefined {
    const { manufacturer, name, kanji } = this.#options.model;
    const block = (text: string) => Buffer.from(`_${text}\0`, 'latin1');
    switch (n) {
      case 1:
      case 49:
        return Uint8Array.of(0x20);
      case 2:
      case 50:
        // Bit 1: has a cutter; bit 0: two-byte characters.
        return Uint8Array.of(kanji === undefined ? 0x02 : 0x03);
      case 3:
      case 51:
        return Uint8Array.of(0x01);
      case 65:
        return block('1.00 TALON');
      case 66:
        return block(manufacturer);
      case 67:
        return block(name);
      case 68:
        return block('VP000001');
      case 69:
        return block(kanji === undefined ? '' : kanji.encoding.toUpperCase());
      default:
        return undefined;
    }
  }

  #endConnection(how: ConnectionEnd): void {
    const unfinished = this.#parser.endStream();
    if (unfinished !== undefined) this.#warn(`the connection ended inside a command (${unfinished})`);
    if (this.#typesetter.hasMarks) {
      if (how === 'reset') this.#interruptions.push('connection reset');
      else if (unfinished !== undefined) this.#interruptions.push('ended inside a command');
    }
    this.#finishJob(how === 'reset' ? 'connection reset' : 'connection closed');
  }

  #finishJob(ending: JobEnding): void {
    const { hasMarks } = this.#typesetter;
    const paper = this.#typesetter.takePaper();
    const warnings = this.#warnings;
    const interruptions = this.#interruptions;
    const bytes = this.#jobBytes;
    this.#warnings = [];
    this.#interruptions = [];
    this.#jobBytes = 0;
    if (hasMarks) this.#events.jobFinished({ paper, bytes, ending, warnings, interruptions });
    else for (const text of warnings) this.#events.warned(text);
  }

  #changeState(state: PrinterState): void {
    const before = this.#state;
    this.#state = state;
    const stopped = obstacle(state);
    if (stopped !== undefined && obstacle(before) === undefined && this.#typesetter.hasMarks) {
      this.#interruptions.push(stopped);
    }
    if ((changedSubjects(before, state) & this.#statusSubjects) !== 0) this.#answer(automaticStatus(state));
    this.#events.stateChanged();
  }

  #warn(text: string): void {
    if (this.#warnings.length < MOST_WARNINGS_OF_A_JOB) this.#warnings.push(text);
  }

  #answer(bytes: Uint8Array): void {
    if (!this.#state.silent) this.#events.answer(bytes);
  }
}
