import type { DeviceId, SignView } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { followHub, freshScreen, type ScreenParts, type ScreenState } from './screenStore.ts';

/** What the sign of a counter knows. It is drawn by `signScene`. */
export interface SignState extends ScreenState<SignView> {
  readonly signId: DeviceId;
}

export type SignStore = StoreApi<SignState>;

/** Watches one counter's sign and follows what the hub says of it. Signs are silent: boards speak. */
export function createSignStore({
  signId,
  ...parts
}: ScreenParts & { readonly signId: DeviceId }): SignStore {
  const store = createStore<SignState>(() => ({ ...freshScreen(parts), signId }));
  followHub<SignView>(store, parts, {
    watch: { view: 'sign', signId },
    pick: (view) => (view.view === 'sign' ? view : undefined),
    callsIn: ({ shows }) => (shows.state === 'called' ? [{ ...shows, waitingForVisitor: true }] : []),
  });
  return store;
}
