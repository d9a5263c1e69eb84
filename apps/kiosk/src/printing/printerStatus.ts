import type { PrintCause } from '@talon/shared';

/** What a printer says of itself. */
export interface PrinterCondition {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  /** Still prints, but the roll wants changing. */
  readonly paperLow: boolean;
  readonly cutterError: boolean;
  readonly otherError: boolean;
}

/** Why it does not print; `null` when nothing is in its way. The cause that a person can mend goes first. */
export function obstacleOf(condition: PrinterCondition): PrintCause | null {
  if (condition.coverOpen) return 'cover-open';
  if (condition.paperOut) return 'paper-out';
  if (condition.cutterError) return 'cutter';
  if (condition.otherError) return 'printer-error';
  return condition.offline ? 'offline' : null;
}

/**
 * The condition in the answers to DLE EOT 1, 2, 3 and 4 (printer, cause of being offline, error, paper).
 *
 * Source of the bits: DEVICES.md 1.7 (Epson TM-U220 manual p. 54; Bixolon, Ithaca, Metapace).
 */
export function conditionOfAnswers(answers: readonly [number, number, number, number]): PrinterCondition {
  const [printer, offlineCause, error, paper] = answers;
  const cutterError = (error & 0x08) !== 0;
  return {
    offline: (printer & 0x08) !== 0,
    coverOpen: (offlineCause & 0x04) !== 0,
    paperOut: (offlineCause & 0x20) !== 0 || (paper & 0x60) !== 0,
    paperLow: (paper & 0x0c) !== 0,
    cutterError,
    otherError: (error & 0x60) !== 0 || ((offlineCause & 0x40) !== 0 && !cutterError),
  };
}

/** One thing that a printer said. */
export type PrinterReply =
  /** The answer to one DLE EOT; which one only the asker knows. */
  | { readonly kind: 'realtime'; readonly byte: number }
  /** Automatic status, sent by itself after GS a. */
  | { readonly kind: 'automatic'; readonly condition: PrinterCondition }
  /** The answer to GS ( H: everything before it is processed. */
  | { readonly kind: 'processed'; readonly id: string }
  /** The answer to GS r 1: it was reached in order, so everything before it is processed. */
  | { readonly kind: 'sensor' };

/**
 * Makes a reader for the bytes of one connection, however they are cut into packets.
 *
 * Printers answer on their own accord and out of order; what a byte is, its fixed bits say (DEVICES.md 1.7):
 * DLE EOT `b & 93 = 12`, automatic status `b & 93 = 10` and three more with `b & 90 = 0`, GS r `b & f0 = 0`
 * (bits 5 and 6 are not fixed, but 0 in every answer about paper), GS ( H `37 22 d1 d2 d3 d4 00`. Anything else (XON, XOFF, noise) is no reply.
 */
export function replyReader(): (bytes: Uint8Array) => PrinterReply[] {
  let rest: number[] = [];
  return (bytes) => {
    rest.push(...bytes);
    const replies: PrinterReply[] = [];
    for (;;) {
      const found = firstReply(rest);
      if (found === 'incomplete') return replies;
      rest = rest.slice(found.length);
      if (found.reply !== null) replies.push(found.reply);
    }
  };
}

function firstReply(bytes: readonly number[]): { reply: PrinterReply | null; length: number } | 'incomplete' {
  const [first, second] = bytes;
  if (first === undefined) return 'incomplete';
  if ((first & 0x93) === 0x12) return { reply: { kind: 'realtime', byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) {
    const rest = bytes.slice(1, 4);
    if (rest.some((byte) => (byte & 0x90) !== 0)) return { reply: null, length: 1 };
    const [error, paper] = rest;
    if (error === undefined || paper === undefined || rest.length < 3) return 'incomplete';
    return { reply: { kind: 'automatic', condition: automaticCondition(first, error, paper) }, length: 4 };
  }
  if (first === 0x37) {
    if (second === undefined) return 'incomplete';
    if (second !== 0x22) return { reply: null, length: 1 };
    if (bytes.length < 7) return 'incomplete';
    if (bytes[6] !== 0) return { reply: null, length: 2 };
    return { reply: { kind: 'processed', id: String.fromCharCode(...bytes.slice(2, 6)) }, length: 7 };
  }
  return { reply: (first & 0xf0) === 0 ? { kind: 'sensor' } : null, length: 1 };
}

function automaticCondition(general: number, error: number, paper: number): PrinterCondition {
  return {
    offline: (general & 0x08) !== 0,
    coverOpen: (general & 0x20) !== 0,
    paperOut: (paper & 0x0c) !== 0,
    paperLow: (paper & 0x03) !== 0,
    cutterError: (error & 0x08) !== 0,
    otherError: (error & 0x60) !== 0,
  };
}
