// The only user of socket.io (with the files beside it): connections, pings, rooms and acknowledgements. What it would
// do beyond that (polling, compression, buffering for those who were away) is switched off.
import type { Server as HttpServer } from 'node:http';
import {
  devicesOf,
  protocolVersion,
  second,
  type Actor,
  type BranchConfig,
  type ClientToHub,
  type ConnectRefusal,
  type HubToClient,
  type Ms,
  type Reply,
  type SessionId,
  type View,
  type Watch,
} from '@talon/shared';
import type { Logger } from 'pino';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import type { Clock } from '../clock.ts';
import type { HubMetrics } from '../metrics.ts';
import type { HallRuntime } from '../runtime/hallRuntime.ts';
import type { Stores } from '../store/openStores.ts';
import type { HallVoice } from '../voice/hallVoice.ts';
import { commandGate } from './commandGate.ts';
import { admit, handshakeDoor } from './handshake.ts';
import { devicePresence } from './presence.ts';
import { makeView, watchRefusal, type ViewSources } from './rooms.ts';
import { viewPublisher, type Viewer } from './viewPublisher.ts';

export interface SocketServerParts {
  readonly http: HttpServer;
  readonly runtime: HallRuntime;
  readonly stores: Pick<Stores, 'devices' | 'sessions' | 'operators' | 'dayReports'>;
  readonly clock: Clock;
  readonly metrics: HubMetrics;
  readonly log: Logger;
  /** What the promises of today were worth. */
  readonly waitScore: ViewSources['waitScore'];
  readonly voice: Pick<HallVoice, 'of' | 'boardConnected' | 'boardGone'>;
}

/** The hub's end of all connections. */
export interface SocketServer {
  /** Cuts off whoever is connected by this session. */
  endSession(sessionId: SessionId): void;
  /** Cuts off machines that this configuration does not have. */
  endLeftOut(config: BranchConfig): void;
  /** Ends all connections and takes no new ones. */
  close(): Promise<void>;
}

type HubSocket = Socket<ClientToHub, HubToClient, DefaultEventsMap, { who: Actor }>;

/** Largest message a client may send, in bytes. The largest command is below 1 kB. */
const largestMessage = 16_384;

/** A client that is gone without a goodbye is noticed after both. */
const pingInterval: Ms = 5 * second;
const pingTimeout: Ms = 5 * second;

