import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  counterId,
  deviceId,
  protocolVersion,
  queueId,
  type CommandEnvelope,
  type ConnectRefusal,
  type Handshake,
  type KioskView,
  type Reply,
  type Watch,
  type Welcome,
} from '@talon/shared';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectHub, type ConnectHubOptions } from './connectHub.ts';
import type { HubLink, LinkStatus } from './hubLink.ts';
import { manualTime } from './testing/manualTime.ts';

/** The hub's end of the wire and nothing behind it; a real hub meets this client in apps/hub. */
let http: HttpServer;
let hubEnd: Server;
let url: string;
let refusal: ConnectRefusal | undefined;
let handshakes: Handshake[];
let sockets: Socket[];
let watched: Watch[][];
let received: CommandEnvelope[];
let onCommand: (envelope: CommandEnvelope, answer: (reply: unknown) => void) => void;
const links: HubLink[] = [];

const kiosk: Handshake['who'] = { kind: 'device', deviceId: deviceId.parse('kiosk-1'), key: 'k'.repeat(32) };
const welcome: Welcome = {
  protocol: protocolVersion,
  hubTime: 1_000_000,
  clockSpeed: 1,
  who: { kind: 'kiosk', deviceId: deviceId.parse('kiosk-1') },
};
const view = (revision: number): KioskView => ({
  view: 'kiosk',
  revision,
  hubTime: 1_000_000,
  day: { status: 'none' },
  queues: [{ queueId: queueId.parse('q'), waiting: 0, wait: null, closing: false }],
  usedUp: [],
});

beforeEach(async () => {
  refusal = undefined;
  handshakes = [];
  sockets = [];
  watched = [];
  received = [];
  onCommand = (_envelope, answer) => answer({ ok: true, revision: 1, result: {} } satisfies Reply);
  await listen(0);
});

async function listen(port: number): Promise<void> {
  http = createServer();
  hubEnd = new Server(http, { transports: ['websocket'] });
  hubEnd.use((socket, next) => {
    handshakes.push(socket.handshake.auth as Handshake);
    if (refusal === undefined) next();
    else next(Object.assign(new Error(refusal), { data: { code: refusal } }));
  });
  hubEnd.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('watch', (watches: Watch[], answer: (reply: Reply) => void) => {
      watched.push(watches);
      answer({ ok: true, revision: 1, result: {} });
      for (const { view: name } of watches) if (name === 'kiosk') socket.emit('view', view(1));
    });
    socket.on('openCounter', (envelope: CommandEnvelope, answer: (reply: unknown) => void) => {
      received.push(envelope);
      onCommand(envelope, answer);
    });
    socket.emit('welcome', welcome);
  });
  await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const stopListening = () => hubEnd.close();

afterEach(async () => {
  for (const link of links.splice(0)) link.close();
  await stopListening();
});

function connect(options: Partial<ConnectHubOptions> = {}): HubLink {
  const link = connectHub({ url, who: () => kiosk, ...options });
  links.push(link);
  return link;
}

function reaches(link: HubLink, state: LinkStatus['state']): Promise<LinkStatus> {
  return new Promise((resolve) => {
    const stop = link.onStatus((status) => {
      if (status.state !== state) return;
      resolve(status);
      queueMicrotask(() => stop());
    });
  });
}

const nextConnection = () => new Promise<Socket>((resolve) => hubEnd.once('connection', resolve));
const press = (link: HubLink) =>
  link.send('openCounter', { counterId: counterId.parse('c1'), takeOver: false });

it('presents version and key, and is connected when the hub has greeted', async () => {
  const link = connect();
  expect(link.status).toEqual({ state: 'connecting' });
  expect(link.hubTime()).toBeUndefined();
  expect(await reaches(link, 'connected')).toEqual({ state: 'connected', welcome });
  expect(handshakes).toEqual([{ protocol: protocolVersion, who: kiosk }]);
  expect(link.hubTime()).toBeGreaterThanOrEqual(1_000_000);
});

it.each(['wrong-key', 'session-ended', 'wrong-version', 'malformed'] as const)(
  'stops at %s and says so',
  async (code) => {
    refusal = code;
    const time = manualTime();
    const link = connect({ time });
    expect(await reaches(link, 'refused')).toEqual({ state: 'refused', code });
    expect(time.pending).toBe(0);
    expect(await press(link)).toMatchObject({ code: 'disconnected' });
  },
);

