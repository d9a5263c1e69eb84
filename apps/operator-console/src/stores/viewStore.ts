import type { Revision, View } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A view and the contact (`LinkState.contact`) in which it arrived. */
interface Received<V extends View> {
  readonly view: V;
  readonly contact: number;
}

/** The views that the console uses: one of each kind at a time. */
const heldViews = ['branch', 'hall', 'counter', 'queue', 'ticket', 'devices', 'staff'] as const;
export type HeldView = (typeof heldViews)[number];
export type ViewOf<K extends HeldView> = Extract<View, { view: K }>;

type HeldViews = { readonly [K in HeldView]: Received<ViewOf<K>> | undefined };

export interface ViewState extends HeldViews {
  readonly receive: (view: View, contact: number) => void;
  /** Forgets all but the named views: what is no longer watched would grow old unnoticed. */
  readonly keepOnly: (names: readonly View['view'][]) => void;
}

const none = Object.fromEntries(heldViews.map((name) => [name, undefined])) as HeldViews;

/** The newest view of each kind that the console uses. */
export function createViewStore(): StoreApi<ViewState> {
  return createStore<ViewState>((set) => ({
    ...none,
    receive: (view, contact) => {
      if (heldViews.some((name) => name === view.view)) set({ [view.view]: { view, contact } });
    },
    keepOnly: (names) => {
      const left = heldViews.filter((name) => !names.includes(name));
      set(Object.fromEntries(left.map((name) => [name, undefined])));
    },
  }));
}

/** The newest revision among the views that a command can change; 0 when there are none. */
export const newestRevision = ({ hall, counter, queue, ticket }: ViewState): Revision =>
  Math.max(0, ...[hall, counter, queue, ticket].map((received) => received?.view.revision ?? 0));
