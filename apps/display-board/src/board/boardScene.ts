import {
  dayRuns,
  localTime,
  minute,
  type Arrow,
  type BoardCall,
  type BoardView,
  type BranchView,
  type Hall,
  type LocalizedText,
  type LocalTime,
  type Ms,
  type DayHours,
  type ScreenTheme,
  hoursOn,
} from '@talon/shared';
import type { BoardState } from '../boardStore.ts';
import type { Notice } from '../notice/noticeText.ts';
import { outOfDateSince, pauseScene, type PauseScene } from '../pause/pauseScene.ts';
import { isOutOfDate } from '../screenStore.ts';
import { clockText } from './clockText.ts';
import { nextOpening } from './openingTimes.ts';

/**
 * How long a call may be "now" (amber), on the hub's clock. A visitor who has not come in 3 minutes is recalled or
 * marked absent; what is older is a desk that forgot to press, and must not hold the hall's attention.
 */
export const nowFor: Ms = 3 * minute;

/** Beside the large call stand this many smaller ones. */
export const besideLargest = 5;

/** A call that does not go to the board's own hall. */
export type Elsewhere =
  | { readonly kind: 'floor'; readonly floor: number }
  | { readonly kind: 'hall'; readonly name: LocalizedText };

export interface ShownCall {
  readonly call: BoardCall;
  /** The visitor is on the way: amber. */
  readonly isNow: boolean;
  /** New: flashes. */
  readonly isFlashing: boolean;
  readonly elsewhere: Elsewhere | undefined;
  /** As configured; where nothing is, up or down to another floor. */
  readonly arrow: Arrow | undefined;
}

/** The middle of the screen. */
export type Stage =
  /** The newest call that is now, large, and the last others beside it. */
  | { readonly kind: 'call'; readonly largest: ShownCall; readonly others: readonly ShownCall[] }
  /** More are on the way than stand beside a large one: all in rows of one size, so that each finds his number. */
  | { readonly kind: 'many'; readonly calls: readonly ShownCall[] }
  /** The whole hall stands still. */
  | { readonly kind: 'pause'; readonly pause: PauseScene }
  /** Nobody is being called. */
  | { readonly kind: 'notice'; readonly notice: Notice; readonly others: readonly ShownCall[] };

export interface Scene {
  readonly theme: ScreenTheme;
  readonly hall: Hall | undefined;
  /** `HH:MM` on the branch's wall clock. */
  readonly clock: string | undefined;
  readonly stage: Stage;
  /** The line at the foot: who waits and how long the branch is open. Only while the day runs. */
  readonly foot: Foot | undefined;
  /** Calls that this board has to say are not heard. */
  readonly isSoundBlocked: boolean;
  /** Shown numbers may be old: nothing may look alive. */
  readonly isOutOfDate: boolean;
}

export interface Foot {
  /** `undefined` while the board is out of date: nobody knows. */
  readonly waiting: number | undefined;
  /** Today's; `undefined` when the schedule has none. */
  readonly hours: DayHours | undefined;
  /** That no more tickets are issued is said here while the middle is taken by calls. */
  readonly saysIssuingEnded: boolean;
}

/** A screen with nothing but a notice. */
export const noticeScene = (notice: Notice): Scene => ({
  theme: 'night',
  hall: undefined,
  clock: undefined,
  stage: { kind: 'notice', notice, others: [] },
  foot: undefined,
  isSoundBlocked: false,
  isOutOfDate: false,
});

/** Decides what the board shows: one picture for each state of hall, day and connection. */
export function boardScene(state: BoardState): Scene {
  const { status, branch, view: board, now, boardId } = state;
  if (status.state === 'refused')
    return noticeScene(
      status.code === 'wrong-version'
        ? { code: 'wrong-version' }
        : { code: 'key-refused', deviceId: boardId },
    );
  if (branch === undefined || board === undefined || now.hub === undefined)
    return noticeScene({ code: 'starting' });

  const local = localTime(now.hub, branch.timeZone);
  const hours = hoursOn(branch, local);
  const isOld = isOutOfDate(state);
  const middle =
    pauseStage(state, branch, board) ??
    (isOld ? outOfDateStage(state, branch, board) : stage(state, branch, board, local));
  const foot: Foot = {
    waiting: isOld ? undefined : board.waiting,
    hours,
    saysIssuingEnded: board.day.status === 'closing' && middle.kind !== 'notice',
  };
  const device = branch.boards.find(({ id }) => id === boardId);
  return {
    theme: device?.theme ?? 'night',
    hall: hallOf(branch, boardId),
    clock: clockText(local),
    stage: middle,
    foot: dayRuns(board.day) && middle.kind !== 'pause' ? foot : undefined,
    isSoundBlocked: state.isSoundBlocked && board.speaks !== null && middle.kind !== 'pause',
    isOutOfDate: isOld,
  };
}

