import { protocolVersion, type Handshake } from '@talon/shared';
import { onTestFinished } from 'vitest';

/** The address of the hub's socket, as socket.io's client would open it. */
const socketUrl = (url: string): string =>
  `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;

/**
 * A client that speaks the wire by hand: whatever text is sent is a frame. `40` connects, `42` is an event, `42<id>` one
 * that wants the acknowledgement `43<id>`. Source: socket.io protocol 5, engine.io protocol 4.
 */
export interface RawClient {
  send(frame: string): void;
  /** Sends an event and waits for its acknowledgement. */
  ask(event: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The next frame, also one that has come already, that begins so. */
  next(start: string): Promise<string>;
  close(): void;
  readonly closed: Promise<void>;
}

export async function openRawClient(url: string): Promise<RawClient> {
  const socket = new WebSocket(socketUrl(url));
  const frames: string[] = [];
  const waiting = new Set<() => void>();
  let asked = 0;
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  socket.addEventListener('message', ({ data }) => {
    const frame = String(data);
    if (frame === '2') socket.send('3');
    frames.push(frame);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('no connection')));
  });
  onTestFinished(() => socket.close());

  const client: RawClient = {
    send: (frame) => socket.send(frame),
    ask: async (event, ...args) => {
      asked += 1;
      const id = asked;
      socket.send(`42${id}${JSON.stringify([event, ...args])}`);
      const frame = await client.next(`43${id}[`);
      return (JSON.parse(frame.slice(`43${id}`.length)) as unknown[])[0];
    },
    next: (start) =>
      new Promise((resolve) => {
        const look = () => {
          const at = frames.findIndex((frame) => frame.startsWith(start));
          if (at < 0) return;
          waiting.delete(look);
          resolve(frames.splice(at, 1)[0] ?? '');
        };
        waiting.add(look);
        look();
      }),
    close: () => socket.close(),
    closed,
  };
  return client;
}

/** A raw client that the hub has let in. */
export async function connectRawClient(url: string, who: Handshake['who']): Promise<RawClient> {
  const client = await openRawClient(url);
  client.send(`40${JSON.stringify({ protocol: protocolVersion, who })}`);
  await client.next('42["welcome"');
  return client;
}
