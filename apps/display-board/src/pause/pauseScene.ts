import {
  localTime,
  pauseOfDay,
  type BoardView,
  type BranchView,
  type HallPauseReason,
  type Locale,
  type SignView,
} from '@talon/shared';
import { clockText } from '../board/clockText.ts';
import { isOutOfDate, type ScreenState } from '../screenStore.ts';

/** What boards and signs say instead of calls while the whole hall is paused. */
export interface PauseScene {
  readonly reason: HallPauseReason;
  /** Of the branch: what to do in an alarm must be understood by everybody. */
  readonly languages: readonly Locale[];
  /** The hub's word is missing: an alarm stays on the wall, and says that it may be old. `since` is `HH:MM`. */
  readonly outOfDate: { readonly since: string | undefined } | undefined;
}

/** [PAUSE-1] The pause of a screen's view, if there is one. An alarm does not leave the wall because a cable came off. */
export function pauseScene(
  state: Pick<ScreenState<unknown>, 'outOfDate' | 'now'>,
  branch: BranchView,
  { day }: Pick<BoardView | SignView, 'day'>,
): PauseScene | undefined {
  const pause = pauseOfDay(day);
  if (pause === undefined) return undefined;
  const outOfDate = isOutOfDate(state) ? { since: outOfDateSince(state, branch) } : undefined;
  return { reason: pause.reason, languages: branch.languages, outOfDate };
}

/** Since when the hub has not been heard, on the branch's wall clock; `undefined` where nobody knows. */
export function outOfDateSince(
  { outOfDate }: Pick<ScreenState<unknown>, 'outOfDate'>,
  { timeZone }: BranchView,
): string | undefined {
  return outOfDate?.at === undefined ? undefined : clockText(localTime(outOfDate.at, timeZone));
}

/** [PAUSE-1] Nobody is called while the hall stands still: nothing to show, to flash or to say. */
export function withoutCallsInPause(view: BoardView): BoardView {
  if (pauseOfDay(view.day) === undefined) return view;
  return { ...view, calls: [], speaks: view.speaks === null ? null : [] };
}
