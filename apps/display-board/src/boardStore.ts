import type { HubLink, LinkStatus } from '@talon/hub-client';
import { second, type BoardView, type BranchView, type DeviceId, type Instant, type Ms } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { announce } from './announce/announcer.ts';
import type { CallMemory } from './announce/callMemory.ts';
import type { Speaker } from './announce/speaker.ts';
import { withoutCallsInPause } from './pause/pausedBoard.ts';

/** How long a new call flashes, once a second; then it stands still. */
export const flashFor: Ms = 6 * second;

/** What the screen knows. It is drawn by `boardScene`. */
export interface BoardState {
  readonly boardId: DeviceId;
  readonly status: LinkStatus;
  readonly branch: BranchView | undefined;
  readonly board: BoardView | undefined;
  /**
   * Since when the hub's word is missing; `undefined` while the view is the hub's present one. `at` is on the hub's
   * clock and unknown before the first contact, `ownAt` is on the screen's own.
   */
  readonly outOfDate: { readonly at: Instant | undefined; readonly ownAt: Ms } | undefined;
  /** Until when a call flashes, by its key, on the screen's own clock. */
  readonly flashUntil: Readonly<Record<string, Ms>>;
  /** The browser lets this page make no sound before somebody touches it. */
  readonly isSoundBlocked: boolean;
  /** The time of the last beat: on the hub's clock, and on the screen's own. */
  readonly now: { readonly hub: Instant | undefined; readonly own: Ms };
}

export type BoardStore = StoreApi<BoardState>;

export interface BoardStoreOptions {
  readonly link: HubLink;
  readonly boardId: DeviceId;
  /** Of the calls that were shown as new. */
  readonly memory: CallMemory;
  readonly speaker: Speaker;
  /** The screen's own monotonic clock, in ms. */
  readonly ownNow: () => Ms;
  /** Calls back about once a second for as long as the page lives: clock, flashing and ageing of calls. */
  readonly onBeat: (beat: () => void) => void;
}

/** Watches one board and follows what the hub says of it. */
export function createBoardStore({
  link,
  boardId,
  memory,
  speaker,
  ownNow,
  onBeat,
}: BoardStoreOptions): BoardStore {
  const time = () => ({ hub: link.hubTime(), own: ownNow() });
  let announced = memory.load();

  const store = createStore<BoardState>(() => ({
    boardId,
    status: link.status,
    branch: undefined,
    board: undefined,
    outOfDate: { at: undefined, ownAt: ownNow() },
    flashUntil: {},
    isSoundBlocked: false,
    now: time(),
  }));

  link.onStatus((status) => {
    const now = time();
    const { outOfDate } = store.getState();
    // A new connection alone is no news of the hall: only the next view ends being out of date.
    if (status.state === 'connected' || outOfDate !== undefined) store.setState({ status, now });
    else store.setState({ status, now, outOfDate: { at: now.hub, ownAt: now.own } });
  });

  link.onView((received) => {
    const now = time();
    if (received.view === 'branch') store.setState({ branch: received, now });
    if (received.view !== 'board') return;
    const view = withoutCallsInPause(received);
    const announcement = announce(announced, view);
    announced = announcement.announced;
    if (announcement.calls.length > 0) memory.save(announced);
    const stillFlashing = Object.entries(store.getState().flashUntil).filter(([, until]) => until > now.own);
    const startFlashing = announcement.calls.map(({ key }) => [key, now.own + flashFor] as const);
    store.setState({
      board: view,
      outOfDate: undefined,
      flashUntil: Object.fromEntries([...stillFlashing, ...startFlashing]),
      now,
    });
    speaker.hear(view.speaks);
  });

  speaker.onBlocked((isSoundBlocked) => store.setState({ isSoundBlocked }));
  onBeat(() => store.setState({ now: time() }));
  link.watch([{ view: 'branch' }, { view: 'board', boardId }]);
  return store;
}