function stage(state: BoardState, branch: BranchView, board: BoardView, local: LocalTime): Stage {
  const calls = shownCalls(state, branch, board);
  const now = calls.filter(({ isNow }) => isNow);
  if (now.length > 1 + besideLargest) return { kind: 'many', calls };
  const [largest] = now;
  if (largest !== undefined)
    return {
      kind: 'call',
      largest,
      others: calls.filter((call) => call !== largest).slice(0, besideLargest),
    };
  return {
    kind: 'notice',
    notice: quietNotice(branch, board, local),
    others: dayRuns(board.day) ? calls.slice(0, besideLargest) : [],
  };
}

function pauseStage(state: BoardState, branch: BranchView, board: BoardView): Stage | undefined {
  const pause = pauseScene(state, branch, board);
  return pause && { kind: 'pause', pause };
}

function outOfDateStage(state: BoardState, branch: BranchView, board: BoardView): Stage {
  const since = outOfDateSince(state, branch);
  const others = shownCalls(state, branch, board).slice(0, besideLargest);
  return { kind: 'notice', notice: { code: 'out-of-date', since }, others };
}

function quietNotice(branch: BranchView, { day, waiting }: BoardView, local: LocalTime): Notice {
  if (day.status === 'open') return { code: waiting > 0 ? 'please-wait' : 'take-ticket' };
  if (day.status === 'closing') return { code: 'tickets-ended' };

  const next = nextOpening(branch, local);
  // A day that was closed stays in the view until the next one opens; the morning after it is no news any more.
  const wasClosedToday = day.status === 'closed' && day.serviceDay === local.serviceDay;
  const afterToday = nextOpening(branch, { ...local, minutesOfDay: 24 * 60 });
  if (wasClosedToday) return { code: 'day-closed', next: afterToday };
  const hours = hoursOn(branch, local);
  if (hours === undefined) return { code: 'no-hours-today', next };
  const time = clockText(local);
  if (time >= hours.closes) return { code: 'day-closed', next };
  return { code: 'day-not-open', next: time < hours.opens ? next : undefined };
}

function shownCalls(state: BoardState, branch: BranchView, board: BoardView): readonly ShownCall[] {
  const home = hallOf(branch, state.boardId);
  const { hub, own } = state.now;
  const isTrue = !isOutOfDate(state);
  return board.calls.map((call) => ({
    call,
    isNow: isTrue && call.waitingForVisitor && hub !== undefined && hub - call.calledAt < nowFor,
    isFlashing: isTrue && (state.flashUntil[call.key] ?? 0) > own,
    elsewhere: home === undefined ? undefined : elsewhere(call, home, branch),
    arrow: call.arrow ?? (home === undefined ? undefined : arrowToFloor(call.floor, home.floor)),
  }));
}

function elsewhere(call: BoardCall, home: Hall, branch: BranchView): Elsewhere | undefined {
  if (call.floor !== home.floor) return { kind: 'floor', floor: call.floor };
  if (call.hallId === home.id) return undefined;
  const hall = branch.halls.find(({ id }) => id === call.hallId);
  return hall === undefined ? undefined : { kind: 'hall', name: hall.name };
}

function arrowToFloor(there: number, here: number): Arrow | undefined {
  if (there === here) return undefined;
  return there > here ? 'up' : 'down';
}

function hallOf(branch: BranchView, boardId: string): Hall | undefined {
  const device = branch.boards.find(({ id }) => id === boardId);
  return branch.halls.find(({ id }) => id === device?.hallId);
}
