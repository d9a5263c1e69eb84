import type { Revision, View, ViewName } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The kinds of views that the console's screens use. */
const heldKinds = ['branch', 'hall', 'counter', 'queue', 'ticket', 'devices', 'staff'] as const;
export type HeldKind = (typeof heldKinds)[number];
export type ViewOf<K extends HeldKind> = Extract<View, { view: K }>;

/** A view and the contact (`LinkState.contact`) in which it arrived. */
interface Received<V extends View> {
  readonly view: V;
  readonly contact: number;
}

type HeldViews = { readonly [K in HeldKind]: Received<ViewOf<K>> | undefined };

export interface ViewState extends HeldViews {
  readonly receive: (view: View, contact: number) => void;
  /** Forgets all but the named views: what is no longer watched would grow old unnoticed. */
  readonly keepOnly: (names: readonly ViewName[]) => void;
}

/** The newest view of each kind that the console uses. */
export function createViewStore(): StoreApi<ViewState> {
  return createStore<ViewState>((set) => ({
    ...heldWhere(() => undefined),
    receive: (view, contact) => {
      if (heldKinds.some((kind) => kind === view.view)) set({ [view.view]: { view, contact } });
    },
    keepOnly: (names) =>
      set((before) => heldWhere((kind) => (names.includes(kind) ? before[kind] : undefined))),
  }));
}

const heldWhere = (what: (kind: HeldKind) => HeldViews[HeldKind]): HeldViews =>
  Object.fromEntries(heldKinds.map((kind) => [kind, what(kind)])) as unknown as HeldViews;

/** The newest revision among the views that a command can change; 0 when there are none. */
export const newestRevision = ({ hall, counter, queue, ticket }: ViewState): Revision =>
  Math.max(0, ...[hall, counter, queue, ticket].map((received) => received?.view.revision ?? 0));