it('tries again when the hub is busy', async () => {
  refusal = 'hub-busy';
  const time = manualTime();
  const link = connect({ time });
  await reaches(link, 'disconnected');
  expect(time.pending).toBe(1);
  refusal = undefined;
  time.pass(5000);
  await reaches(link, 'connected');
  expect(handshakes).toHaveLength(2);
});

it('refuses a press before the first contact at once', async () => {
  const link = connect();
  expect(await press(link)).toEqual({ ok: false, code: 'disconnected', params: {} });
  await reaches(link, 'connected');
  expect(received).toEqual([]);
});

it('asks again with the same id when the reply is lost', async () => {
  const time = manualTime();
  const link = connect({ time });
  await reaches(link, 'connected');
  const lost = new Promise<void>((resolve) => {
    onCommand = () => resolve();
  });
  const answer = press(link);
  await lost;
  onCommand = (_envelope, reply) => reply({ ok: true, revision: 8, result: {} });
  time.pass(2000);
  expect(await answer).toEqual({ ok: true, revision: 8, result: {} });
  expect(received).toHaveLength(2);
  expect(received[1]).toEqual(received[0]);
});

it('watches again after the hub was away, and repeats what was not answered', async () => {
  const time = manualTime();
  const link = connect({ time });
  link.watch([{ view: 'kiosk' }]);
  const seen: number[] = [];
  link.onView(({ revision }) => seen.push(revision));
  await reaches(link, 'connected');
  const lost = new Promise<void>((resolve) => {
    onCommand = () => resolve();
  });
  const answer = press(link);
  await lost;
  onCommand = (_envelope, reply) => reply({ ok: true, revision: 8, result: {} });

  const port = Number(new URL(url).port);
  await stopListening();
  await reaches(link, 'disconnected');
  expect(await press(link)).toMatchObject({ code: 'disconnected' });
  await listen(port);

  expect(await answer).toEqual({ ok: true, revision: 8, result: {} });
  expect(received).toHaveLength(2);
  expect(watched).toEqual([[{ view: 'kiosk' }], [{ view: 'kiosk' }]]);
});

it('comes back by itself when the hub ends the connection', async () => {
  const time = manualTime();
  const link = connect({ time });
  await reaches(link, 'connected');
  const again = nextConnection();
  sockets[0]?.disconnect(true);
  await reaches(link, 'disconnected');
  time.pass(5000);
  await again;
  expect(await reaches(link, 'connected')).toMatchObject({ state: 'connected' });
});

it('hands on checked views and reports what is none', async () => {
  const problems: string[] = [];
  const link = connect({ report: (problem) => problems.push(problem) });
  link.watch([{ view: 'kiosk' }]);
  const seen: number[] = [];
  const third = new Promise<void>((resolve) => {
    link.onView(({ revision }) => {
      seen.push(revision);
      if (revision === 3) resolve();
    });
  });
  await reaches(link, 'connected');
  sockets[0]?.emit('view', { view: 'sound' });
  sockets[0]?.emit('view', view(2));
  sockets[0]?.emit('view', view(0));
  sockets[0]?.emit('view', view(3));
  await third;
  expect(seen.filter((revision) => revision !== 1)).toEqual([2, 3]);
  expect(problems).toHaveLength(1);
});

it('takes an unreadable greeting for another version', async () => {
  hubEnd.removeAllListeners('connection');
  hubEnd.on('connection', (socket) => socket.emit('welcome', { protocol: 'x' }));
  expect(await reaches(connect(), 'refused')).toEqual({ state: 'refused', code: 'wrong-version' });
});

it('leaves no timer and no connection behind when it is closed', async () => {
  const time = manualTime();
  const link = connect({ time });
  await reaches(link, 'connected');
  onCommand = () => {};
  const answer = press(link);
  const gone = new Promise((resolve) => sockets[0]?.once('disconnect', resolve));
  link.close();
  expect(await answer).toMatchObject({ code: 'no-answer' });
  await gone;
  expect(time.pending).toBe(0);
});
