import {
  assertNever,
  BugError,
  hour,
  type CounterId,
  type Instant,
  type Ms,
  type PriorityClassId,
  type ServiceId,
  type VisitId,
} from '@talon/shared';
import type { HallEvent, Place } from './events.ts';
import { aheadInLine, enterLine, leaveLine, linesOf, visitOf } from './line.ts';
import { pausedWithin } from './rules/pausedWithin.ts';
import { numberKey, sequenceKey } from './rules/ticketSequence.ts';
import {
  newDay,
  type CalledVisit,
  type CounterState,
  type HallState,
  type ParkedVisit,
  type PrintOrder,
  type ServingVisit,
  type Totals,
  type Visit,
  type WaitingVisit,
} from './state.ts';

/** How many calls the state remembers for the boards. */
const rememberedCalls = 60;
/** How many print orders that have an answer it remembers. */
const rememberedOrders = 40;

/**
 * Applies what happened. Reads no clock and no configuration: an event already holds the outcome, so a journal folds
 * to the same hall on any day and any machine.
 *
 * @throws BugError when the event cannot have come from this state (a journal that was not written by `decide`)
 */
export function evolve(state: HallState, event: HallEvent): HallState {
  return { ...apply(state, event), lastAt: Math.max(state.lastAt, event.at) };
}

