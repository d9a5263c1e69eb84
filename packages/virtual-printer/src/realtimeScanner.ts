import { concat, DLE } from './bytes.ts';
import type { RealtimeStatusKind } from './statusBytes.ts';

type RealtimeRequest =
  | { readonly kind: 'status'; readonly status: RealtimeStatusKind }
  /** DLE ENQ 1 and 2: go on after an error, or forget what is buffered first. */
  | { readonly kind: 'recover'; readonly clearBuffer: boolean }
  /** DLE DC4 with function 8. */
  | { readonly kind: 'clearBuffer' };

export interface FoundRequest {
  readonly request: RealtimeRequest;
  /** Index in the scanned bytes just after the request. */
  readonly endsAt: number;
}

const EOT = 0x04;
const ENQ = 0x05;
const CLEAR_BUFFER = [DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08] as const;

/**
 * Finds the commands that a printer obeys the moment they arrive, wherever they stand: a request split over two
 * packets counts, and so do the same bytes by chance inside a picture, as in real printers (DEVICES.md 2.3 b).
 */
export class RealtimeScanner {
  #tail: Uint8Array = new Uint8Array(0);

  scan(bytes: Uint8Array): FoundRequest[] {
    const carried = this.#tail.length;
    const scanned = carried === 0 ? bytes : concat(this.#tail, bytes);
    const found: FoundRequest[] = [];
    let at = 0;
    this.#tail = new Uint8Array(0);
    while (at < scanned.length) {
      const start = scanned.indexOf(DLE, at);
      if (start < 0) break;
      const match = matchAt(scanned, start);
      if (match === 'incomplete') {
        this.#tail = scanned.slice(start);
        break;
      }
      if (match !== undefined) found.push({ request: match.request, endsAt: start + match.length - carried });
      at = start + (match?.length ?? 1);
    }
    return found;
  }

  /** Forgets the beginning of a request: its connection has ended. */
  reset(): void {
    this.#tail = new Uint8Array(0);
  }
}

function matchAt(
  bytes: Uint8Array,
  start: number,
): { request: RealtimeRequest; length: number } | 'incomplete' | undefined {
  const command = bytes[start + 1];
  const parameter = bytes[start + 2];
  if (command === undefined) return 'incomplete';
  if (command === EOT) {
    if (parameter === undefined) return 'incomplete';
    if (!isStatusKind(parameter)) return undefined;
    return { request: { kind: 'status', status: parameter }, length: 3 };
  }
  if (command === ENQ) {
    if (parameter === undefined) return 'incomplete';
    if (parameter !== 1 && parameter !== 2) return undefined;
    return { request: { kind: 'recover', clearBuffer: parameter === 2 }, length: 3 };
  }
  const present = bytes.subarray(start, start + CLEAR_BUFFER.length);
  if (!present.every((byte, index) => byte === CLEAR_BUFFER[index])) return undefined;
  if (present.length < CLEAR_BUFFER.length) return 'incomplete';
  return { request: { kind: 'clearBuffer' }, length: CLEAR_BUFFER.length };
}

function isStatusKind(n: number): n is RealtimeStatusKind {
  return n >= 1 && n <= 4;
}
