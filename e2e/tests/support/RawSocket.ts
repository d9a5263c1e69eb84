import { once } from 'node:events';
import type { HubProcess } from '@talon/demo-hall';
import { protocolVersion } from '@talon/shared';
import { WebSocket } from 'ws';

/** A client of the hub that keeps to no rules: it sends frames of socket.io's protocol as they come to its mind. */
export class RawSocket {
  readonly #socket: WebSocket;
  readonly #heard: string[] = [];
  #hear: () => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    // socket.io sends text here, and only text.
    socket.on('message', (data: Buffer) => {
      this.#heard.push(data.toString('utf8'));
      this.#hear();
    });
    socket.on('close', () => {
      this.#heard.push('closed');
      this.#hear();
    });
    socket.on('error', () => {});
  }

  static async open(hub: HubProcess): Promise<RawSocket> {
    const address = `${hub.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address);
    const raw = new RawSocket(socket);
    await once(socket, 'open');
    return raw;
  }

  /** Opens a connection as a kiosk or board with its true key. */
  static async openAs(hub: HubProcess, deviceId: string): Promise<RawSocket> {
    const raw = await RawSocket.open(hub);
    const who = { kind: 'device', deviceId, key: hub.keyOf(deviceId) };
    raw.send(`40${JSON.stringify({ protocol: protocolVersion, who })}`);
    await raw.hears('40');
    return raw;
  }

  send(frame: string | Buffer): void {
    this.#socket.send(frame);
  }

  /** The first frame, heard already or still to come, that begins so; `closed` when the hub hung up. */
  async hears(beginning: string): Promise<string> {
    for (;;) {
      const frame = this.#heard.find((each) => each.startsWith(beginning));
      if (frame !== undefined) return frame;
      if (this.#heard.includes('closed'))
        throw new Error(`hung up before ${beginning}: ${this.#heard.join(' ')}`);
      await new Promise<void>((resolve) => {
        this.#hear = resolve;
      });
    }
  }

  /** Sends an event and waits for the answer to it. */
  async ask(id: number, args: readonly unknown[]): Promise<unknown> {
    this.send(`42${id}${JSON.stringify(args)}`);
    const answer = await this.hears(`43${id}[`);
    return (JSON.parse(answer.slice(`43${id}`.length)) as unknown[])[0];
  }

  close(): void {
    this.#socket.terminate();
  }
}
