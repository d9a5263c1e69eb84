import type { BoardView, DeviceId } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Speaker } from './announce/speaker.ts';
import { withoutCallsInPause } from './pause/pauseScene.ts';
import { followHub, freshScreen, type ScreenParts, type ScreenState } from './screenStore.ts';

/** What a wall board knows. It is drawn by `boardScene`. */
export interface BoardState extends ScreenState<BoardView> {
  readonly boardId: DeviceId;
  /** The browser lets this page make no sound before somebody touches it. */
  readonly isSoundBlocked: boolean;
}

export type BoardStore = StoreApi<BoardState>;

export interface BoardStoreOptions extends ScreenParts {
  readonly boardId: DeviceId;
  readonly speaker: Speaker;
}

/** Watches one board, follows what the hub says of it, and speaks. */
export function createBoardStore({ boardId, speaker, ...parts }: BoardStoreOptions): BoardStore {
  const store = createStore<BoardState>(() => ({ ...freshScreen(parts), boardId, isSoundBlocked: false }));
  followHub<BoardView>(store, parts, {
    watch: { view: 'board', boardId },
    pick: (view) => (view.view === 'board' ? withoutCallsInPause(view) : undefined),
    callsIn: ({ calls }) => calls,
  });
  parts.link.onView((view) => {
    if (view.view === 'board') speaker.hear(withoutCallsInPause(view).speaks);
  });
  speaker.onBlocked((isSoundBlocked) => store.setState({ isSoundBlocked }));
  return store;
}
