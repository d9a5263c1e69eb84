import type {
  CommandId,
  CommandName,
  ConnectRefusal,
  Instant,
  Payload,
  ReplyTo,
  View,
  Watch,
  Welcome,
} from '@talon/shared';

/** How a client stands with the hub. `refused` wants a person (key, sign-in, version); the others mend themselves. */
export type LinkStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected'; readonly welcome: Welcome }
  | { readonly state: 'disconnected' }
  | { readonly state: 'refused'; readonly code: ConnectRefusal };

/**
 * Why a command got no answer from the hub: it was never sent (`disconnected`: pressed without a connection, nothing
 * happened), or its fate is unknown (`no-answer`: sent, and no reply within the deadline though it was repeated).
 */
export type LinkFailure = {
  readonly ok: false;
  readonly code: 'disconnected' | 'no-answer';
  readonly params: {};
};

export type Answer<N extends CommandName> = ReplyTo<N> | LinkFailure;

export interface SendOptions {
  /** Made at the press by default. A kiosk passes its intent's own id, so that a restart asks for the same ticket. */
  readonly commandId?: CommandId;
  /** How long to repeat the command (same id) before `no-answer`, in ms. Default 8,000. */
  readonly deadlineMs?: number;
}

/** A client's one connection to the hub. Made by `connectHub`. */
export interface HubLink {
  readonly status: LinkStatus;
  /** Calls back at once with the present status, then on each change. Returns how to stop. */
  onStatus(listener: (status: LinkStatus) => void): () => void;
  /** Replaces what is watched; asked for again by itself after every reconnect. */
  watch(watches: readonly Watch[]): void;
  /** Every checked view that arrives. Views older than one already seen are dropped. Returns how to stop. */
  onView(listener: (view: View) => void): () => void;
  /** Sends a command now or fails at once; nothing waits in a buffer to fire later. */
  send<N extends CommandName>(name: N, payload: Payload<N>, options?: SendOptions): Promise<Answer<N>>;
  /** The hub's time now, carried on by the client's own monotonic clock; `undefined` before the first contact. */
  hubTime(): Instant | undefined;
  close(): void;
}
