import { randomBytes } from 'node:crypto';
import { createConnection, type Socket } from 'node:net';
import { commandNames, protocolVersion, type Handshake } from '@talon/shared';

/** A seeded source of numbers (mulberry32): the same seed sends the same frames. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface FuzzOptions {
  readonly url: string;
  readonly connections: number;
  readonly seed: number;
  /** A machine that the hub lets in: half of the connections get past the handshake as it. */
  readonly who: Handshake['who'];
}

/**
 * Opens connections that send nonsense in the shape of WebSocket, engine.io, socket.io and our own protocol, as a broken
 * or hostile client would, 50 at a time. Resolves when all are gone.
 */
export async function fuzzConnections({ url, connections, seed, who }: FuzzOptions): Promise<void> {
  const numbers = random(seed);
  let left = connections;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await fuzzOne(url, numbers, who);
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
}

/** The question that a connection asks last: when it is answered, the hub has read everything before it. */
const lastWords = '42777["watch",[]]';

/** One connection: a proper or broken upgrade, then frames; it ends when the hub has read all or has had enough. */
function fuzzOne(url: string, numbers: () => number, who: Handshake['who']): Promise<void> {
  const { hostname, port } = new URL(url);
  const pick = <T>(...items: readonly T[]): T => items[Math.floor(numbers() * items.length)] as T;
  return new Promise((resolve) => {
    const socket: Socket = createConnection({ host: hostname, port: Number(port) });
    const sendFrames = () => {
      // Most send events only: what is no event ends the connection at once.
      const next = pick(eventFrame, eventFrame, eventFrame, anyFrame);
      const frames = Math.floor(numbers() * 12);
      for (let at = 0; at < frames; at += 1) socket.write(next(pick, numbers));
      socket.write(textFrame(lastWords));
    };
    let heard = '';
    let stage: 'upgrading' | 'connecting' | 'talking' = 'upgrading';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (stage === 'upgrading') {
        stage = 'connecting';
        // Some talk before they are let in.
        if (numbers() < 0.1) sendFrames();
        socket.write(textFrame(connectPacket(pick, who)));
      } else if (stage === 'connecting' && heard.includes('welcome')) {
        stage = 'talking';
        sendFrames();
      } else if (heard.includes('43777')) {
        if (numbers() < 0.5) socket.end();
        else socket.destroy();
      }
    });
    // Whoever is left without an answer leaves.
    socket.setTimeout(300, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.write(upgrade(pick));
  });
}

type Pick = <T>(...items: readonly T[]) => T;

function upgrade(pick: Pick): string {
  const path = pick(
    ...Array.from({ length: 12 }, () => '/socket.io/?EIO=4&transport=websocket'),
    '/socket.io/?EIO=3&transport=websocket',
    '/socket.io/?EIO=4&transport=polling',
    '/socket.io/?transport=websocket&sid=nobody',
    '/socket.io/?EIO=4&transport=__proto__',
    '/elsewhere',
  );
  return `GET ${path} HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
}

function connectPacket(pick: Pick, who: Handshake['who']): string {
  const proper = `40${JSON.stringify({ protocol: protocolVersion, who })}`;
  return pick(
    ...Array.from({ length: 8 }, () => proper),
    '40',
    '40null',
    '40[]',
    '40{',
    '40"x"',
    '40/admin,{}',
    `40{"protocol":${protocolVersion},"who":null}`,
    '40{"protocol":{"$gt":0},"who":{"kind":"hub"}}',
    `40{"__proto__":{"protocol":${protocolVersion}}}`,
    `40{"protocol":${protocolVersion},"who":{"kind":"device","deviceId":"kiosk-1","key":"0000000000000000"}}`,
  );
}

const values = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '""',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '"\\u0000"',
  '"\\ud800"',
  '{"commandId":"fuzz"}',
  '{"commandId":"fuzz","payload":null}',
  '{"commandId":"fuzz","payload":{}}',
  '{"commandId":null,"payload":{"counterId":"counter-1","seenVisit":null}}',
  '{"commandId":"fuzz","payload":{"serviceId":"nothing","purpose":"submit","language":"uk"}}',
  '{"commandId":"fuzz","payload":{"serviceId":"passport","purpose":"submit","language":"xx"}}',
  '{"commandId":"fuzz","payload":{"counterId":"counter-1"},"by":{"kind":"hub"}}',
  '{"__proto__":{"commandId":"fuzz"},"payload":{}}',
  '{"toString":1,"valueOf":null}',
  '{"_placeholder":true,"num":0}',
  '{"_placeholder":true,"num":-1}',
  '[{"view":"kiosk"}]',
  '[{"view":"hall"}]',
  '[{"view":"board","boardId":null}]',
] as const;

const eventNames = [
  ...commandNames.map((name) => JSON.stringify(name)),
  '"watch"',
  '"watch"',
  '"connect"',
  '"disconnect"',
  '"error"',
  '"newListener"',
  '"__proto__"',
  '"constructor"',
  '""',
  '7',
  'null',
  '{}',
] as const;

function packet(pick: Pick, numbers: () => number, type: string): string {
  const id = pick('', '1', '99', '18446744073709551616');
  const args = Array.from({ length: Math.floor(numbers() * 3) }, () => `,${pick(...values)}`).join('');
  return `4${type}${id}[${pick(...eventNames)}${args}]`;
}

/** An event as socket.io reads it, with anything in it. */
const eventFrame = (pick: Pick, numbers: () => number): Buffer => textFrame(packet(pick, numbers, '2'));

/** A frame in the grammar of the protocols, more or less. */
function anyFrame(pick: Pick, numbers: () => number): Buffer {
  const make = pick<() => Buffer>(
    () => eventFrame(pick, numbers),
    () => textFrame(`${packet(pick, numbers, '2')}]`),
    () => textFrame(`42${pick('', '5', '-1')}${pick(...values)}`),
    () => textFrame(`43${pick('', '5', '-1')}${pick(...values)}`),
    () => textFrame(packet(pick, numbers, `5${pick('1', '2', '9', '-1', '')}-`)),
    () => textFrame(packet(pick, numbers, '61-')),
    () => textFrame(pick(...controlFrames)),
    () => textFrame(`40${pick(...values)}`),
    () => textFrame('x'.repeat(pick(20_000, 100))),
    () => frame(0x82, randomBytesOf(numbers, 40)),
    () => frame(0x80 | Math.floor(numbers() * 16), randomBytesOf(numbers, 200)),
    () => randomBytesOf(numbers, 60),
  );
  return make();
}

/** Pings, closings, upgrades and the like where none belongs. */
const controlFrames = '|1|2|2probe|3|3probe|5|6|7|8|4|41|41/x,|44|4{|b4AAAA'.split('|');

const randomBytesOf = (numbers: () => number, most: number) =>
  Buffer.from(Array.from({ length: Math.floor(numbers() * most) }, () => Math.floor(numbers() * 256)));

/** A text of any content as one frame of a client. */
export const textFrame = (text: string) => frame(0x81, Buffer.from(text));

/** One masked WebSocket frame, as a client must send it. Source: RFC 6455, 5.2. */
function frame(firstByte: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const length =
    payload.length < 126
      ? Buffer.from([0x80 | payload.length])
      : Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 0xff]);
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([Buffer.from([firstByte]), length, mask, masked]);
}
