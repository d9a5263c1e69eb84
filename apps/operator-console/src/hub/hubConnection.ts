import type { Answer, HubLink, SendOptions } from '@talon/hub-client';
import { second, type CommandName, type Payload, type SignedIn, type Watch } from '@talon/shared';
import type { StoreApi } from 'zustand/vanilla';
import type { ClockState } from '../stores/clockStore.ts';
import type { LinkState } from '../stores/linkStore.ts';
import type { SessionState } from '../stores/sessionStore.ts';
import type { ViewState } from '../stores/viewStore.ts';

export interface HubConnection {
  /** What the present screen shows; views of other kinds are forgotten. */
  readonly watch: (watches: readonly Watch[]) => void;
  readonly send: <N extends CommandName>(
    name: N,
    payload: Payload<N>,
    options?: SendOptions,
  ) => Promise<Answer<N>>;
  readonly close: () => void;
}

interface ConnectionStores {
  readonly session: StoreApi<SessionState>;
  readonly link: StoreApi<LinkState>;
  readonly views: StoreApi<ViewState>;
  readonly clock: StoreApi<ClockState>;
}

const failed = { ok: false, code: 'disconnected', params: {} } as const;

/**
 * Keeps a link to the hub while somebody is signed in, and pours what it says into the stores.
 *
 * @param connect opens a link for a session's secret
 */
export function openHubConnection(
  { session, link, views, clock }: ConnectionStores,
  connect: (secret: string) => HubLink,
): HubConnection {
  let open: HubLink | undefined;
  let watches: readonly Watch[] = [];

  function begin(signedIn: SignedIn): void {
    const hub = connect(signedIn.session);
    open = hub;
    hub.onView((view) => {
      // A view that is still under way after its screen was left must not come back.
      if (!watches.some((watch) => watch.view === view.view)) return;
      views.getState().receive(view, link.getState().contact);
    });
    hub.onStatus((status) => {
      if (open !== hub) return;
      link.getState().become(status, hub.hubTime());
      clock.setState({ now: hub.hubTime() });
      if (status.state === 'refused' && status.code === 'session-ended') session.getState().end('hub');
    });
    if (open === hub) hub.watch(watches);
  }

  function end(): void {
    const last = open;
    open = undefined;
    last?.close();
    views.getState().keepOnly([]);
    link.getState().become({ state: 'connecting' }, undefined);
  }

  const stopSession = session.subscribe(({ signedIn }, before) => {
    if (signedIn?.sessionId === before.signedIn?.sessionId) return;
    if (before.signedIn !== null) end();
    if (signedIn !== null) begin(signedIn);
  });
  const ticking = setInterval(() => clock.setState({ now: open?.hubTime() }), second);
  const { signedIn } = session.getState();
  if (signedIn !== null) begin(signedIn);

  return {
    watch: (next) => {
      watches = next;
      views.getState().keepOnly(next.map(({ view }) => view));
      open?.watch(next);
    },
    send: async (name, payload, options) => (await open?.send(name, payload, options)) ?? failed,
    close: () => {
      stopSession();
      clearInterval(ticking);
      open?.close();
    },
  };
}
