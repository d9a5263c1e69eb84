import type { Instant } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface ClockState {
  /** The hub's time as of the last second; `undefined` before the first contact. */
  readonly now: Instant | undefined;
}

/** One tick for all running times on the screen, so that their seconds change together. */
export const createClockStore = (): StoreApi<ClockState> =>
  createStore<ClockState>(() => ({ now: undefined }));
