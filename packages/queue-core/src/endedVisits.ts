import { BugError, type CounterId, type Instant, type Ms, type VisitId } from '@talon/shared';
import { afterPause, waitAfterPause } from './afterPause.ts';
import { leaveLine, visitOf } from './line.ts';
import type { AbsentVisit, HallState, LastEnd, VisitHead } from './state.ts';

// What the hall keeps of visits that have ended, because they may come back: [NOSHOW-4] readmitted, [UNDO-1] undone.

export interface EndAtCounter {
  readonly visitId: VisitId;
  readonly counterId: CounterId;
}

/** [UNDO-1] `ended` with the visit as it was `before` its service was finished or it was marked as no-show. */
export function rememberEnd(
  before: HallState,
  ended: HallState,
  { visitId, counterId }: EndAtCounter,
  endedAt: Instant,
): HallState {
  const visit = visitOf(before, visitId);
  if (visit.status !== 'called' && visit.status !== 'serving')
    throw new BugError(`visit ${visitId} ended at ${counterId}, but is ${visit.status}`);
  const goneOn = ended.visits.has(visitId);
  const last: LastEnd = { visit, endedAt, goneOn, overtaken: before.overtaken.get(visitId) ?? 0 };
  return { ...ended, lastEnds: ended.lastEnds.set(counterId, last) };
}

/** [NOSHOW-4] `ended` with the visit among those who may come back. */
export function rememberAbsent(
  before: HallState,
  ended: HallState,
  head: VisitHead,
  counterId: CounterId,
  absentSince: Instant,
): HallState {
  const absent: AbsentVisit = {
    ...head,
    counterId,
    absentSince,
    callsBefore: before.callsFrom.get(head.queueId) ?? 0,
    overtaken: before.overtaken.get(head.id) ?? 0,
  };
  return { ...ended, absent: ended.absent.set(head.id, absent) };
}

/** [NOSHOW-4] The hall in which this visit is no no-show, and the visit, to be put into its queue. */
export function takeBackAbsent(state: HallState, visitId: VisitId) {
  const absent = state.absent.get(visitId);
  if (absent === undefined) throw new BugError(`${visitId} was readmitted, but is no no-show`);
  const { counterId } = absent;
  const isLastThere = state.lastEnds.get(counterId)?.visit.id === visitId;
  const hall: HallState = {
    ...state,
    absent: state.absent.delete(visitId),
    lastEnds: isLastThere ? state.lastEnds.delete(counterId) : state.lastEnds,
    overtaken: overtakenAgain(state, visitId, absent.overtaken),
    totals: { ...state.totals, noShow: state.totals.noShow - 1 },
  };
  return { hall, absent };
}

/** [UNDO-2] Whoever has gone on and is called, or leaves, is not taken back to where he came from. */
export const withoutGoneOn = (
  lastEnds: HallState['lastEnds'],
  { id, finishedSteps }: VisitHead,
): HallState['lastEnds'] =>
  // Most visits have one service, and every call comes here.
  finishedSteps === 0 ? lastEnds : lastEnds.filterNot(({ goneOn, visit }) => goneOn && visit.id === id);

/** [UNDO-1] The visit is at its counter again, as it was. */
export function undoLastEnd(state: HallState, { visitId, counterId }: EndAtCounter): HallState {
  const last = state.lastEnds.get(counterId);
  const counter = state.counters.get(counterId);
  if (last?.visit.id !== visitId || counter?.status !== 'open' || counter.currentVisit !== null)
    throw new BugError(`the end of ${visitId} at ${counterId} was undone, which was not possible`);
  const back: HallState = {
    ...state,
    counters: state.counters.set(counterId, { ...counter, currentVisit: visitId }),
    lastEnds: state.lastEnds.delete(counterId),
  };
  if (last.goneOn) return undoStep(back, last);
  const ended = last.visit.status === 'called' ? 'noShow' : 'served';
  return {
    ...back,
    visits: state.visits.set(visitId, last.visit),
    absent: state.absent.delete(visitId),
    overtaken: overtakenAgain(state, visitId, last.overtaken),
    totals: { ...state.totals, [ended]: state.totals[ended] - 1 },
  };
}

/** [UNDO-1] Out of the line of its next service again; what else was noted of it meanwhile stays. */
function undoStep(state: HallState, { visit }: LastEnd): HallState {
  const waiting = visitOf(state, visit.id);
  if (waiting.status !== 'waiting') throw new BugError(`${visit.id} went on and is ${waiting.status}`);
  const { priorityClassId, classClaimed, paper } = waiting;
  const route = [...visit.route.slice(0, 1), ...waiting.route];
  return {
    ...state,
    lines: leaveLine(state, waiting),
    visits: state.visits.set(visit.id, { ...visit, priorityClassId, classClaimed, paper, route }),
  };
}

/** [PAUSE-3] The pause was no part of their waits, nor of the time to come back. */
export function endedAfterPause(
  { absent, lastEnds }: HallState,
  pausedMs: Ms,
  at: Instant,
): Pick<HallState, 'absent' | 'lastEnds'> {
  return {
    absent: absent.map((visit) => ({
      ...waitAfterPause(visit, pausedMs, at),
      absentSince: visit.absentSince + pausedMs,
    })),
    lastEnds: lastEnds.map((last) => ({ ...last, visit: afterPause(last.visit, pausedMs, at) })),
  };
}

/** [DAY-4] When the day closes, nobody comes back. */
export const forgetEnded = (state: HallState): HallState => ({
  ...state,
  absent: state.absent.clear(),
  lastEnds: state.lastEnds.clear(),
});

function overtakenAgain({ overtaken }: HallState, visitId: VisitId, times: number): HallState['overtaken'] {
  return times === 0 ? overtaken : overtaken.set(visitId, times);
}