function apply(state: HallState, { body, at, occurredAt, by }: HallEvent): HallState {
  switch (body.type) {
    case 'dayOpened': {
      const day = { status: 'open', serviceDay: body.serviceDay, openedAt: at } as const;
      // [DAY-5] A day that is opened again goes on counting: numbers are never given twice in it.
      const again = state.day.status === 'closed' && state.day.serviceDay === body.serviceDay;
      return again ? { ...state, day } : newDay(state, day);
    }
    case 'issuingEnded':
      if (state.day.status !== 'open') throw new BugError('issuing ended on a day that is not open');
      return { ...state, day: { ...state.day, status: 'closing' } };
    case 'dayClosed':
      if (state.day.status === 'none') throw new BugError('a day was closed that was never opened');
      return {
        ...state,
        pause: null,
        day: { status: 'closed', serviceDay: state.day.serviceDay, closedAt: at },
      };
    case 'queueClosing':
      return { ...state, closingQueues: state.closingQueues.add(body.queueId) };
    case 'queueReopened':
      return { ...state, closingQueues: state.closingQueues.delete(body.queueId) };
    case 'hallPaused':
      return { ...state, pause: { reason: body.reason, since: at } };
    case 'hallResumed':
      return goOn(state, body.pausedMs, at);

    case 'ticketIssued': {
      const bookedAt = body.appointment?.inTime === true ? body.appointment.bookedAt : null;
      const visit: WaitingVisit = {
        status: 'waiting',
        id: body.visitId,
        ticket: body.ticket,
        publicToken: body.publicToken,
        serviceId: body.serviceId,
        purpose: body.purpose,
        queueId: body.queueId,
        language: body.language,
        priorityClassId: body.priorityClassId,
        classClaimed: body.classClaimed,
        route: body.route,
        bookedAt,
        promised: body.wait,
        issuedAt: occurredAt,
        placeAt: bookedAt ?? occurredAt,
        order: state.totals.issued,
        paper: { outcome: 'not-reported' },
        firstStartedAt: null,
        pausedMs: 0,
        place: { kind: 'queue', queueId: body.queueId },
      };
      return {
        ...wait(state, visit),
        issuedOf: countIssued(state, body.serviceId, occurredAt),
        sequences: state.sequences.set(sequenceKey(body.queueId, body.source), body.ticket.number),
        numbers: state.numbers.add(numberKey(body.ticket)),
        arrivedAppointments:
          body.appointment === null
            ? state.arrivedAppointments
            : state.arrivedAppointments.add(body.appointment.appointmentId),
        totals: count(state, 'issued'),
      };
    }
    case 'printRecorded': {
      const visit = visitOf(state, body.visitId);
      const paper = { outcome: body.outcome, cause: body.cause };
      return { ...state, visits: state.visits.set(visit.id, { ...visit, paper }) };
    }

    case 'printOrdered': {
      const { orderId, printerId, operatorId, paper } = body;
      const order: PrintOrder = {
        id: orderId,
        printerId,
        orderedAt: at,
        orderedBy: operatorId,
        paper: paper.kind === 'ticket' ? { ...paper, ticket: visitOf(state, paper.visitId).ticket } : paper,
        outcome: 'ordered',
        cause: null,
      };
      return { ...state, printOrders: remembered([order, ...state.printOrders]) };
    }
    case 'orderedPrintRecorded': {
      const { orderId, outcome, cause } = body;
      const order = state.printOrders.find(({ id }) => id === orderId);
      // Recovery reads from the evening of the day before on, where papers of that day may still be reported.
      if (order === undefined && state.day.status === 'none') return state;
      if (order === undefined)
        throw new BugError(`the print of ${orderId} was recorded, which nobody ordered`);
      const printOrders = state.printOrders.map((each) =>
        each === order ? { ...each, outcome, cause } : each,
      );
      return { ...state, printOrders, visits: withOrderedPaper(state, order, { outcome, cause }) };
    }
    case 'printerReported': {
      const { printerId, condition } = body;
      return { ...state, printers: state.printers.set(printerId, { condition, since: at }) };
    }
    case 'priorityMarked': {
      const visit = visitOf(state, body.visitId);
      const { priorityClassId } = body;
      return withClass(state, visit, priorityClassId);
    }
    case 'classChecked':
      return withClass(state, visitOf(state, body.visitId), body.priorityClassId);

    case 'visitCalled': {
      const visit = visitOf(state, body.visitId);
      const { counterId, reason } = body;
      const called: CalledVisit = {
        ...headOf(visit),
        status: 'called',
        counterId,
        calledAt: at,
        callCount: 1,
        reason,
      };
      const overtaking = { ...leavePlace(state, visit), overtaken: overtake(state, visit, body) };
      const inTurn =
        reason.rule === 'turn'
          ? { ...overtaking, turns: state.turns.set(counterId, reason.place) }
          : overtaking;
      return showCall(atCounter(inTurn, called), called, at);
    }
    case 'visitRecalled': {
      const visit = visitOf(state, body.visitId);
      if (visit.status !== 'called') throw new BugError(`recalled ${visit.id} is ${visit.status}`);
      const recalled: CalledVisit = { ...visit, callCount: body.callCount };
      return showCall({ ...state, visits: state.visits.set(visit.id, recalled) }, recalled, at);
    }
    case 'serviceStarted': {
      const visit = visitOf(state, body.visitId);
      if (visit.status !== 'called') throw new BugError(`started ${visit.id} is ${visit.status}`);
      const firstStartedAt = visit.firstStartedAt ?? at;
      const serving: ServingVisit = { ...visit, status: 'serving', startedAt: at, firstStartedAt };
      return { ...state, visits: state.visits.set(visit.id, serving) };
    }
    case 'serviceFinished':
      return end(state, body.visitId, 'served');
    case 'visitNoShow':
      return end(state, body.visitId, 'noShow');
    case 'visitCancelled':
      return end(state, body.visitId, 'cancelled');
    case 'visitLeftOver':
      return end(state, body.visitId, 'leftOver');

    case 'visitParked': {
      const visit = visitOf(state, body.visitId);
      const parked: ParkedVisit = {
        ...headOf(visit),
        status: 'parked',
        parkedAtCounter: body.counterId,
        parkedAt: at,
      };
      const left = leavePlace(state, visit);
      return { ...left, visits: left.visits.set(visit.id, parked), parked: [...left.parked, visit.id] };
    }
    case 'visitTransferred': {
      const visit = visitOf(state, body.visitId);
      const { queueId, serviceId, purpose } = body;
      return wait(leavePlace(state, visit), {
        ...headOf(visit),
        queueId,
        serviceId,
        purpose,
        status: 'waiting',
        place: body.to,
      });
    }
    case 'visitReturned': {
      const visit = visitOf(state, body.visitId);
      return wait(leavePlace(state, visit), waitingAt(visit, body.to));
    }

    case 'counterOpened': {
      if (by.kind !== 'staff') throw new BugError('a counter was opened by a machine');
      const before = counterOf(state, body.counterId);
      return setCounter(state, body.counterId, {
        status: 'open',
        operatorId: body.operatorId,
        sessionId: body.sessionId,
        since: at,
        currentVisit: before.status === 'open' ? before.currentVisit : null,
      });
    }
    case 'counterPaused': {
      const before = counterOf(state, body.counterId);
      if (before.status !== 'open')
        throw new BugError(`paused counter ${body.counterId} is ${before.status}`);
      const { operatorId, sessionId } = before;
      return setCounter(state, body.counterId, {
        status: 'paused',
        operatorId,
        sessionId,
        since: at,
        reasonId: body.reasonId,
        currentVisit: null,
      });
    }
    case 'pauseEnded': {
      const before = counterOf(state, body.counterId);
      if (before.status !== 'paused')
        throw new BugError(`the break of ${body.counterId} ended, which is ${before.status}`);
      const { operatorId, sessionId } = before;
      const open = { status: 'open', operatorId, sessionId, since: at, currentVisit: null } as const;
      return setCounter(state, body.counterId, open);
    }
    case 'counterClosed':
      return setCounter(state, body.counterId, { status: 'closed' });
    default:
      return assertNever(body);
  }
}

