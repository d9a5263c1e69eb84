import {
  dayRuns,
  type AbsentVisitView,
  type BranchConfig,
  type CommandName,
  type CounterId,
  type CounterStatusView,
  type CounterView,
  type CurrentVisitView,
  type Instant,
  type ParkedVisitView,
  type WaitingVisitView,
} from '@talon/shared';
import { counterOf } from '../evolve.ts';
import { visitOf } from '../line.ts';
import { callsBySelfAt } from '../rules/automaticCalls.ts';
import { noShowAt, recallAt } from '../rules/callTimes.ts';
import { undoUntil } from '../rules/comeBack.ts';
import { callingOrder, waitingFor } from '../rules/callingRule.ts';
import { mayPick, profileInForce, serves } from '../rules/eligibility.ts';
import type { CounterState, HallState, ParkedVisit, Visit } from '../state.ts';
import { absentVisit } from './absentVisit.ts';
import { dayView, visitHead, type ViewHead } from './head.ts';

const shownWaiting = 10;
const shownParked = 6;
const shownAbsent = 6;

/**
 * What a counter's desk shows, and which moves its holder may make. `undefined` for an unknown counter.
 *
 * @param workingSince as in `DecisionContext`
 */
export function counterView(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  head: ViewHead,
  workingSince: Instant = 0,
): CounterView | undefined {
  const set = config.counters.find(({ id }) => id === counterId);
  if (set === undefined) return undefined;
  const counter = counterOf(state, counterId);
  const current = currentVisit(state, config, counter);
  const parked = parkedFor(state, config, counterId);
  const total = waitingFor(state, config, counterId);
  const absent = absentFrom(state, config, counterId, head.hubTime);
  const undo = current === null && counter.status === 'open' ? undoOf(state, config, counterId, head) : null;
  return {
    view: 'counter',
    ...head,
    counterId,
    day: dayView(state),
    status: counterStatus(counter),
    workProfileId: profileInForce(state, config, counterId)?.id ?? set.workProfileId,
    current,
    undo,
    callsBySelfAt: callsBySelfAt(state, config, counter, workingSince),
    waiting: {
      total,
      first: callingOrder(state, config, counterId, shownWaiting, head.hubTime).map(waitingVisit),
    },
    parked: {
      total: parked.length,
      first: parked.slice(0, shownParked).map((visit) => parkedVisit(visit, counterId)),
    },
    absent: { total: absent.length, first: absent.slice(0, shownAbsent) },
    moves: movesAt(state, config, counter, current, {
      anybodyWaiting: total > 0,
      anybodyParked: parked.length > 0,
      anybodyAbsent: absent.length > 0,
      mayUndo: undo !== null,
      mayPick: config.pickReasons.length > 0 && mayPick(state, config, counterId),
    }),
  };
}

export function counterStatus(counter: CounterState): CounterStatusView {
  switch (counter.status) {
    case 'closed':
      return { status: 'closed' };
    case 'open': {
      const { status, operatorId, sessionId, since } = counter;
      return { status, operatorId, sessionId, since };
    }
    default: {
      const { status, operatorId, sessionId, since, reasonId } = counter;
      return { status, operatorId, sessionId, since, reasonId };
    }
  }
}

function currentVisit(
  state: HallState,
  { rules }: BranchConfig,
  counter: CounterState,
): CurrentVisitView | null {
  if (counter.status !== 'open' || counter.currentVisit === null) return null;
  const visit = visitOf(state, counter.currentVisit);
  if (visit.status === 'called') {
    const { status, calledAt, lastCalledAt, callCount, reason } = visit;
    return {
      ...visitHead(visit),
      status,
      calledAt,
      lastCalledAt,
      callCount,
      reason,
      recallAt: recallAt(visit, rules),
      noShowAt: noShowAt(visit, rules),
    };
  }
  if (visit.status === 'serving') {
    const { status, calledAt, startedAt, callCount, reason } = visit;
    return { ...visitHead(visit), status, calledAt, startedAt, callCount, reason };
  }
  return null;
}

function waitingVisit(visit: Visit): WaitingVisitView {
  const transferredHere = visit.status === 'waiting' && visit.place.kind === 'counter';
  return { ...visitHead(visit), transferredHere };
}

