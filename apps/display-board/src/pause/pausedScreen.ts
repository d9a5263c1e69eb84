import {
  localTime,
  pauseOfDay,
  type BoardView,
  type BranchView,
  type DayView,
  type HallPauseReason,
  type Locale,
} from '@talon/shared';
import { clockText } from '../board/clockText.ts';
import { isOutOfDate, type ScreenState } from '../screenStore.ts';

/** What a wall board says instead of its calls, and a sign instead of its visitor, while the whole hall is paused. */
export interface PauseScene {
  readonly reason: HallPauseReason;
  /** Of the branch: what to do in an alarm must be understood by everybody. */
  readonly languages: readonly Locale[];
  /** The hub's word is missing: the notice may be old. `since` is `HH:MM`. */
  readonly outOfDate: { readonly since: string | undefined } | undefined;
}

/** [PAUSE-1] The pause of the day, if there is one. An alarm does not leave the wall because a cable came off. */
export function pauseSceneOf(
  state: Pick<ScreenState<unknown>, 'outOfDate' | 'now'>,
  { timeZone, languages }: BranchView,
  day: DayView,
): PauseScene | undefined {
  const pause = pauseOfDay(day);
  if (pause === undefined) return undefined;
  const at = state.outOfDate?.at;
  const since = at === undefined ? undefined : clockText(localTime(at, timeZone));
  return { reason: pause.reason, languages, outOfDate: isOutOfDate(state) ? { since } : undefined };
}

/** [PAUSE-1] Nobody is called while the hall stands still: nothing to show, to flash or to say. */
export function withoutCallsInPause(view: BoardView): BoardView {
  if (pauseOfDay(view.day) === undefined) return view;
  return { ...view, calls: [], speaks: view.speaks === null ? null : [] };
}
