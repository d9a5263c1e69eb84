import { ESC, FS, GS, hex, latin1, uint16 } from './bytes.ts';
import type { Operation, QrLevel, RasterStart } from './operations.ts';

/** What the parser makes of the command at the start of its bytes; `length` bytes are consumed by it. */
export type CommandReading = { readonly length: number } & (
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'nothing' }
  /** The rows follow as data. */
  | { readonly kind: 'raster'; readonly start: RasterStart }
  | { readonly kind: 'storeGraphics'; readonly start: RasterStart; readonly rows: Uint8Array }
  | { readonly kind: 'printGraphics' }
  /** Only its header was read; `skip` more bytes belong to it. */
  | { readonly kind: 'oversized'; readonly skip: number; readonly warning: string }
);

interface FixedCommand {
  readonly parameterCount: number;
  /** `undefined` for a command that changes nothing we show. */
  readonly read: (a: number, b: number, c: number) => Operation | undefined;
}

/** Reads a command whose length its own bytes tell; `undefined` when its end has not arrived. */
type OpenCommand = (bytes: Uint8Array, longestBlock: number) => CommandReading | undefined;

const withoutEffect = () => undefined;
const warning = (text: string): Operation => ({ kind: 'warning', text });

/** Commands with a fixed number of parameters, by prefix and code. */
export const fixedCommands: ReadonlyMap<number, FixedCommand> = new Map(
  [
    fixed(ESC, '@', 0, () => ({ kind: 'initialize' })),
    fixed(ESC, '!', 1, (mode) => ({
      kind: 'style',
      change: {
        font: (mode & 0x01) === 0 ? 'A' : 'B',
        bold: (mode & 0x08) !== 0,
        heightScale: (mode & 0x10) === 0 ? 1 : 2,
        widthScale: (mode & 0x20) === 0 ? 1 : 2,
        underline: (mode & 0x80) === 0 ? 0 : 1,
      },
    })),
    fixed(ESC, 'M', 1, (font) => ({
      kind: 'style',
      change: { font: font === 1 || font === 49 ? 'B' : 'A' },
    })),
    fixed(ESC, 'E', 1, (on) => ({ kind: 'style', change: { bold: isOn(on) } })),
    fixed(ESC, 'G', 1, (on) => ({ kind: 'style', change: { bold: isOn(on) } })),
    fixed(ESC, '-', 1, (dots) => ({ kind: 'style', change: { underline: underlineOf(dots) } })),
    fixed(GS, '!', 1, (size) => ({
      kind: 'style',
      change: { widthScale: ((size >> 4) & 7) + 1, heightScale: (size & 7) + 1 },
    })),
    fixed(GS, 'B', 1, (on) => ({ kind: 'style', change: { inverse: isOn(on) } })),
    fixed(ESC, 'a', 1, (n) => ({ kind: 'alignment', alignment: alignmentOf(n) })),
    fixed(ESC, '2', 0, () => ({ kind: 'lineSpacing', dots: null })),
    fixed(ESC, '3', 1, (dots) => ({ kind: 'lineSpacing', dots })),
    fixed(ESC, ' ', 1, (dots) => ({ kind: 'characterSpacing', dots })),
    fixed(ESC, '$', 2, (low, high) => ({ kind: 'moveTo', dots: low | (high << 8) })),
    fixed(ESC, '\\', 2, (low, high) => ({ kind: 'moveBy', dots: signed16(low | (high << 8)) })),
    fixed(GS, 'L', 2, (low, high) => ({ kind: 'leftMargin', dots: low | (high << 8) })),
    fixed(GS, 'W', 2, (low, high) => ({ kind: 'areaWidth', dots: low | (high << 8) })),
    fixed(ESC, 'd', 1, (lines) => ({ kind: 'feedLines', lines })),
    fixed(ESC, 'J', 1, (dots) => ({ kind: 'feedDots', dots })),
    fixed(ESC, 't', 1, (page) => ({ kind: 'codePage', page })),
    fixed(ESC, 'R', 1, (set) => ({ kind: 'internationalSet', set })),
    fixed(FS, '&', 0, () => ({ kind: 'kanjiMode', on: true })),
    fixed(FS, '.', 0, () => ({ kind: 'kanjiMode', on: false })),
    fixed(ESC, 'i', 0, () => ({ kind: 'cut', partial: true, feedToCutter: false, feedDots: 0 })),
    fixed(ESC, 'm', 0, () => ({ kind: 'cut', partial: true, feedToCutter: false, feedDots: 0 })),
    fixed(ESC, 'p', 3, (pin, onTime, offTime) => openDrawer(pin, onTime, offTime)),
    fixed(ESC, 'B', 2, () => ({ kind: 'beep' })),
    fixed(GS, 'h', 1, (heightDots) => ({ kind: 'barcodeSettings', change: { heightDots } })),
    fixed(GS, 'w', 1, (moduleDots) =>
      moduleDots >= 1 && moduleDots <= 6
        ? { kind: 'barcodeSettings', change: { moduleDots } }
        : warning(`GS w ${moduleDots}: width out of range`),
    ),
    fixed(GS, 'H', 1, (place) => ({ kind: 'barcodeSettings', change: { caption: (place & 3) !== 0 } })),
    fixed(GS, 'r', 1, (n) => ({ kind: 'question', question: { about: 'status', n } })),
    fixed(GS, 'I', 1, (n) => ({ kind: 'question', question: { about: 'identity', n } })),
    fixed(GS, 'a', 1, (subjects) => ({ kind: 'question', question: { about: 'automaticStatus', subjects } })),
    fixed(ESC, '{', 1, (on) => (isOn(on) ? warning('upside-down printing is not shown') : undefined)),
    fixed(ESC, 'V', 1, (on) => (isOn(on) ? warning('rotated text is not shown') : undefined)),
    fixed(ESC, 'L', 0, () => warning('page mode is not shown')),
    fixed(ESC, 'S', 0, withoutEffect),
    fixed(ESC, '=', 1, withoutEffect),
    fixed(ESC, 'c', 2, withoutEffect),
    fixed(ESC, 'r', 1, withoutEffect),
    fixed(ESC, 'U', 1, withoutEffect),
    fixed(GS, 'P', 2, withoutEffect),
    fixed(GS, 'f', 1, withoutEffect),
    fixed(GS, 'b', 1, withoutEffect),
    fixed(GS, '^', 3, () => warning('macros are not run')),
    fixed(GS, ':', 0, () => warning('macros are not run')),
    fixed(FS, '!', 1, withoutEffect),
    fixed(FS, '-', 1, withoutEffect),
    fixed(FS, 'C', 1, withoutEffect),
    fixed(FS, 'W', 1, withoutEffect),
    fixed(FS, 'S', 2, withoutEffect),
    fixed(FS, 'p', 2, () => warning('FS p: pictures in the printer are not kept')),
  ].map(({ code, ...command }) => [code, command]),
);