/** [PARK-3] Visits that this counter may resume: parked here, or of a queue it serves. */
function parkedFor(state: HallState, config: BranchConfig, counterId: CounterId): readonly ParkedVisit[] {
  return state.parked
    .map((id) => visitOf(state, id))
    .filter((visit): visit is ParkedVisit => visit.status === 'parked')
    .filter(
      (visit) => visit.parkedAtCounter === counterId || serves(state, config, counterId, visit.queueId),
    );
}

function parkedVisit(visit: ParkedVisit, counterId: CounterId): ParkedVisitView {
  const { parkedAt, parkedAtCounter, reasonId, returnsAt } = visit;
  return {
    ...visitHead(visit),
    parkedAt,
    parkedHere: parkedAtCounter === counterId,
    reasonId,
    returnsAt,
  };
}

/** [NOSHOW-4] Who was called here last and may still come back, newest first. */
function absentFrom(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  now: Instant,
): readonly AbsentVisitView[] {
  return [...state.absent.values()]
    .filter((absent) => absent.counterId === counterId)
    .map((absent) => absentVisit(state, config, absent, now))
    .filter(({ mayReturn }) => mayReturn)
    .toSorted((a, b) => b.absentSince - a.absentSince);
}

/** [UNDO-1] What may be taken back at a free counter. */
function undoOf(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  { hubTime }: ViewHead,
): CounterView['undo'] {
  const last = state.lastEnds.get(counterId);
  const until = last === undefined ? null : undoUntil(config, last);
  if (last === undefined || until === null || hubTime >= until) return null;
  const { id: visitId, ticket, status } = last.visit;
  return { visitId, ticket, ending: status === 'called' ? 'no-show' : 'finished', until };
}

interface Possible {
  readonly anybodyWaiting: boolean;
  readonly anybodyParked: boolean;
  readonly anybodyAbsent: boolean;
  readonly mayUndo: boolean;
  readonly mayPick: boolean;
}

/**
 * The moves that the rules would not refuse now to the holder of the counter, but for the times said beside. (A
 * supervisor may pick whatever the profile says; who holds a counter in which role is not of the hall's state.)
 */
function movesAt(
  state: HallState,
  config: BranchConfig,
  counter: CounterState,
  current: CurrentVisitView | null,
  { anybodyWaiting, anybodyParked, anybodyAbsent, mayUndo, mayPick: picks }: Possible,
): CommandName[] {
  if (counter.status === 'closed') return ['openCounter'];
  if (counter.status === 'paused') return ['openCounter', 'closeCounter'];
  const isPaused = state.pause !== null;
  const runs = dayRuns(state.day) && !isPaused;
  const readmits: CommandName[] = anybodyAbsent && runs ? ['readmitVisit'] : [];
  if (current === null) {
    const calls: CommandName[] = anybodyWaiting && runs ? ['callNext'] : [];
    const picking: CommandName[] = calls.length > 0 && picks ? ['pickVisit'] : [];
    const resumes: CommandName[] = anybodyParked && !isPaused ? ['resumeVisit'] : [];
    const undoes: CommandName[] = mayUndo ? ['undoEnd'] : [];
    return [...calls, ...picking, ...resumes, ...undoes, ...readmits, 'pauseCounter', 'closeCounter'];
  }
  const anywhere: CommandName[] = ['parkVisit', 'transferVisit', 'returnVisit', 'changeRoute'];
  if (current.status === 'serving') return ['finishService', ...anywhere, ...readmits];
  const checks: CommandName[] = current.classClaimed ? ['checkClass'] : [];
  if (isPaused) return [...checks, ...anywhere, 'cancelVisit'];
  // [PRIORITY-5] Service does not start before the class was checked.
  const starts: CommandName[] = current.classClaimed ? checks : ['startService'];
  const recalls: CommandName[] = current.callCount < config.rules.maximumCalls ? ['recallVisit'] : [];
  const noShows: CommandName[] = current.noShowAt === null ? [] : ['markNoShow'];
  return [...starts, ...recalls, ...noShows, ...anywhere, 'cancelVisit', ...readmits];
}
