// The only user of socket.io-client: it reconnects with back-off and jitter, keeps the connection alive by pings and
// matches replies to questions. Everything it would do on its own beyond that is switched off here.
import {
  connectRefusal,
  protocolVersion,
  reply,
  second,
  welcome,
  type ClientToHub,
  type CommandId,
  type ConnectRefusal,
  type Handshake,
  type HubToClient,
  type Ms,
  type View,
  type Watch,
} from '@talon/shared';
import { io, type Socket } from 'socket.io-client';
import { hubClock } from './hubClock.ts';
import type { HubLink, LinkStatus } from './hubLink.ts';
import { ownTime, type OwnTime } from './ownTime.ts';
import { commandSender, randomCommandId } from './sendCommand.ts';
import { viewWatch } from './watchView.ts';

const shortestPause: Ms = second / 2;
const longestPause: Ms = 5 * second;

export interface ConnectHubOptions {
  /** Address of the hub, for example `http://hall.local:7300`. */
  readonly url: string;
  /** Who connects; asked anew for every attempt. */
  readonly who: () => Handshake['who'];
  /** Told when the hub sends what the protocol does not know, or refuses a watch: somebody's bug, worth a log line. */
  readonly report?: (problem: string) => void;
  /** For tests; the process's own by default. */
  readonly time?: OwnTime;
  /** Where there is no global `crypto` (Node 18), ids come from here. */
  readonly freshCommandId?: () => CommandId;
}

/**
 * Connects to the hub and stays connected until `close`, or until the hub refuses in a way that wants a person
 * (every `ConnectRefusal` but `hub-busy`).
 */
export function connectHub(options: ConnectHubOptions): HubLink {
  const { url, who, report = () => {}, time = ownTime, freshCommandId = randomCommandId } = options;
  const statusListeners = new Set<(status: LinkStatus) => void>();
  const viewListeners = new Set<(view: View) => void>();
  const clock = hubClock(time.now);
  const views = viewWatch();
  let status: LinkStatus = { state: 'connecting' };
  let attempts = 0;
  let cancelRetry = () => {};

  const socket: Socket<HubToClient, ClientToHub> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    retries: 0,
    timeout: 5 * second,
    reconnectionDelay: shortestPause,
    reconnectionDelayMax: longestPause,
    randomizationFactor: 0.5,
    auth: (present) => present({ protocol: protocolVersion, who: who() } satisfies Handshake),
  });

  const sender = commandSender({
    emit: (name, envelope, answered) => socket.emit(name, envelope, answered),
    time,
    freshCommandId,
    unreadable: report,
  });

  function become(next: LinkStatus): void {
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  /** Once more in a while, where socket.io does not try by itself: each time twice as late, and never all at once. */
  function retryLater(): void {
    const pause = Math.min(shortestPause * 2 ** attempts, longestPause) * (0.5 + Math.random());
    attempts += 1;
    cancelRetry();
    cancelRetry = time.after(pause, () => socket.connect());
  }

  function end(last: LinkStatus): void {
    cancelRetry();
    socket.disconnect();
    sender.ended();
    become(last);
  }

  function askForViews(): void {
    socket.emit('watch', [...views.watches], (frame: unknown) => {
      const answer = reply.safeParse(frame);
      if (!answer.success || !answer.data.ok) report(`watch refused: ${JSON.stringify(frame)}`);
    });
  }

  socket.on('welcome', (frame: unknown) => {
    const greeting = welcome.safeParse(frame);
    if (!greeting.success) {
      report(`unreadable welcome: ${greeting.error.message}`);
      end({ state: 'refused', code: 'wrong-version' });
      return;
    }
    attempts = 0;
    clock.greeted(greeting.data.hubTime, greeting.data.clockSpeed);
    views.greeted();
    if (views.watches.length > 0) askForViews();
    sender.connected();
    become({ state: 'connected', welcome: greeting.data });
  });

  socket.on('view', (frame: unknown) => {
    const received = views.receive(frame);
    if (received.kind === 'unreadable') report(`unreadable view: ${received.detail}`);
    if (received.kind !== 'view') return;
    clock.heard(received.view.hubTime);
    for (const listener of viewListeners) listener(received.view);
  });

  socket.on('disconnect', (reason) => {
    sender.disconnected();
    // socket.io keeps what is emitted on a connection whose ping has just expired, to send it after the next connect.
    socket.sendBuffer = [];
    if (reason === 'io client disconnect') return;
    become({ state: 'disconnected' });
    if (!socket.active) retryLater();
  });

  socket.on('connect_error', (error) => {
    if (socket.active) {
      // The hub cannot be reached; socket.io tries again.
      if (status.state !== 'disconnected') become({ state: 'disconnected' });
      return;
    }
    const code = refusalOf(error);
    if (code !== undefined && code !== 'hub-busy') {
      end({ state: 'refused', code });
      return;
    }
    if (code === undefined) report(`unreadable refusal: ${error.message}`);
    if (status.state !== 'disconnected') become({ state: 'disconnected' });
    retryLater();
  });

  socket.connect();

  return {
    get status() {
      return status;
    },
    onStatus(listener) {
      statusListeners.add(listener);
      listener(status);
      return () => statusListeners.delete(listener);
    },
    watch(watches: readonly Watch[]) {
      views.replace(watches);
      if (status.state === 'connected') askForViews();
    },
    onView(listener) {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    send: (name, payload, sendOptions) => sender.send(name, payload, sendOptions),
    hubTime: () => clock.now(),
    close() {
      end({ state: 'disconnected' });
      statusListeners.clear();
      viewListeners.clear();
    },
  };
}

/** The hub's refusal, which travels as `code` in the error's `data`; `undefined` when somebody else refused. */
function refusalOf(error: Error & { data?: { code?: unknown } }): ConnectRefusal | undefined {
  return connectRefusal.safeParse(error.data?.code).data;
}
