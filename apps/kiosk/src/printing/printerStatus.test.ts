import { describe, expect, it } from 'vitest';
import { conditionOfAnswers, obstacleOf, replyReader, type PrinterCondition } from './printerStatus.ts';

const well: PrinterCondition = {
  offline: false,
  coverOpen: false,
  paperOut: false,
  paperLow: false,
  cutterError: false,
  otherError: false,
};

describe('the answers to DLE EOT 1 to 4', () => {
  it.each([
    ['healthy', [0x12, 0x12, 0x12, 0x12], {}, null],
    ['healthy, drawer line high', [0x16, 0x12, 0x12, 0x12], {}, null],
    ['paper near its end', [0x12, 0x12, 0x12, 0x1e], { paperLow: true }, null],
    ['paper out', [0x1a, 0x32, 0x12, 0x7e], { offline: true, paperOut: true, paperLow: true }, 'paper-out'],
    ['cover open', [0x1a, 0x16, 0x12, 0x12], { offline: true, coverOpen: true }, 'cover-open'],
    ['cutter jammed', [0x1a, 0x52, 0x1a, 0x12], { offline: true, cutterError: true }, 'cutter'],
    ['unrecoverable error', [0x1a, 0x52, 0x32, 0x12], { offline: true, otherError: true }, 'printer-error'],
    ['head too hot', [0x1a, 0x52, 0x52, 0x12], { offline: true, otherError: true }, 'printer-error'],
    [
      'an error it does not explain',
      [0x1a, 0x52, 0x12, 0x12],
      { offline: true, otherError: true },
      'printer-error',
    ],
    ['switched offline', [0x1a, 0x12, 0x12, 0x12], { offline: true }, 'offline'],
  ] as const)('%s', (_, answers, differences, cause) => {
    const condition = conditionOfAnswers(answers);
    expect(condition).toEqual({ ...well, ...differences });
    expect(obstacleOf(condition)).toBe(cause);
  });
});

describe('the reader', () => {
  it('tells the kinds of reply apart by their fixed bits, in whatever order they come', () => {
    const replies = replyReader()(
      Uint8Array.of(0x12, 0x18, 0x00, 0x0c, 0x0f, 0x37, 0x22, 0x30, 0x30, 0x30, 0x37, 0x00, 0x00, 0x1a),
    );
    expect(replies).toEqual([
      { kind: 'realtime', byte: 0x12 },
      { kind: 'automatic', condition: { ...well, offline: true, paperOut: true } },
      { kind: 'processed', id: '0007' },
      { kind: 'sensor' },
      { kind: 'realtime', byte: 0x1a },
    ]);
  });

  it('reads the same however the bytes are cut into packets', () => {
    const bytes = [0x10, 0x00, 0x03, 0x0f, 0x37, 0x22, 0x30, 0x30, 0x31, 0x32, 0x00, 0x0c, 0x12];
    const whole = replyReader()(Uint8Array.from(bytes));
    const read = replyReader();
    expect(bytes.flatMap((byte) => read(Uint8Array.of(byte)))).toEqual(whole);
    expect(whole.map(({ kind }) => kind)).toEqual(['automatic', 'processed', 'sensor', 'realtime']);
  });

  it('takes flow control and noise for no reply, and finds what follows', () => {
    const read = replyReader();
    expect(read(Uint8Array.of(0x11, 0x13, 0xff, 0x37, 0x25, 0x60))).toEqual([]);
    expect(read(Uint8Array.of(0x10, 0x00, 0x12))).toEqual([
      { kind: 'sensor' },
      { kind: 'realtime', byte: 0x12 },
    ]);
  });
});