/** Commands whose length their own bytes tell, by prefix and code. */
export const openCommands: ReadonlyMap<number, OpenCommand> = new Map([
  [codeOf(ESC, 'D'), readTabStops],
  [codeOf(ESC, '*'), readColumnImage],
  [codeOf(ESC, '('), readUnknownBlock],
  [codeOf(FS, '('), readQuietBlock],
  [codeOf(GS, 'V'), readCut],
  [codeOf(GS, 'v'), readRaster],
  [codeOf(GS, 'k'), readBarcode],
  [codeOf(GS, '('), readFunctionBlock],
  [codeOf(GS, '8'), readLongGraphics],
]);

function fixed(prefix: number, letter: string, parameterCount: number, read: FixedCommand['read']) {
  return { code: codeOf(prefix, letter), parameterCount, read };
}

function codeOf(prefix: number, letter: string): number {
  return (prefix << 8) | letter.charCodeAt(0);
}

function readTabStops(bytes: Uint8Array): CommandReading | undefined {
  const end = bytes.indexOf(0, 2);
  return end < 0 ? undefined : { kind: 'nothing', length: end + 1 };
}

function readColumnImage(bytes: Uint8Array): CommandReading | undefined {
  if (bytes.length < 5) return undefined;
  const bytesPerColumn = (bytes[2] ?? 0) >= 32 ? 3 : 1;
  const length = 5 + uint16(bytes, 3) * bytesPerColumn;
  if (bytes.length < length) return undefined;
  return { kind: 'operation', operation: warning('ESC * picture is not shown'), length };
}

