import type { HubLink, LinkStatus } from '@talon/hub-client';
import {
  BugError,
  deviceId,
  protocolVersion,
  type Actor,
  type Instant,
  type Ms,
  type View,
  type Watch,
} from '@talon/shared';
import { monday1042 } from './sampleViews.ts';

/** A hub link that a test holds both ends of, with the time on the screen's own clock. */
export interface FakeHubLink extends HubLink {
  readonly watched: readonly Watch[];
  become(state: 'connected' | 'connecting' | 'disconnected' | LinkStatus): void;
  receive(view: View): void;
  /** Lets time go by on the screen's own clock and on the hub's. */
  pass(ms: Ms): void;
  ownNow(): Ms;
}

export function fakeHubLink(startsAt: Instant = monday1042): FakeHubLink {
  const statusListeners = new Set<(status: LinkStatus) => void>();
  const viewListeners = new Set<(view: View) => void>();
  let status: LinkStatus = { state: 'connecting' };
  let watched: readonly Watch[] = [];
  let hasBeenGreeted = false;
  let own: Ms = 0;

  return {
    get status() {
      return status;
    },
    get watched() {
      return watched;
    },
    onStatus(listener) {
      statusListeners.add(listener);
      listener(status);
      return () => statusListeners.delete(listener);
    },
    watch(watches) {
      watched = watches;
    },
    onView(listener) {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    send() {
      throw new BugError('a board sends no commands');
    },
    hubTime: () => (hasBeenGreeted ? startsAt + own : undefined),
    close() {
      statusListeners.clear();
      viewListeners.clear();
    },
    become(next) {
      status = typeof next === 'string' ? linkStatus(next, startsAt + own) : next;
      hasBeenGreeted ||= status.state === 'connected';
      for (const listener of statusListeners) listener(status);
    },
    receive(view) {
      for (const listener of viewListeners) listener(view);
    },
    pass(ms) {
      own += ms;
    },
    ownNow: () => own,
  };
}

function linkStatus(state: 'connected' | 'connecting' | 'disconnected', hubTime: Instant): LinkStatus {
  if (state !== 'connected') return { state };
  const who: Actor = { kind: 'board', deviceId: deviceId.parse('board-1') };
  return { state, welcome: { protocol: protocolVersion, hubTime, clockSpeed: 1, who } };
}
