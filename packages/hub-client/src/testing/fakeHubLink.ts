import {
  protocolVersion,
  sessionId,
  operatorId,
  type Actor,
  type CommandId,
  type CommandName,
  type ConnectRefusal,
  type Instant,
  type View,
  type Watch,
} from '@talon/shared';
import type { Answer, HubLink, LinkStatus } from '../hubLink.ts';

/** A command that was sent and waits for its answer. */
interface SentCommand {
  readonly name: CommandName;
  readonly payload: unknown;
  readonly commandId: CommandId | undefined;
  readonly answer: (answer: Answer<CommandName>) => void;
}

/** The hub's side of a link, in the hands of a test. */
export interface FakeHubLink {
  readonly link: HubLink;
  readonly sent: readonly SentCommand[];
  /** What the client watches now. */
  watched(): readonly Watch[];
  closed(): boolean;
  connect(): void;
  disconnect(): void;
  refuse(code: ConnectRefusal): void;
  show(...views: readonly View[]): void;
  /** Sets the hub's clock, which the client knows from its first connection on. */
  setTime(now: Instant): void;
  /** Answers the oldest command that has no answer yet. */
  answer(answer: Answer<CommandName>): void;
}

const operator: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('op-1'),
  sessionId: sessionId.parse('session-1'),
  role: 'operator',
};

/**
 * A link whose hub is the test: nothing is decided here.
 *
 * @param startedAt what the hub's clock shows until it is set
 * @param who the client, as the hub establishes it
 */
export function fakeHubLink(startedAt: Instant, who: Actor = operator): FakeHubLink {
  const statusListeners = new Set<(status: LinkStatus) => void>();
  const viewListeners = new Set<(view: View) => void>();
  const sent: SentCommand[] = [];
  let answered = 0;
  let status: LinkStatus = { state: 'connecting' };
  let watches: readonly Watch[] = [];
  let now = startedAt;
  let hasConnected = false;
  let closed = false;

  function become(next: LinkStatus): void {
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  return {
    sent,
    watched: () => watches,
    closed: () => closed,
    connect: () => {
      hasConnected = true;
      become({
        state: 'connected',
        welcome: { protocol: protocolVersion, hubTime: now, clockSpeed: 1, who },
      });
    },
    disconnect: () => become({ state: 'disconnected' }),
    refuse: (code) => become({ state: 'refused', code }),
    show: (...views) => {
      for (const view of views) for (const listener of viewListeners) listener(view);
    },
    setTime: (next) => {
      now = next;
    },
    answer: (answer) => {
      sent[answered]?.answer(answer);
      answered += 1;
    },
    link: {
      get status() {
        return status;
      },
      onStatus: (listener) => {
        statusListeners.add(listener);
        listener(status);
        return () => statusListeners.delete(listener);
      },
      watch: (next) => {
        watches = next;
      },
      onView: (listener) => {
        viewListeners.add(listener);
        return () => viewListeners.delete(listener);
      },
      send: (name, payload, options) =>
        new Promise((resolve) => {
          // The test answers with what fits the command; the compiler cannot know which.
          const answer = resolve as SentCommand['answer'];
          sent.push({ name, payload, commandId: options?.commandId, answer });
        }),
      hubTime: () => (hasConnected ? now : undefined),
      close: () => {
        closed = true;
      },
    },
  };
}
