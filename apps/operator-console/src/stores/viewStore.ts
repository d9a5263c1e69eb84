import type { BranchView, CounterView, HallView, Revision, View, ViewName } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A view and the contact (`LinkState.contact`) in which it arrived. */
export interface Received<V extends View> {
  readonly view: V;
  readonly contact: number;
}

export interface ViewState {
  readonly branch: Received<BranchView> | undefined;
  readonly hall: Received<HallView> | undefined;
  readonly counter: Received<CounterView> | undefined;
  readonly receive: (view: View, contact: number) => void;
  /** Forgets all but the named views: what is no longer watched would grow old unnoticed. */
  readonly keepOnly: (names: readonly ViewName[]) => void;
}

const none = { branch: undefined, hall: undefined, counter: undefined };

/** The newest view of each kind that the console uses. */
export function createViewStore(): StoreApi<ViewState> {
  return createStore<ViewState>((set) => ({
    ...none,
    receive: (view, contact) => {
      if (view.view === 'branch') set({ branch: { view, contact } });
      if (view.view === 'hall') set({ hall: { view, contact } });
      if (view.view === 'counter') set({ counter: { view, contact } });
    },
    keepOnly: (names) =>
      set((before) => ({
        branch: names.includes('branch') ? before.branch : undefined,
        hall: names.includes('hall') ? before.hall : undefined,
        counter: names.includes('counter') ? before.counter : undefined,
      })),
  }));
}

/** The newest revision among the views that a command can change; 0 when there are none. */
export const newestRevision = ({ hall, counter }: ViewState): Revision =>
  Math.max(hall?.view.revision ?? 0, counter?.view.revision ?? 0);