export function socketServer({
  http,
  runtime,
  stores,
  clock,
  metrics,
  log,
  voice,
  waitScore,
}: SocketServerParts): SocketServer {
  const io = new Server<ClientToHub, HubToClient, DefaultEventsMap, { who: Actor }>(http, {
    path: '/socket.io',
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: largestMessage,
    pingInterval,
    pingTimeout,
    connectTimeout: 5 * second,
    perMessageDeflate: false,
    httpCompression: false,
  });
  const door = handshakeDoor();
  const presence = devicePresence();

  const views = viewPublisher({
    now: () => runtime.now(),
    makeView: (watch, hall) =>
      makeView(watch, hall, {
        voiceOf: voice.of,
        presenceOf: presence.of,
        staff: () => stores.operators.list(),
        reportOf: (day) => stores.dayReports.reportOf(day, hall.config),
        waitScore,
      }),
    broadcast: (room, view, exceptIds) => {
      io.to(room)
        .except([...exceptIds])
        .emit('view', view);
    },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    sent: (view, receivers) => metrics.viewSent(view, receivers),
    cutOff: (viewer) => {
      log.info({ connection: viewer.id, bytesBehind: viewer.bytesBehind() }, 'cut off a slow client');
      metrics.droppedSlowClient();
      viewer.cut();
    },
    failed: (watch, error) => log.error({ err: error, watch }, 'a view could not be made'),
  });
  const stopPublishing = runtime.onPublish((hall) => views.publish(hall));

  /** Connections that began as socket.io connections do. */
  const greeted = new WeakSet<HubSocket['conn']>();
  // What is no handshake at all (`null`, half a text, silence) socket.io closes without a word. It is seen nevertheless.
  io.engine.on('connection', (conn: HubSocket['conn']) => {
    conn.once('close', (reason) => {
      if (greeted.has(conn) || reason === 'transport close') return;
      metrics.refusedConnection('malformed');
      log.info({ code: 'malformed', address: conn.remoteAddress }, 'connection refused');
    });
  });

  const refuse = (socket: HubSocket, code: ConnectRefusal, next: (error: Error) => void) => {
    metrics.refusedConnection(code);
    log.info({ connection: socket.id, code, address: socket.handshake.address }, 'connection refused');
    next(Object.assign(new Error(code), { data: { code } }));
    // Whoever was refused has nothing more to say here; a client of ours closes first.
    setImmediate(() => socket.conn.close());
  };

  io.use((socket, next) => {
    greeted.add(socket.conn);
    const isWaiting = door.enter(() => {
      if (socket.conn.readyState !== 'open') return;
      const admission = admit(socket.handshake.auth, stores);
      if (!admission.ok) return refuse(socket, admission.code, next);
      socket.data.who = admission.who;
      next();
    });
    if (!isWaiting) refuse(socket, 'hub-busy', next);
  });

  io.on('connection', (socket) => {
    const { who } = socket.data;
    const kind = who.kind === 'staff' ? who.role : who.kind;
    const connectionLog = log.child({ connection: socket.id, who });
    const viewer = viewerOn(socket, () => views.drained(viewer));
    metrics.connected(kind);
    connectionLog.debug('connected');
    if (who.kind === 'board') voice.boardConnected(who.deviceId);
    if (isDevice(who)) {
      presence.arrived(who.deviceId, clock.now());
      views.publish(runtime.now(), 'devices');
    }

    const watch = (watches: readonly Watch[]): Reply => {
      const { config, revision } = runtime.now();
      const refusals = watches.flatMap((wanted) => watchRefusal(who, wanted, config) ?? []);
      if (refusals[0] !== undefined) return { ok: false, code: refusals[0], params: {} };
      views.watch(viewer, watches);
      return { ok: true, revision, result: {} };
    };
    const receive = commandGate(who, {
      runtime,
      metrics,
      log: connectionLog,
      watch,
      monotonicNow: () => performance.now(),
    });
    // The parser lets numbers through as names, too.
    socket.onAny((event: unknown, ...args: unknown[]) => receive(String(event), args));
    // socket.io's own complaints about a packet, and whatever a client sends under the name `error`. Without a listener
    // it would be thrown.
    socket.once('error', () => connectionLog.info('unreadable packet'));
    socket.on('error', () => {});
    socket.on('disconnect', (reason) => {
      views.forget(viewer);
      metrics.disconnected(kind);
      connectionLog.debug({ reason }, 'disconnected');
      const silentFor = reason === 'ping timeout' ? (pingInterval + pingTimeout) * clock.speed : 0;
      const lastHeardOf = clock.now() - silentFor;
      if (who.kind === 'board') voice.boardGone(who.deviceId, lastHeardOf);
      if (isDevice(who)) {
        presence.left(who.deviceId, lastHeardOf);
        views.publish(runtime.now(), 'devices');
      }
      // Whoever does not answer pings does not answer a goodbye either, for which the connection would be kept 30 s.
      if (reason === 'ping timeout') viewer.cut();
    });

    socket.emit('welcome', {
      protocol: protocolVersion,
      hubTime: runtime.now().hubTime,
      clockSpeed: clock.speed,
      who,
    });
  });

  return {
    endSession(sessionId) {
      for (const socket of io.sockets.sockets.values()) {
        const { who } = socket.data;
        if (who.kind === 'staff' && who.sessionId === sessionId) socket.disconnect(true);
      }
    },
    endLeftOut(config) {
      const configured = new Set(devicesOf(config).map(({ kind, deviceId }) => `${kind} ${deviceId}`));
      for (const socket of io.sockets.sockets.values()) {
        const { who } = socket.data;
        if (isDevice(who) && !configured.has(`${who.kind} ${who.deviceId}`)) socket.disconnect(true);
      }
    },
    async close() {
      stopPublishing();
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
      await io.close();
    },
  };
}

const isDevice = (who: Actor): who is Extract<Actor, { deviceId: unknown }> => 'deviceId' in who;

/** One socket as the publisher sees it. */
function viewerOn(socket: HubSocket, drained: () => void): Viewer {
  const { conn } = socket;
  // The request's own TCP socket: it tells what the network has not taken, and can be cut without a goodbye that a
  // client who does not read would never get.
  const tcp = conn.request.socket;
  let queuedLength = 0;
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    queuedLength += typeof data === 'string' ? data.length : 0;
  });
  conn.on('drain', () => {
    queuedLength = 0;
  });
  // `ready`: the network has taken a batch. engine.io has then begun with the next one already, if there is one.
  conn.transport.on('ready', () => {
    if (conn.transport.writable) drained();
  });
  return {
    id: socket.id,
    send: (view: View) => socket.emit('view', view),
    join: (room) => void socket.join(room),
    leave: (room) => void socket.leave(room),
    bytesBehind: () => queuedLength + tcp.writableLength,
    cut: () => tcp.destroy(),
  };
}
