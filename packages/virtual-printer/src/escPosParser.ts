import { type CommandReading, fixedCommands, openCommands } from './escPosCommands.ts';
import type { Operation, RasterStart } from './operations.ts';
import { concat, DLE, ESC, FS, GS, hex } from './bytes.ts';

interface RasterInProgress {
  readonly bytesPerRow: number;
  rowsLeft: number;
}

interface StoredGraphics {
  readonly start: RasterStart;
  readonly rows: Uint8Array;
}

/** What a printer keeps of graphics; a longer block is skipped, so that no header can make us hold gigabytes. */
const GRAPHICS_MEMORY_BYTES = 1024 * 1024;

/** Longest stretch of text in one operation. */
const TEXT_RUN_BYTES = 256;

/**
 * Reads ESC/POS as it arrives: bytes in by `push`, operations out one by one by `next`. A picture comes out row by
 * row, so that a printer can stop within it. Knows nothing of paper, fonts or state.
 */
export class EscPosParser {
  #pending: Uint8Array = new Uint8Array(0);
  #toSkip = 0;
  #raster: RasterInProgress | undefined;
  #stored: StoredGraphics | undefined;
  /** Operations that one command has turned into and that were not asked for yet. */
  #ready: Operation[] = [];

  push(bytes: Uint8Array): void {
    this.#pending = concat(this.#pending, bytes);
  }

  /** The next operation; `undefined` when more bytes are needed first. */
  next(): Operation | undefined {
    for (;;) {
      const ready = this.#ready.shift();
      if (ready !== undefined) return ready;
      this.#skip();
      if (this.#pending.length === 0) return undefined;
      if (this.#raster !== undefined) {
        const row = this.#takeRow(this.#raster);
        if (row === undefined) return undefined;
        return { kind: 'rasterRow', bits: row };
      }
      const reading = readCommand(this.#pending);
      if (reading === undefined) return undefined;
      this.#accept(reading);
    }
  }

  /** Ends the stream: forgets an unfinished command and says what it was, `undefined` when there was none. */
  endStream(): string | undefined {
    const unfinished = this.#describeUnfinished();
    this.#pending = new Uint8Array(0);
    this.#toSkip = 0;
    this.#raster = undefined;
    this.#ready = [];
    return unfinished;
  }

  #accept(reading: CommandReading): void {
    this.#pending = this.#pending.subarray(reading.length);
    switch (reading.kind) {
      case 'operation':
        if (reading.operation.kind === 'initialize') this.#stored = undefined;
        this.#ready.push(reading.operation);
        return;
      case 'nothing':
        return;
      case 'raster':
        this.#startRaster(reading.start);
        return;
      case 'oversized':
        this.#toSkip = reading.skip;
        this.#ready.push({ kind: 'warning', text: reading.warning });
        return;
      case 'storeGraphics':
        this.#stored = { start: reading.start, rows: reading.rows };
        return;
      case 'printGraphics':
        this.#printStored();
        return;
    }
  }

  #startRaster(start: RasterStart): void {
    this.#ready.push(start);
    const bytesPerRow = Math.ceil(start.widthDots / 8);
    if (bytesPerRow > 0 && start.heightDots > 0) this.#raster = { bytesPerRow, rowsLeft: start.heightDots };
  }

  #printStored(): void {
    const stored = this.#stored;
    this.#stored = undefined;
    if (stored === undefined) {
      this.#ready.push({ kind: 'warning', text: 'GS ( L prints graphics, but none are stored' });
      return;
    }
    const bytesPerRow = Math.ceil(stored.start.widthDots / 8);
    this.#ready.push(stored.start);
    for (let row = 0; row < stored.start.heightDots; row += 1) {
      this.#ready.push({
        kind: 'rasterRow',
        bits: stored.rows.subarray(row * bytesPerRow, (row + 1) * bytesPerRow),
      });
    }
  }

  #takeRow(raster: RasterInProgress): Uint8Array | undefined {
    if (this.#pending.length < raster.bytesPerRow) return undefined;
    const row = this.#pending.subarray(0, raster.bytesPerRow);
    this.#pending = this.#pending.subarray(raster.bytesPerRow);
    raster.rowsLeft -= 1;
    if (raster.rowsLeft === 0) this.#raster = undefined;
    return row;
  }

  #skip(): void {
    const skipped = Math.min(this.#toSkip, this.#pending.length);
    this.#toSkip -= skipped;
    this.#pending = this.#pending.subarray(skipped);
  }

  #describeUnfinished(): string | undefined {
    if (this.#raster !== undefined) return `a picture with ${this.#raster.rowsLeft} rows missing`;
    if (this.#toSkip > 0) return `a block with ${this.#toSkip} bytes missing`;
    if (this.#pending.length > 0)
      return `${this.#pending.length} bytes: ${hex(this.#pending.subarray(0, 8))}`;
    return undefined;
  }
}

/** Reads the command at the start of the bytes; `undefined` when its end has not arrived. */
function readCommand(bytes: Uint8Array): CommandReading | undefined {
  const [first = 0, second] = bytes;
  if (first >= 0x20) return readText(bytes);
  if (first === DLE) return readRealtimeInOrder(bytes);
  if (first !== ESC && first !== GS && first !== FS) return readControl(first);
  if (second === undefined) return undefined;

  const code = (first << 8) | second;
  const fixed = fixedCommands.get(code);
  if (fixed !== undefined) {
    const length = 2 + fixed.parameterCount;
    if (bytes.length < length) return undefined;
    const operation = fixed.read(bytes[2] ?? 0, bytes[3] ?? 0, bytes[4] ?? 0);
    return operation === undefined ? { kind: 'nothing', length } : { kind: 'operation', operation, length };
  }
  const open = openCommands.get(code);
  if (open !== undefined) return open(bytes, GRAPHICS_MEMORY_BYTES);
  return warn(`unknown command ${hex(bytes.subarray(0, 2))}`, 2);
}

function readText(bytes: Uint8Array): CommandReading {
  const end = bytes.findIndex((byte) => byte < 0x20);
  const length = Math.min(end < 0 ? bytes.length : end, TEXT_RUN_BYTES);
  return { kind: 'operation', operation: { kind: 'text', bytes: bytes.slice(0, length) }, length };
}

function readControl(byte: number): CommandReading {
  switch (byte) {
    case 0x00:
    case 0x0d:
      return { kind: 'nothing', length: 1 };
    case 0x09:
      return { kind: 'operation', operation: { kind: 'tab' }, length: 1 };
    case 0x0a:
    case 0x0c:
      return { kind: 'operation', operation: { kind: 'lineFeed' }, length: 1 };
    default:
      return warn(`stray control byte ${hex(Uint8Array.of(byte))}`, 1);
  }
}

/** Real-time commands were obeyed on arrival (realtimeScanner); in the order of the data they only take room. */
function readRealtimeInOrder(bytes: Uint8Array): CommandReading | undefined {
  const [, command, parameter] = bytes;
  if (command === undefined) return undefined;
  if (command !== 0x04 && command !== 0x05 && command !== 0x14) {
    return warn(`stray control byte ${hex(bytes.subarray(0, 1))}`, 1);
  }
  if (parameter === undefined) return undefined;
  const length = command === 0x14 ? (parameter === 8 ? 10 : 5) : 3;
  return bytes.length < length ? undefined : { kind: 'nothing', length };
}

function warn(text: string, length: number): CommandReading {
  return { kind: 'operation', operation: { kind: 'warning', text }, length };
}
