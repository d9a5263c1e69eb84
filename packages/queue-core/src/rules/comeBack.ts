import { minute, second, type BranchConfig, type Instant } from '@talon/shared';
import type { AbsentVisit, HallState, LastEnd, VisitHead } from '../state.ts';

// Who may come back after the end of the visit: [NOSHOW-4] a no-show, [UNDO-1] what was ended by mistake.

/** What is left of the time to come back. */
export interface ReturnTime {
  /** May have the place back now. */
  readonly mayReturn: boolean;
  /** When the time ends; `null`: no time is named, or it is over. While the hall is paused it stands still. */
  readonly until: Instant | null;
  /** How many of the queue may still be called before it ends; `null`: no number is named, or more were called. */
  readonly callsLeft: number | null;
}

/** [NOSHOW-4] Either holds: the time or the number of calls. Both leave pauses of the hall out. */
export function returnTime(
  state: HallState,
  config: BranchConfig,
  absent: AbsentVisit,
  now: Instant,
): ReturnTime {
  const { withinMinutes = null, withinCalls = null } = config.rules.noShowReturn ?? {};
  const time = withinMinutes === null ? null : absent.absentSince + withinMinutes * minute;
  const until = time === null || (state.pause?.since ?? now) > time ? null : time;
  const callsMeanwhile = (state.callsFrom.get(absent.queueId) ?? 0) - absent.callsBefore;
  const callsLeft =
    withinCalls === null || callsMeanwhile > withinCalls ? null : withinCalls - callsMeanwhile;
  const mayReturn = (until !== null || callsLeft !== null) && hasPlaceFor(config, absent);
  return { mayReturn, until, callsLeft };
}

/** [UNDO-1] Until when the last end at a counter may be taken back; `null`: it may not. */
export function undoUntil(config: BranchConfig, { visit, endedAt }: LastEnd): Instant | null {
  return hasPlaceFor(config, visit) ? endedAt + config.rules.undoSeconds * second : null;
}

/** Whether somebody's last press could still be taken back: a day that ended now would take that away. */
export function anyUndoOpen(state: HallState, config: BranchConfig, now: Instant): boolean {
  return state.lastEnds.some((last, counterId) => {
    const until = undoUntil(config, last);
    return until !== null && now < until && state.counters.get(counterId)?.status === 'open';
  });
}

/** [CONFIG-1] Visits that have ended and that may still come back. */
export function mayComeBack(state: HallState, config: BranchConfig, now: Instant): readonly VisitHead[] {
  const absent = [...state.absent.values()].filter((each) => returnTime(state, config, each, now).mayReturn);
  const undoable = [...state.lastEnds.values()].filter((last) => now < (undoUntil(config, last) ?? now));
  const heads = [...absent, ...undoable.map(({ visit }) => visit)];
  return [...new Map(heads.map((head) => [head.id, head])).values()];
}

/** A configuration that came into force since may have left out what the visit needs. */
function hasPlaceFor(config: BranchConfig, { queueId, serviceId, priorityClassId }: VisitHead): boolean {
  return (
    config.queues.some(({ id }) => id === queueId) &&
    config.services.some(({ id }) => id === serviceId) &&
    config.priorityClasses.some(({ id }) => id === priorityClassId)
  );
}
