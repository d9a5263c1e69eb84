import { expect, it } from 'vitest';

import { RealtimeScanner } from './realtimeScanner.ts';

const clearBuffer = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

it('finds requests between other bytes and says where they end', () => {
  const found = new RealtimeScanner().scan(Uint8Array.of(0x41, 0x10, 0x04, 0x02, 0x42, 0x10, 0x05, 0x02));
  expect(found).toEqual([
    { request: { kind: 'status', status: 2 }, endsAt: 4 },
    { request: { kind: 'recover', clearBuffer: true }, endsAt: 8 },
  ]);
});

it('finds a request that is split over packets, once', () => {
  const scanner = new RealtimeScanner();
  expect(scanner.scan(Uint8Array.of(0x10))).toEqual([]);
  expect(scanner.scan(Uint8Array.of(0x04))).toEqual([]);
  expect(scanner.scan(Uint8Array.of(0x04, 0x41))).toEqual([
    { request: { kind: 'status', status: 4 }, endsAt: 1 },
  ]);
  expect(scanner.scan(Uint8Array.of(0x42))).toEqual([]);
});

it('finds the long request to clear the buffer, whole or byte by byte', () => {
  expect(new RealtimeScanner().scan(Uint8Array.from(clearBuffer))).toEqual([
    { request: { kind: 'clearBuffer' }, endsAt: 10 },
  ]);
  const scanner = new RealtimeScanner();
  const found = clearBuffer.flatMap((byte) => scanner.scan(Uint8Array.of(byte)));
  expect(found).toEqual([{ request: { kind: 'clearBuffer' }, endsAt: 1 }]);
});

it('is not led astray by bytes that only begin like a request', () => {
  const bytes = Uint8Array.of(
    0x10,
    0x10,
    0x04,
    0x01,
    0x10,
    0x04,
    0x09,
    0x10,
    0x14,
    0x01,
    0x00,
    0x10,
    0x05,
    0x07,
  );
  expect(new RealtimeScanner().scan(bytes)).toEqual([{ request: { kind: 'status', status: 1 }, endsAt: 4 }]);
});
