/** How a connection ended, as the printer saw it. */
export type ConnectionEnd = 'closed' | 'reset';

export type Received =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The connection whose bytes came before this mark is over. */
  | { readonly kind: 'end'; readonly how: ConnectionEnd };

/** What has arrived and was not looked at yet. Bounded by its owner, who stops reading while it is full. */
export class ReceiveBuffer {
  readonly #capacity: number;
  #entries: Received[] = [];
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Bytes that wait. */
  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size >= this.#capacity;
  }

  push(received: Received): void {
    if (received.kind === 'bytes') {
      if (received.bytes.length === 0) return;
      this.#size += received.bytes.length;
    }
    this.#entries.push(received);
  }

  /** The oldest entry, at most `limit` bytes of it; `undefined` when there is none or the limit leaves nothing. */
  take(limit: number): Received | undefined {
    const [oldest] = this.#entries;
    if (oldest === undefined) return undefined;
    if (oldest.kind === 'end') {
      this.#entries.shift();
      return oldest;
    }
    if (limit <= 0) return undefined;
    const bytes = oldest.bytes.subarray(0, limit);
    const rest = oldest.bytes.subarray(bytes.length);
    if (rest.length === 0) this.#entries.shift();
    else this.#entries[0] = { kind: 'bytes', bytes: rest };
    this.#size -= bytes.length;
    return { kind: 'bytes', bytes };
  }

  /** Forgets the bytes, keeps the ends of connections. */
  clear(): void {
    this.#entries = this.#entries.filter((entry) => entry.kind === 'end');
    this.#size = 0;
  }
}
