import { BugError } from '@talon/shared';
import type { Instant } from '@talon/shared';
import { createContext, useContext } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { AgentBridge, KioskSnapshot } from '../ipc.ts';
import { advance, startingFlow, warningOf } from './flow/kioskFlow.ts';
import type { AgentCall, Flow, FlowEvent } from './flow/kioskFlow.ts';
import { screenOf, type Screen } from './flow/screenOf.ts';

/** All that the page knows: the agent's last word, the visitor's way through the flow, and what follows from both. */
export interface KioskState {
  readonly snapshot: KioskSnapshot | null;
  readonly flow: Flow;
  readonly screen: Screen;
  readonly warning: ReturnType<typeof warningOf>;
  /** The hub's time at the last tick, carried on by the page's monotonic clock; `null` before the first contact. */
  readonly hubTime: Instant | null;
  readonly send: (event: FlowEvent) => void;
}

/** The page's edges to the world. */
export interface KioskPorts {
  readonly bridge: AgentBridge;
  /** Monotonic time in ms. */
  readonly now: () => number;
  /** Calls back once a second. Returns how to stop. */
  readonly everySecond: (callback: () => void) => () => void;
}

export type KioskStore = StoreApi<KioskState>;

/** Makes the store and joins it to the agent and the clock. `stop` takes it off both. */
export function startKioskStore({ bridge, now, everySecond }: KioskPorts): {
  store: KioskStore;
  stop: () => void;
} {
  let snapshotAt = 0;
  let lastCall: Promise<unknown> = Promise.resolve();

  const store = createStore<KioskState>()(() => {
    const flow = startingFlow({ now: now(), snapshot: null, hubTime: null });
    return { snapshot: null, flow, screen: { name: 'starting' }, warning: null, hubTime: null, send };
  });

  function send(event: FlowEvent): void {
    step(event, store.getState().snapshot);
  }

  function step(event: FlowEvent, snapshot: KioskSnapshot | null): void {
    const at = now();
    const hubTime = hubTimeAt(snapshot, at - snapshotAt);
    const moment = { now: at, snapshot, hubTime };
    const { flow, calls } = advance(store.getState().flow, event, moment);
    const screen = screenOf(flow, moment);
    store.setState((before) => ({
      snapshot,
      flow,
      screen: isSame(before.screen, screen) ? before.screen : screen,
      warning: warningOf(flow, moment),
      hubTime,
    }));
    // One call after the other: the end of one intent must reach the agent before the begin of the next.
    for (const call of calls) lastCall = lastCall.then(async () => ask(call));
  }

  async function ask(call: AgentCall): Promise<void> {
    if (call.call === 'endIntent') {
      // A lost end is repeated by the flow for as long as the agent still shows the intent.
      await bridge.call(call.call, call.argument).catch(() => undefined);
      return;
    }
    const answer = await bridge.call(call.call, call.argument).catch(() => undefined);
    // No answer says nothing: the intent may have been taken; the next snapshot or the flow's patience decides.
    if (answer?.ok === false) send({ type: 'beginRefused', intentId: call.argument.intentId });
  }

  const stopSnapshots = bridge.onSnapshot((snapshot) => {
    snapshotAt = now();
    step({ type: 'snapshotArrived' }, snapshot);
  });
  const stopTicking = everySecond(() => {
    send({ type: 'ticked' });
  });
  return {
    store,
    stop: () => {
      stopSnapshots();
      stopTicking();
    },
  };
}

function hubTimeAt(snapshot: KioskSnapshot | null, elapsedMs: number): Instant | null {
  if (snapshot === null || snapshot.hubTime === null) return null;
  return Math.round(snapshot.hubTime + elapsedMs * snapshot.clockSpeed);
}

function isSame(one: Screen, other: Screen): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An id for one touch: 128 random bits. Not `randomUUID`, which a page over plain http does not have. */
export function freshIntentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export const KioskStoreContext = createContext<KioskStore | null>(null);

export function useKiosk<T>(select: (state: KioskState) => T): T {
  const store = useContext(KioskStoreContext);
  if (store === null) throw new BugError('useKiosk outside of KioskStoreContext');
  return useStore(store, select);
}
