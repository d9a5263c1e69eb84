import {
  dayRuns,
  type BranchConfig,
  type CommandName,
  type CounterId,
  type CounterStatusView,
  type CounterView,
  type CurrentVisitView,
  type ParkedVisitView,
  type WaitingVisitView,
} from '@talon/shared';
import { counterOf } from '../evolve.ts';
import { visitOf } from '../line.ts';
import { callingOrder, waitingFor } from '../rules/callingRule.ts';
import { serves } from '../rules/eligibility.ts';
import type { CounterState, HallState, ParkedVisit, Visit } from '../state.ts';
import { dayView, visitHead, type ViewHead } from './head.ts';

const shownWaiting = 10;
const shownParked = 6;

/** What a counter's desk shows, and which moves its holder may make. `undefined` for an unknown counter. */
export function counterView(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  head: ViewHead,
): CounterView | undefined {
  const set = config.counters.find(({ id }) => id === counterId);
  if (set === undefined) return undefined;
  const counter = counterOf(state, counterId);
  const current = currentVisit(state, counter);
  const parked = parkedFor(state, config, counterId);
  const total = waitingFor(state, config, counterId);
  return {
    view: 'counter',
    ...head,
    counterId,
    day: dayView(state),
    status: counterStatus(counter),
    workProfileId: set.workProfileId,
    current,
    undo: null,
    callsBySelfAt: null,
    waiting: {
      total,
      first: callingOrder(state, config, counterId, shownWaiting, head.hubTime).map(waitingVisit),
    },
    parked: {
      total: parked.length,
      first: parked.slice(0, shownParked).map((visit) => parkedVisit(visit, counterId)),
    },
    absent: { total: 0, first: [] },
    moves: movesAt(state, config, counter, current, {
      anybodyWaiting: total > 0,
      anybodyParked: parked.length > 0,
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

function currentVisit(state: HallState, counter: CounterState): CurrentVisitView | null {
  if (counter.status !== 'open' || counter.currentVisit === null) return null;
  const visit = visitOf(state, counter.currentVisit);
  if (visit.status === 'called') {
    const { status, calledAt, callCount, reason } = visit;
    return {
      ...visitHead(visit),
      status,
      calledAt,
      lastCalledAt: calledAt,
      callCount,
      reason,
      recallAt: calledAt,
      noShowAt: calledAt,
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
    .filter((visit) => visit.parkedAtCounter === counterId || serves(config, counterId, visit.queueId));
}

function parkedVisit(visit: ParkedVisit, counterId: CounterId): ParkedVisitView {
  const { parkedAt, parkedAtCounter } = visit;
  return {
    ...visitHead(visit),
    parkedAt,
    parkedHere: parkedAtCounter === counterId,
    reasonId: null,
    returnsAt: null,
  };
}

/** The moves that the rules would not refuse now to the holder of the counter. */
function movesAt(
  state: HallState,
  config: BranchConfig,
  counter: CounterState,
  current: CurrentVisitView | null,
  { anybodyWaiting, anybodyParked }: { readonly anybodyWaiting: boolean; readonly anybodyParked: boolean },
): CommandName[] {
  if (counter.status === 'closed') return ['openCounter'];
  if (counter.status === 'paused') return ['openCounter', 'closeCounter'];
  const isPaused = state.pause !== null;
  if (current === null) {
    const calls: CommandName[] = anybodyWaiting && dayRuns(state.day) && !isPaused ? ['callNext'] : [];
    const resumes: CommandName[] = anybodyParked && !isPaused ? ['resumeVisit'] : [];
    return [...calls, ...resumes, 'pauseCounter', 'closeCounter'];
  }
  const anywhere: CommandName[] = ['parkVisit', 'transferVisit', 'returnVisit'];
  if (current.status === 'serving') return ['finishService', ...anywhere];
  if (isPaused) return [...anywhere, 'cancelVisit'];
  const recalls: CommandName[] = current.callCount < config.rules.maximumCalls ? ['recallVisit'] : [];
  return ['startService', ...recalls, 'markNoShow', ...anywhere, 'cancelVisit'];
}
