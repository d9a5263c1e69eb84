import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A raw TCP client that remembers what the printer said. */
export class PrinterClient {
  readonly socket: Socket;
  /** Error codes of the connection, as they came. */
  readonly errors: string[] = [];
  readonly closed: Promise<void>;
  #received: number[] = [];

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => this.#received.push(...data));
    socket.on('error', (error: NodeJS.ErrnoException) => this.errors.push(error.code ?? error.message));
    this.closed = new Promise((resolve) => {
      socket.once('close', () => resolve());
    });
  }

  static async open(port: number): Promise<PrinterClient> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new PrinterClient(socket);
  }

  /** Connects to a printer that will not have it; the code of the error that ends the attempt. */
  static async refusal(port: number): Promise<string | undefined> {
    const socket = connect(port, '127.0.0.1');
    let code: string | undefined;
    socket.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code;
    });
    await new Promise((resolve) => socket.once('close', resolve));
    return code;
  }

  get received(): readonly number[] {
    return this.#received;
  }

  write(data: Uint8Array): void {
    this.socket.write(data);
  }

  /** Resolves when at least so many bytes have come. */
  async answers(count: number): Promise<readonly number[]> {
    while (this.#received.length < count) await once(this.socket, 'data');
    return this.#received;
  }

  /** Ends politely (FIN) and waits for the printer's side. */
  async end(): Promise<void> {
    this.socket.end();
    await this.closed;
  }

  /** Tears the connection down (RST). */
  async reset(): Promise<void> {
    this.socket.resetAndDestroy();
    await this.closed;
  }
}
