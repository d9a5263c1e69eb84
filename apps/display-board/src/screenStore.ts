import type { HubLink, LinkStatus } from '@talon/hub-client';
import {
  second,
  type BoardView,
  type BranchView,
  type Instant,
  type Ms,
  type SignView,
  type View,
  type Watch,
} from '@talon/shared';
import type { StoreApi } from 'zustand/vanilla';
import { announce, type AnnounceableCall } from './announce/announcer.ts';
import type { CallMemory } from './announce/callMemory.ts';

/** How long a new call flashes, once a second; then it stands still. */
export const flashFor: Ms = 6 * second;

/** How long a lost connection goes unmentioned, on the screen's own clock: a restarting hub is back by then. */
export const unmentionedFor: Ms = 3 * second;

/** What a wall board or a counter's sign knows. A scene draws it. */
export interface ScreenState<V> {
  readonly status: LinkStatus;
  readonly branch: BranchView | undefined;
  /** The screen's own view. */
  readonly view: V | undefined;
  /**
   * Since when the hub's word is missing; `undefined` while the view is the hub's present one. `at` is on the hub's
   * clock and unknown before the first contact, `ownAt` is on the screen's own.
   */
  readonly outOfDate: { readonly at: Instant | undefined; readonly ownAt: Ms } | undefined;
  /** Until when a call flashes, by its key, on the screen's own clock. */
  readonly flashUntil: Readonly<Record<string, Ms>>;
  /** The time of the last beat: on the hub's clock, and on the screen's own. */
  readonly now: { readonly hub: Instant | undefined; readonly own: Ms };
}

/** What a screen hangs on; the same for boards and signs. */
export interface ScreenParts {
  readonly link: HubLink;
  /** Of the calls that were shown as new. */
  readonly memory: CallMemory;
  /** The screen's own monotonic clock, in ms. */
  readonly ownNow: () => Ms;
  /** Calls back about once a second for as long as the page lives: clock, flashing and ageing of calls. */
  readonly onBeat: (beat: () => void) => void;
}

/** Which view is the screen's own, and which calls it shows. */
export interface OwnView<V> {
  readonly watch: Watch;
  readonly pick: (view: View) => V | undefined;
  readonly callsIn: (view: V) => readonly AnnounceableCall[];
}

/** Of a page that was just loaded: nothing is known, so nothing is up to date. */
export function freshScreen<V>({ link, ownNow }: Pick<ScreenParts, 'link' | 'ownNow'>): ScreenState<V> {
  const now = { hub: link.hubTime(), own: ownNow() };
  return {
    status: link.status,
    branch: undefined,
    view: undefined,
    outOfDate: { at: undefined, ownAt: now.own },
    flashUntil: {},
    now,
  };
}

/** Whether shown numbers may be old: then nothing may look alive. */
export const isOutOfDate = ({ outOfDate, now }: Pick<ScreenState<unknown>, 'outOfDate' | 'now'>): boolean =>
  outOfDate !== undefined && now.own - outOfDate.ownAt >= unmentionedFor;

/** Keeps a screen's store at what the hub says: asks for the branch and the own view, and follows both. */
export function followHub<V extends BoardView | SignView>(
  store: StoreApi<ScreenState<V>>,
  { link, memory, ownNow, onBeat }: ScreenParts,
  { watch, pick, callsIn }: OwnView<V>,
): void {
  const time = () => ({ hub: link.hubTime(), own: ownNow() });
  let announced = memory.load();

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
    const view = pick(received);
    if (view === undefined) return;
    const announcement = announce(announced, { calls: callsIn(view), hubTime: view.hubTime });
    announced = announcement.announced;
    if (announcement.calls.length > 0) memory.save(announced);
    const stillFlashing = Object.entries(store.getState().flashUntil).filter(([, until]) => until > now.own);
    const startFlashing = announcement.calls.map(({ key }) => [key, now.own + flashFor] as const);
    store.setState({
      view,
      outOfDate: undefined,
      flashUntil: Object.fromEntries([...stillFlashing, ...startFlashing]),
      now,
    });
  });

  onBeat(() => store.setState({ now: time() }));
  link.watch([{ view: 'branch' }, watch]);
}
