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
import { applyToCounter, counterOf, setCounter, withoutPause } from './counters.ts';
import type { HallEvent, Place, RouteLeg, VisitCalled } from './events.ts';
import { afterPause } from './afterPause.ts';
import {
  type EndAtCounter,
  endedAfterPause,
  forgetEnded,
  rememberAbsent,
  rememberEnd,
  takeBackAbsent,
  undoLastEnd,
  withoutGoneOn,
} from './endedVisits.ts';
import { aheadInLine, enterLine, leaveLine, linesOf, placesCalledFrom, visitOf } from './line.ts';
import { isByHand } from './rules/isByHand.ts';
import { numberKey, sequenceKey } from './rules/ticketSequence.ts';
import {
  newDay,
  type CalledVisit,
  type HallState,
  type ParkedVisit,
  type PrintOrder,
  type ServingVisit,
  type Totals,
  type Visit,
  type VisitHead,
  type WaitingVisit,
} from './state.ts';

export { counterOf } from './counters.ts';

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
  // First the time: what becomes free now is idle from now on.
  return apply({ ...state, lastAt: Math.max(state.lastAt, event.at) }, event);
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
        ...forgetEnded(state),
        pause: null,
        // [PROFILE-1] What a counter was told for today ends with the day.
        profiles: state.profiles.clear(),
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
        finishedSteps: 0,
        bookedAt,
        promised: body.wait,
        issuedAt: occurredAt,
        placeAt: bookedAt ?? occurredAt,
        placeGivenAt: bookedAt ?? occurredAt,
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
        lastCalledAt: at,
        callCount: 1,
        reason,
      };
      const overtaking: HallState = {
        ...leavePlace(state, visit),
        overtaken: overtake(state, visit, body),
        callsFrom: countCall(state, visit),
        lastEnds: withoutGoneOn(state.lastEnds.delete(counterId), visit),
      };
      const inTurn =
        reason.rule === 'turn'
          ? { ...overtaking, turns: state.turns.set(counterId, reason.place) }
          : overtaking;
      return showCall(atCounter(inTurn, called), called, at);
    }
    case 'visitRecalled': {
      const visit = visitOf(state, body.visitId);
      if (visit.status !== 'called') throw new BugError(`recalled ${visit.id} is ${visit.status}`);
      const recalled: CalledVisit = { ...visit, callCount: body.callCount, lastCalledAt: at };
      return showCall({ ...state, visits: state.visits.set(visit.id, recalled) }, recalled, at);
    }
    case 'serviceStarted': {
      const visit = visitOf(state, body.visitId);
      if (visit.status !== 'called') throw new BugError(`started ${visit.id} is ${visit.status}`);
      const { counterId, calledAt, callCount, reason } = visit;
      const serving: ServingVisit = {
        ...headOf(visit),
        firstStartedAt: visit.firstStartedAt ?? at,
        status: 'serving',
        counterId,
        calledAt,
        startedAt: at,
        callCount,
        reason,
      };
      return { ...state, visits: state.visits.set(visit.id, serving) };
    }
    case 'serviceStepFinished': {
      const visit = visitOf(state, body.visitId);
      const { place, ...service } = body.next;
      const goneOn = wait(leavePlace(state, visit), {
        ...headOf(visit),
        ...service,
        status: 'waiting',
        place,
        placeAt: body.placeAt ?? visit.placeAt,
        placeGivenAt: body.placeAt ?? visit.placeGivenAt,
        route: visit.route.slice(1),
        finishedSteps: visit.finishedSteps + 1,
      });
      return rememberEnd(state, goneOn, body, at);
    }
    case 'routeChanged': {
      const visit = visitOf(state, body.visitId);
      return { ...state, visits: state.visits.set(visit.id, { ...visit, route: body.route }) };
    }
    case 'serviceFinished':
      return rememberEnd(state, end(state, body.visitId, 'served'), body, at);
    case 'visitNoShow':
      return noShow(state, body, at);
    case 'visitReadmitted': {
      const { hall, absent } = takeBackAbsent(state, body.visitId);
      return wait(hall, waitingAt(absent, body.to));
    }
    case 'endUndone':
      return undoLastEnd(state, body);
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
        reasonId: body.reasonId,
        returnsAt: body.returnsAt,
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
        placeAt: body.placeAt ?? visit.placeAt,
        placeGivenAt: body.placeAt ?? visit.placeGivenAt,
        route: body.comeBack ? [backTo(visit, body.from), ...visit.route] : visit.route,
      });
    }
    case 'visitReturned': {
      const visit = visitOf(state, body.visitId);
      return wait(leavePlace(state, visit), waitingAt(visit, body.to));
    }

    case 'counterOpened':
    case 'counterPaused':
    case 'pauseEnded':
    case 'counterClosed':
    case 'profileAssigned':
      return applyToCounter(state, body, by);
    default:
      return assertNever(body);
  }
}

