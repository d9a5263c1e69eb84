import type { LinkStatus } from '@talon/hub-client';
import type { Instant } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface LinkState {
  readonly status: LinkStatus;
  /** Grows with every connection made: what arrived in an earlier contact is out of date. */
  readonly contact: number;
  /** When the connection was lost, on the hub's clock; `undefined` while connected or never connected. */
  readonly lostAt: Instant | undefined;
  /** Takes the link's word; `now` is the hub's time as known here. */
  readonly become: (status: LinkStatus, now: Instant | undefined) => void;
}

const connecting: LinkStatus = { state: 'connecting' };

/** How the console stands with the hub. */
export function createLinkStore(): StoreApi<LinkState> {
  return createStore<LinkState>((set) => ({
    status: connecting,
    contact: 0,
    lostAt: undefined,
    become: (status, now) =>
      set((before) => ({
        status,
        contact: status.state === 'connected' ? before.contact + 1 : before.contact,
        lostAt: status.state === 'connected' ? undefined : (before.lostAt ?? lossAt(before, now)),
      })),
  }));
}

/** Only a connection that was there can be lost. */
const lossAt = (before: LinkState, now: Instant | undefined): Instant | undefined =>
  before.status.state === 'connected' ? now : undefined;
