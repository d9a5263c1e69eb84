import { expect, it } from 'vitest';

import { EscPosParser } from './escPosParser.ts';
import type { Operation } from './operations.ts';
import {
  askPaper,
  bytes,
  codePage,
  cut,
  initialize,
  line,
  processId,
  qr,
  raster,
  statusRequest,
  storedGraphics,
} from './testing/commands.ts';

function parse(data: Uint8Array, chunkSize = data.length): Operation[] {
  const parser = new EscPosParser();
  const operations: Operation[] = [];
  for (let at = 0; at < data.length; at += chunkSize) {
    parser.push(data.subarray(at, at + chunkSize));
    for (let next = parser.next(); next !== undefined; next = parser.next()) operations.push(next);
  }
  return operations;
}

const kinds = (operations: Operation[]) => operations.map((operation) => operation.kind);
const warnings = (operations: Operation[]) =>
  operations.flatMap((operation) => (operation.kind === 'warning' ? [operation.text] : []));

/** Text may come in other pieces; everything else may not. */
function joinText(operations: Operation[]): unknown[] {
  const joined: unknown[] = [];
  for (const operation of operations) {
    const last = joined.at(-1);
    if (operation.kind === 'text' && Array.isArray(last)) last.push(...operation.bytes);
    else joined.push(operation.kind === 'text' ? [...operation.bytes] : operation);
  }
  return joined;
}

it('gives the same operations however the bytes are cut into packets', () => {
  const barcode = [0x1d, 0x6b, 73, 6, 0x7b, 0x42, 0x41, 0x30, 0x31, 0x32];
  const tabStops = [0x1b, 0x44, 8, 16, 0];
  const drawer = [0x1b, 0x70, 0, 25, 250];
  const job = bytes(
    initialize,
    codePage(46),
    line('Hello'),
    line('A-012'),
    raster(24, 5),
    storedGraphics(20, 3, new Uint8Array(9).fill(0xaa)),
    qr('https://q.example/t/1'),
    barcode,
    tabStops,
    statusRequest(1),
    drawer,
    cut,
    processId('0001'),
    askPaper,
  );
  const whole = joinText(parse(job));
  for (const size of [1, 2, 3, 7, 16]) expect(joinText(parse(job, size))).toEqual(whole);
});

it('gives a GS v 0 picture row by row, before its last row has come', () => {
  const parser = new EscPosParser();
  parser.push(bytes(raster(16, 3)).subarray(0, 8 + 4));
  expect(parser.next()).toMatchObject({ kind: 'rasterStart', widthDots: 16, heightDots: 3 });
  expect(parser.next()).toMatchObject({ kind: 'rasterRow' });
  expect(parser.next()).toMatchObject({ kind: 'rasterRow' });
  expect(parser.next()).toBeUndefined();
  expect(parser.endStream()).toBe('a picture with 1 rows missing');
});

it('gives graphics of GS 8 L only when GS ( L prints them, and once', () => {
  const store = storedGraphics(16, 2, Uint8Array.of(1, 2, 3, 4));
  expect(kinds(parse(bytes(store)))).toEqual(['rasterStart', 'rasterRow', 'rasterRow']);
  expect(kinds(parse(bytes(store.slice(0, -7))))).toEqual([]);
  expect(warnings(parse(bytes(store, store.slice(-7))))).toEqual([
    'GS ( L prints graphics, but none are stored',
  ]);
});

it('steps over a block that is larger than any graphics memory and reads on behind it', () => {
  const parser = new EscPosParser();
  const size = 3_000_000;
  parser.push(Uint8Array.of(0x1d, 0x38, 0x4c, size & 0xff, (size >> 8) & 0xff, size >> 16, 0));
  expect(parser.next()).toMatchObject({ kind: 'warning' });
  for (let sent = 0; sent < size; sent += 100_000) {
    parser.push(new Uint8Array(100_000));
    expect(parser.next()).toBeUndefined();
  }
  parser.push(Uint8Array.of(0x0a));
  expect(parser.next()).toEqual({ kind: 'lineFeed' });
});

it('knows the ways to cut', () => {
  const modes = [
    [0x1d, 0x56, 0],
    [0x1d, 0x56, 1],
    [0x1d, 0x56, 65, 3],
    [0x1d, 0x56, 66, 0],
  ];
  expect(parse(bytes(...modes))).toEqual([
    { kind: 'cut', partial: false, feedToCutter: false, feedDots: 0 },
    { kind: 'cut', partial: true, feedToCutter: false, feedDots: 0 },
    { kind: 'cut', partial: false, feedToCutter: true, feedDots: 3 },
    { kind: 'cut', partial: true, feedToCutter: true, feedDots: 0 },
  ]);
});

it('warns of unknown commands and stray control bytes', () => {
  expect(warnings(parse(Uint8Array.of(0x1b, 0x06, 0x01, 0x18, 0x1d, 0xee)))).toEqual([
    'unknown command 1b 06',
    'stray control byte 01',
    'stray control byte 18',
    'unknown command 1d ee',
  ]);
});

it('shows what becomes of a drawer command without its times (node-thermal-printer 4.6.1, DEVICES 1.5)', () => {
  const operations = parse(Uint8Array.of(0x1b, 0x70, 0x00, 0x1b, 0x70, 0x01));
  expect(warnings(operations)).toEqual([
    'ESC p takes 1b 70 for its times: parameters are missing',
    'stray control byte 01',
  ]);
});

it('says what was left when the bytes end inside a command', () => {
  const parser = new EscPosParser();
  parser.push(Uint8Array.of(0x1d, 0x28, 0x6b, 0x09));
  expect(parser.next()).toBeUndefined();
  expect(parser.endStream()).toBe('4 bytes: 1d 28 6b 09');
  expect(parser.endStream()).toBeUndefined();
});
