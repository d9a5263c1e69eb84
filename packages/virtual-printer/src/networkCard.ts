import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import type { ConnectionEnd } from './receiveBuffer.ts';

export interface NetworkCardOptions {
  readonly host: string;
  /** What a client meets while another one is served: it waits for its turn, or is reset. */
  readonly secondConnection: 'wait' | 'refuse';
}

export interface NetworkCardEvents {
  opened(): void;
  /** Returns false when the printer has no room for more; reading then stops until `resume`. */
  received(bytes: Uint8Array): boolean;
  ended(how: ConnectionEnd): void;
}

const MOST_WAITING = 8;

/** The TCP side of the printer: serves one connection at a time, as the cards of real printers do. */
export class NetworkCard {
  readonly #options: NetworkCardOptions;
  readonly #events: NetworkCardEvents;
  #server: Server | undefined;
  #port = 0;
  #served: Socket | undefined;
  #waiting: Socket[] = [];
  #resetsEverybody = false;

  constructor(options: NetworkCardOptions, events: NetworkCardEvents) {
    this.#options = options;
    this.#events = events;
  }

  /** The port it listens on, or listened on last. */
  get port(): number {
    return this.#port;
  }

  /** Starts to accept connections. Rejects with the error of `listen`, for example EADDRINUSE. */
  async listen(port: number): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => this.#accept(socket));
    this.#server = server;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, this.#options.host, resolve);
      });
    } catch (error) {
      this.#server = undefined;
      throw error;
    }
    this.#port = (server.address() as AddressInfo).port;
  }

  /** New clients are refused from now on; open connections stay. */
  stopListening(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  /** Resets the open connections, and while it is on every new one. */
  resetEverybody(on: boolean): void {
    this.#resetsEverybody = on;
    if (!on) return;
    for (const socket of this.#sockets()) socket.resetAndDestroy();
  }

  send(bytes: Uint8Array): void {
    if (this.#served?.writable === true) this.#served.write(bytes);
  }

  resume(): void {
    this.#served?.resume();
  }

  close(): void {
    this.stopListening();
    const sockets = this.#sockets();
    this.#waiting = [];
    for (const socket of sockets) socket.destroy();
  }

  #sockets(): Socket[] {
    return this.#served === undefined ? [...this.#waiting] : [this.#served, ...this.#waiting];
  }

  #accept(socket: Socket): void {
    let wasReset = false;
    socket.on('error', () => {
      wasReset = true;
    });
    if (this.#resetsEverybody || this.#mustRefuse()) {
      socket.resetAndDestroy();
      return;
    }
    socket.on('data', (bytes) => {
      if (!this.#events.received(bytes)) socket.pause();
    });
    socket.once('close', () => {
      if (this.#served !== socket) {
        this.#waiting = this.#waiting.filter((other) => other !== socket);
        return;
      }
      this.#served = undefined;
      this.#events.ended(wasReset || this.#resetsEverybody ? 'reset' : 'closed');
      this.#serveNext();
    });
    this.#waiting.push(socket);
    this.#serveNext();
  }

  #mustRefuse(): boolean {
    if (this.#served === undefined) return false;
    return this.#options.secondConnection === 'refuse' || this.#waiting.length >= MOST_WAITING;
  }

  #serveNext(): void {
    if (this.#served !== undefined) return;
    this.#served = this.#waiting.shift();
    if (this.#served === undefined) return;
    this.#events.opened();
    this.#served.resume();
  }
}
