import type { BranchConfig, HallView } from '@talon/shared';
import { counterOf } from '../evolve.ts';
import { byPlace, visitOf } from '../line.ts';
import { longestWaiting, waitingAtPlace } from '../rules/callingRule.ts';
import { profileInForce } from '../rules/eligibility.ts';
import { unknownWaits, type Waits } from '../rules/waits.ts';
import type { HallState, Visit } from '../state.ts';
import { counterStatus } from './counterView.ts';
import { dayView, visitHead, type ViewHead } from './head.ts';
import { printOrderView } from './printOrderView.ts';
import { visitInHall } from './visitInHall.ts';

const shownFlaggedPapers = 40;
const shownLongestWaits = 10;
const shownOrders = 20;

/** The whole hall: counters, queues, papers to look after, the day's counts. For choosing a counter and steering. */
export function hallView(
  state: HallState,
  config: BranchConfig,
  head: ViewHead,
  waits: Waits = unknownWaits,
): HallView {
  const counters = config.counters.map(({ id: counterId, workProfileId: own }) => {
    const counter = counterOf(state, counterId);
    const current =
      counter.status === 'open' && counter.currentVisit !== null ? counter.currentVisit : undefined;
    return {
      counterId,
      status: counterStatus(counter),
      workProfileId: profileInForce(state, config, counterId)?.id ?? own,
      current: current === undefined ? null : currentAt(visitOf(state, current)),
    };
  });
  const queues = config.queues.map(({ id: queueId }) => {
    const place = { kind: 'queue', queueId } as const;
    return {
      queueId,
      waiting: waitingAtPlace(state, config, place),
      longestWaitSince: longestWaiting(state, config, place)?.placeAt ?? null,
      wait: waits.ifCameNow(queueId),
      closing: state.closingQueues.has(queueId),
    };
  });
  const called = counters.filter(({ current }) => current?.status === 'called').length;
  const serving = counters.filter(({ current }) => current?.status === 'serving').length;
  const parked = state.parked.length;
  return {
    view: 'hall',
    ...head,
    day: dayView(state),
    counters,
    queues,
    flaggedPapers: flaggedPapers(state),
    longestWaits: longestWaits(state),
    printOrders: state.printOrders.slice(0, shownOrders).map(printOrderView),
    totals: {
      ...state.totals,
      waiting: state.visits.size - called - serving - parked,
      called,
      serving,
      parked,
    },
  };
}

function currentAt(visit: Visit) {
  const { ticket, id: visitId } = visit;
  if (visit.status === 'called') return { ticket, visitId, status: visit.status, since: visit.calledAt };
  if (visit.status === 'serving') return { ticket, visitId, status: visit.status, since: visit.startedAt };
  return null;
}

/** [PRINT-1] Visits of which nobody can say that the paper is in the visitor's hand, oldest first. */
function flaggedPapers(state: HallState) {
  return [...state.visits.values()]
    .filter(({ paper }) => paper.outcome !== 'printed')
    .toSorted(byPlace)
    .slice(0, shownFlaggedPapers)
    .map(visitHead);
}

/** Lines are in the order of arrival: who waits longest stands at the head of one. */
function longestWaits(state: HallState) {
  return [...state.lines.values()]
    .flatMap((line) => line.slice(0, shownLongestWaits))
    .map((id) => visitOf(state, id))
    .toSorted(byPlace)
    .slice(0, shownLongestWaits)
    .map(visitInHall);
}
