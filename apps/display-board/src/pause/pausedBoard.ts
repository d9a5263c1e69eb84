import { pauseOfDay, type BoardView, type HallPauseReason, type Locale } from '@talon/shared';

/** What a board says instead of its calls while the whole hall is paused. */
export interface PauseScene {
  readonly reason: HallPauseReason;
  /** Of the branch: what to do in an alarm must be understood by everybody. */
  readonly languages: readonly Locale[];
  /** The hub's word is missing: an alarm stays on the wall, and says that it may be old. `since` is `HH:MM`. */
  readonly outOfDate: { readonly since: string | undefined } | undefined;
}

/** [PAUSE-1] Nobody is called while the hall stands still: nothing to show, to flash or to say. */
export function withoutCallsInPause(view: BoardView): BoardView {
  if (pauseOfDay(view.day) === undefined) return view;
  return { ...view, calls: [], speaks: view.speaks === null ? null : [] };
}