/** A counter's state; one that was never opened is closed. */
export function counterOf(state: HallState, counterId: CounterId): CounterState {
  return state.counters.get(counterId) ?? { status: 'closed' };
}

function setCounter(state: HallState, counterId: CounterId, counter: CounterState): HallState {
  return { ...state, counters: state.counters.set(counterId, counter) };
}

/** What a visit keeps wherever it goes. */
function headOf(visit: Visit): Omit<WaitingVisit, 'status' | 'place'> {
  const { id, ticket, publicToken, serviceId, purpose, queueId, language, priorityClassId } = visit;
  const { classClaimed, route, bookedAt, promised } = visit;
  const { issuedAt, placeAt, order, paper, firstStartedAt, pausedMs } = visit;
  return {
    id,
    ticket,
    publicToken,
    serviceId,
    purpose,
    queueId,
    language,
    priorityClassId,
    classClaimed,
    route,
    bookedAt,
    promised,
    issuedAt,
    placeAt,
    order,
    paper,
    firstStartedAt,
    pausedMs,
  };
}

const waitingAt = (visit: Visit, place: Place): WaitingVisit => ({
  ...headOf(visit),
  status: 'waiting',
  place,
});

/** Takes a visit out of its line, its counter or the parked list; the visit itself stays to be put elsewhere. */
function leavePlace(state: HallState, visit: Visit): HallState {
  switch (visit.status) {
    case 'waiting':
      return { ...state, lines: leaveLine(state, visit) };
    case 'parked':
      return { ...state, parked: state.parked.filter((id) => id !== visit.id) };
    case 'called':
    case 'serving': {
      const counter = counterOf(state, visit.counterId);
      if (counter.status !== 'open' || counter.currentVisit !== visit.id)
        throw new BugError(`visit ${visit.id} is not at its counter ${visit.counterId}`);
      return setCounter(state, visit.counterId, { ...counter, currentVisit: null });
    }
    default:
      return assertNever(visit);
  }
}

function wait(state: HallState, visit: WaitingVisit): HallState {
  return { ...state, lines: enterLine(state, visit), visits: state.visits.set(visit.id, visit) };
}

function atCounter(state: HallState, visit: CalledVisit): HallState {
  const counter = counterOf(state, visit.counterId);
  if (counter.status !== 'open' || counter.currentVisit !== null)
    throw new BugError(`visit ${visit.id} was called to counter ${visit.counterId}, which is not free`);
  return {
    ...setCounter(state, visit.counterId, { ...counter, currentVisit: visit.id }),
    visits: state.visits.set(visit.id, visit),
  };
}

/**
 * [PAUSE-2][PAUSE-3] Everybody goes on from where he was: same order, a wait without the pause. [PAUSE-4] Who was called is
 * called anew.
 */