const CUT_AT_ONCE = new Set([0, 1, 48, 49]);
const CUT_PARTIALLY = new Set([1, 49, 66, 98, 104]);

function readCut(bytes: Uint8Array): CommandReading | undefined {
  const [, , mode, dots] = bytes;
  if (mode === undefined) return undefined;
  const partial = CUT_PARTIALLY.has(mode);
  if (CUT_AT_ONCE.has(mode)) {
    return {
      kind: 'operation',
      operation: { kind: 'cut', partial, feedToCutter: false, feedDots: 0 },
      length: 3,
    };
  }
  if (dots === undefined) return undefined;
  return {
    kind: 'operation',
    operation: { kind: 'cut', partial, feedToCutter: true, feedDots: dots },
    length: 4,
  };
}

function readRaster(bytes: Uint8Array): CommandReading | undefined {
  if (bytes.length < 8) return undefined;
  const scale = bytes[3] ?? 0;
  return {
    kind: 'raster',
    start: {
      kind: 'rasterStart',
      widthDots: uint16(bytes, 4) * 8,
      heightDots: uint16(bytes, 6),
      scaleX: (scale & 1) === 0 ? 1 : 2,
      scaleY: (scale & 2) === 0 ? 1 : 2,
    },
    length: 8,
  };
}

/** Symbologies of GS k by number; those of the second form are 65 higher. */
const symbologies = [
  'UPC-A',
  'UPC-E',
  'EAN13',
  'EAN8',
  'CODE39',
  'ITF',
  'CODABAR',
  'CODE93',
  'CODE128',
  'GS1-128',
];