/** What a visit keeps wherever it goes. */
function headOf(visit: VisitHead): VisitHead {
  const { id, ticket, publicToken, serviceId, purpose, queueId, language, priorityClassId } = visit;
  const { classClaimed, route, finishedSteps, bookedAt, promised } = visit;
  const { issuedAt, placeAt, placeGivenAt, order, paper, firstStartedAt, pausedMs } = visit;
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
    finishedSteps,
    bookedAt,
    promised,
    issuedAt,
    placeAt,
    placeGivenAt,
    order,
    paper,
    firstStartedAt,
    pausedMs,
  };
}

const waitingAt = (visit: VisitHead, place: Place): WaitingVisit => ({
  ...headOf(visit),
  status: 'waiting',
  place,
});

/** [TRANSFER-5] The same service once more, at the counter that sends the visit on. */
const backTo = ({ serviceId, purpose, queueId }: Visit, counterId: CounterId): RouteLeg => ({
  serviceId,
  purpose,
  queueId,
  place: { kind: 'counter', counterId },
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
      return setCounter(state, visit.counterId, { ...counter, currentVisit: null, idleSince: state.lastAt });
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

/** [PAUSE-2] Everybody goes on from where he was; whoever was called moves up on the boards. */
function goOn(state: HallState, pausedMs: Ms, at: Instant): HallState {
  const visits = state.visits.map((visit) => afterPause(visit, pausedMs, at));
  const counters = state.counters.map((counter) => withoutPause(counter, pausedMs, at));
  const ended = endedAfterPause(state, pausedMs, at);
  let hall: HallState = { ...state, ...ended, pause: null, visits, counters };
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
function overtake(state: HallState, called: Visit, call: VisitCalled): HallState['overtaken'] {
  const { overtaken } = state;
  const { reason } = call;
  if (isByHand(reason)) return overtaken;
  // Most calls overtake nobody, and say so: then there is no need to look through the lines.
  if ('overtaken' in reason && reason.overtaken === 0) return overtaken;
  const passed = linesOf(state, placesCalledFrom(call)).flatMap((line) =>
    line.slice(0, aheadInLine(state, line, called)),
  );
  return passed.length === 0
    ? overtaken
    : overtaken.withMutations((counts) => {
        for (const id of passed) counts.set(id, (counts.get(id) ?? 0) + 1);
      });
}

/** [NOSHOW-4] Whoever is called from a queue, and not from a counter's pool or the parked ones. */
function countCall({ callsFrom }: HallState, called: Visit): HallState['callsFrom'] {
  if (called.status !== 'waiting' || called.place.kind !== 'queue') return callsFrom;
  const { queueId } = called.place;
  return callsFrom.set(queueId, (callsFrom.get(queueId) ?? 0) + 1);
}

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
    lastEnds: withoutGoneOn(left.lastEnds, visit),
    overtaken: left.overtaken.delete(visitId),
    totals: count(state, how),
  };
}

function noShow(state: HallState, body: EndAtCounter, at: Instant): HallState {
  const { visitId, counterId } = body;
  const ended = rememberEnd(state, end(state, visitId, 'noShow'), body, at);
  return rememberAbsent(state, ended, headOf(visitOf(state, visitId)), counterId, at);
}

function count(state: HallState, what: keyof Totals): Totals {
  return { ...state.totals, [what]: state.totals[what] + 1 };
}