function goOn(state: HallState, pausedMs: Ms, at: Instant): HallState {
  const visits = state.visits.map((visit): Visit => {
    const inPause = pausedWithin(visit.placeAt, pausedMs, at);
    const placeAt = visit.placeAt + inPause;
    const waited = visit.firstStartedAt === null ? visit.pausedMs + inPause : visit.pausedMs;
    return visit.status === 'called'
      ? { ...visit, placeAt, pausedMs: waited, calledAt: at }
      : { ...visit, placeAt, pausedMs: waited };
  });
  let hall: HallState = { ...state, pause: null, visits };
  for (const visit of visits.values()) if (visit.status === 'called') hall = showCall(hall, visit, at);
  return hall;
}

/** Puts the call at the top of the boards; a recall moves its row there again. */
function showCall(state: HallState, visit: CalledVisit, calledAt: number): HallState {
  const { id: visitId, ticket, counterId, language, callCount } = visit;
  const others = state.recentCalls.filter((call) => call.visitId !== visitId);
  const call = { visitId, ticket, counterId, language, callCount, calledAt };
  return { ...state, recentCalls: [call, ...others].slice(0, rememberedCalls) };
}

/** [PRIORITY-1][PRIORITY-5] A class that somebody of the staff has looked at; who waits changes lines with it. */
function withClass(state: HallState, visit: Visit, priorityClassId: PriorityClassId): HallState {
  const known = { priorityClassId, classClaimed: false };
  if (visit.status === 'waiting') return wait(leavePlace(state, visit), { ...visit, ...known });
  return { ...state, visits: state.visits.set(visit.id, { ...visit, ...known }) };
}

/** [ISSUE-7] Who wants to know of the last hour needs no older times. */
function countIssued(state: HallState, serviceId: ServiceId, at: Instant): HallState['issuedOf'] {
  const { total, lately } = state.issuedOf.get(serviceId) ?? { total: 0, lately: [] };
  const kept = lately.filter((earlier) => earlier > at - hour);
  return state.issuedOf.set(serviceId, { total: total + 1, lately: [...kept, at] });
}

/** [CALL-13] Counts a call by rule for everybody whom it overtook. */
function overtake(
  state: HallState,
  called: Visit,
  { counterId, couldServe, reason }: CallOf,
): HallState['overtaken'] {
  const { overtaken } = state;
  // [PARK-2] What staff picked by hand is no rule's doing.
  if (reason.rule === 'resumed') return overtaken;
  const places: Place[] = [
    { kind: 'counter', counterId },
    ...couldServe.map((queueId) => ({ kind: 'queue', queueId }) as const),
  ];
  const passed = linesOf(state, places).flatMap((line) => line.slice(0, aheadInLine(state, line, called)));
  return passed.length === 0
    ? overtaken
    : overtaken.withMutations((counts) => {
        for (const id of passed) counts.set(id, (counts.get(id) ?? 0) + 1);
      });
}
type CallOf = Extract<HallEvent['body'], { type: 'visitCalled' }>;

/** Drops the oldest orders that have an answer. */
function remembered(orders: readonly PrintOrder[]): readonly PrintOrder[] {
  return orders.filter(({ outcome }, at) => at < rememberedOrders || outcome === 'ordered');
}

/** [PRINT-6] A paper that came out is in somebody's hand; a copy that did not come out takes no earlier paper away. */
function withOrderedPaper(
  state: HallState,
  { paper }: PrintOrder,
  fate: Exclude<Visit['paper'], { outcome: 'not-reported' }>,
) {
  const visit = paper.kind === 'ticket' ? state.visits.get(paper.visitId) : undefined;
  if (visit === undefined) return state.visits;
  const isNews =
    fate.outcome === 'printed' ||
    (paper.kind === 'ticket' && !paper.copy && visit.paper.outcome !== 'printed');
  return isNews ? state.visits.set(visit.id, { ...visit, paper: fate }) : state.visits;
}

function end(state: HallState, visitId: VisitId, how: keyof Totals): HallState {
  const visit = visitOf(state, visitId);
  const left = leavePlace(state, visit);
  return {
    ...left,
    visits: left.visits.delete(visitId),
    overtaken: left.overtaken.delete(visitId),
    totals: count(state, how),
  };
}

function count(state: HallState, what: keyof Totals): Totals {
  return { ...state.totals, [what]: state.totals[what] + 1 };
}