function readBarcode(bytes: Uint8Array): CommandReading | undefined {
  const [, , kind, size] = bytes;
  if (kind === undefined || size === undefined) return undefined;
  const endsWithZero = kind < 65;
  const start = endsWithZero ? 3 : 4;
  const end = endsWithZero ? bytes.indexOf(0, start) : start + size;
  if (end < 0 || bytes.length < end) return undefined;
  const length = endsWithZero ? end + 1 : end;
  const symbology = symbologies[endsWithZero ? kind : kind - 65] ?? `barcode ${kind}`;
  const data = latin1(bytes.subarray(start, end));
  if (symbology === 'CODE128' && !/^\{[ABC]/.test(data)) {
    return { kind: 'operation', operation: warning(`CODE128 without a code set: ${data}`), length };
  }
  return {
    kind: 'operation',
    operation: {
      kind: 'printBarcode',
      symbology,
      data: symbology === 'CODE128' ? data.replace(/^\{[ABC]/, '') : data,
    },
    length,
  };
}

/** GS ( letter pL pH: QR symbols, graphics, the process id, and much that we only step over. */
function readFunctionBlock(bytes: Uint8Array, longestBlock: number): CommandReading | undefined {
  if (bytes.length < 5) return undefined;
  const letter = String.fromCodePoint(bytes[2] ?? 0);
  const length = 5 + uint16(bytes, 3);
  if (bytes.length < length) return undefined;
  const block = bytes.subarray(5, length);
  switch (letter) {
    case 'k':
      return asReading(readSymbol(block), length);
    case 'L':
      return readGraphics(block, length, longestBlock);
    case 'H':
      return asReading(readProcessId(block), length);
    case 'A':
    case 'D':
    case 'E':
    case 'K':
    case 'N':
      return { kind: 'nothing', length };
    default:
      return asReading(warning(`unknown command ${hex(bytes.subarray(0, 3))}`), length);
  }
}

function readUnknownBlock(bytes: Uint8Array): CommandReading | undefined {
  if (bytes.length < 5) return undefined;
  const length = 5 + uint16(bytes, 3);
  if (bytes.length < length) return undefined;
  return asReading(warning(`unknown command ${hex(bytes.subarray(0, 3))}`), length);
}

function readQuietBlock(bytes: Uint8Array): CommandReading | undefined {
  if (bytes.length < 5) return undefined;
  const length = 5 + uint16(bytes, 3);
  return bytes.length < length ? undefined : { kind: 'nothing', length };
}

/** GS 8 L: GS ( L with four bytes of length. */
function readLongGraphics(bytes: Uint8Array, longestBlock: number): CommandReading | undefined {
  if (bytes.length < 7) return undefined;
  const size = uint16(bytes, 3) + uint16(bytes, 5) * 0x10000;
  if (size > longestBlock) {
    const text = `GS 8 L block of ${size} bytes does not fit the graphics memory`;
    return { kind: 'oversized', skip: size, warning: text, length: 7 };
  }
  const length = 7 + size;
  if (bytes.length < length) return undefined;
  return readGraphics(bytes.subarray(7, length), length, longestBlock);
}

function readGraphics(block: Uint8Array, length: number, longestBlock: number): CommandReading {
  const [, action = 0, , scaleX = 1, scaleY = 1] = block;
  if (action === 2 || action === 50) return { kind: 'printGraphics', length };
  if (action !== 112) {
    return action < 64
      ? { kind: 'nothing', length }
      : asReading(warning(`graphics function ${action} is not shown`), length);
  }
  const start: RasterStart = {
    kind: 'rasterStart',
    widthDots: uint16(block, 6),
    heightDots: uint16(block, 8),
    scaleX: scaleX === 2 ? 2 : 1,
    scaleY: scaleY === 2 ? 2 : 1,
  };
  const rows = block.slice(10);
  const expected = Math.ceil(start.widthDots / 8) * start.heightDots;
  if (rows.length !== expected || expected > longestBlock) {
    return asReading(
      warning(`graphics of ${start.widthDots}×${start.heightDots} dots came with ${rows.length} bytes`),
      length,
    );
  }
  return { kind: 'storeGraphics', start, rows, length };
}

const QR_SYMBOL = 49;

function readSymbol(block: Uint8Array): Operation | undefined {
  const [symbol = 0, action = 0, value = 0] = block;
  if (symbol !== QR_SYMBOL) return warning(`two-dimensional symbol ${symbol} is not shown`);
  switch (action) {
    case 65:
    case 82:
      return undefined;
    case 67:
      return value >= 1 && value <= 16
        ? { kind: 'qrSettings', change: { moduleDots: value } }
        : warning(`QR module of ${value} dots is out of range`);
    case 69:
      return { kind: 'qrSettings', change: { level: qrLevelOf(value) } };
    case 80:
      return { kind: 'storeQr', data: block.slice(3) };
    case 81:
      return { kind: 'printQr' };
    default:
      return warning(`unknown QR function ${action}`);
  }
}

/** GS ( H with function 48: `30 30 d1 d2 d3 d4`. */
function readProcessId(block: Uint8Array): Operation | undefined {
  const [action] = block;
  if (action !== 48 || block.length !== 6) return undefined;
  return { kind: 'question', question: { about: 'processId', id: block.slice(2) } };
}

function asReading(operation: Operation | undefined, length: number): CommandReading {
  return operation === undefined ? { kind: 'nothing', length } : { kind: 'operation', operation, length };
}

function openDrawer(pin: number, onTime: number, offTime: number): Operation {
  // A library that leaves the two times out makes the printer swallow the start of its next command.
  if (onTime === ESC || onTime === GS) {
    return warning(
      `ESC p takes ${hex(Uint8Array.of(onTime, offTime))} for its times: parameters are missing`,
    );
  }
  return { kind: 'openDrawer', pin: (pin & 1) === 0 ? 2 : 5 };
}

function isOn(parameter: number): boolean {
  return (parameter & 1) !== 0;
}

function underlineOf(parameter: number): 0 | 1 | 2 {
  const dots = parameter & 3;
  return dots === 1 || dots === 2 ? dots : 0;
}

function alignmentOf(parameter: number): 'left' | 'center' | 'right' {
  const number = parameter & 3;
  return number === 1 ? 'center' : number === 2 ? 'right' : 'left';
}

function qrLevelOf(parameter: number): QrLevel {
  return (['L', 'M', 'Q', 'H'] as const)[parameter - 48] ?? 'L';
}

function signed16(value: number): number {
  return value >= 0x8000 ? value - 0x10000 : value;
}
