import type { BranchConfig, CallReason, CounterId, PriorityClassId, VisitId } from '@talon/shared';
import type { Place } from '../events.ts';
import { aheadInLine, byPlace, lineOf, visitOf } from '../line.ts';
import type { HallState, Visit, WaitingVisit } from '../state.ts';
import { queuesServedBy } from './eligibility.ts';

/** Who is next, and why. */
export interface NextVisit {
  readonly visit: Visit;
  readonly reason: CallReason;
}

/**
 * Who is called next to a counter. The only place that orders people.
 *
 * [CALL-2] Whoever was transferred to this very counter comes first. [CALL-3] Then, among the queues that the counter
 * serves, the highest rank that waits, and in it the longest wait; equal waits go by order of issue.
 */
export function pickNext(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
): NextVisit | undefined {
  const ranks = classesByRank(config);

  for (const classes of ranks) {
    const visit = firstOf(state, [{ kind: 'counter', counterId }], classes);
    if (visit !== undefined) return { visit, reason: { rule: 'transferred-here' } };
  }

  const places = queuePlaces(config, counterId);
  for (const classes of ranks) {
    const visit = firstOf(state, places, classes);
    if (visit !== undefined) {
      const overtaken = arrivedBefore(state, places, ranks.flat(), visit);
      const { priorityClassId } = visit;
      return { visit, reason: { rule: 'longest-wait', priorityClassId, overtaken } };
    }
  }
  return undefined;
}

/** The first `limit` visits in the order in which this counter would call them if nobody else came or called. */
export function callingOrder(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  limit: number,
): readonly Visit[] {
  const ranks = classesByRank(config);
  const inOrder = (places: readonly Place[]) =>
    ranks.flatMap((classes) =>
      linesOf(state, places, classes)
        .flatMap((line) => line.slice(0, limit))
        .map((id) => visitOf(state, id))
        .toSorted(byPlace)
        .slice(0, limit),
    );
  return [...inOrder([{ kind: 'counter', counterId }]), ...inOrder(queuePlaces(config, counterId))].slice(
    0,
    limit,
  );
}

/** How many wait whom this counter would call. */
export function waitingFor(state: HallState, config: BranchConfig, counterId: CounterId): number {
  const places: Place[] = [{ kind: 'counter', counterId }, ...queuePlaces(config, counterId)];
  return places.reduce((sum, place) => sum + waitingAtPlace(state, config, place), 0);
}

/** How many wait in one queue or for one counter. */
export function waitingAtPlace(state: HallState, config: BranchConfig, place: Place): number {
  return config.priorityClasses.reduce((sum, { id }) => sum + lineOf(state, place, id).length, 0);
}

/** Who waits longest in one queue, whatever the class. */
export function longestWaiting(state: HallState, config: BranchConfig, place: Place): Visit | undefined {
  return firstOf(
    state,
    [place],
    config.priorityClasses.map(({ id }) => id),
  );
}

/** How many are called before `visit` from its own place: everybody of a higher rank, and who came earlier in its own. */
export function aheadOf(state: HallState, config: BranchConfig, visit: WaitingVisit): number {
  const ownRank = config.priorityClasses.find(({ id }) => id === visit.priorityClassId)?.rank ?? 0;
  return config.priorityClasses.reduce((sum, { id, rank }) => {
    const line = lineOf(state, visit.place, id);
    if (rank < ownRank) return sum;
    return sum + (rank > ownRank ? line.length : aheadInLine(state, line, visit));
  }, 0);
}

function queuePlaces(config: BranchConfig, counterId: CounterId): readonly Place[] {
  return queuesServedBy(config, counterId).map((queueId) => ({ kind: 'queue', queueId }));
}

/** The priority classes, highest rank first; classes of one rank go together. */
function classesByRank(config: BranchConfig): readonly (readonly PriorityClassId[])[] {
  const ranks = [...new Set(config.priorityClasses.map(({ rank }) => rank))].toSorted((a, b) => b - a);
  return ranks.map((rank) => config.priorityClasses.filter((each) => each.rank === rank).map(({ id }) => id));
}

function linesOf(
  state: HallState,
  places: readonly Place[],
  classes: readonly PriorityClassId[],
): readonly (readonly VisitId[])[] {
  return places.flatMap((place) => classes.map((id) => lineOf(state, place, id)));
}

/** The earliest of those who stand first in their lines. */
function firstOf(
  state: HallState,
  places: readonly Place[],
  classes: readonly PriorityClassId[],
): Visit | undefined {
  return linesOf(state, places, classes)
    .flatMap((line) => line.slice(0, 1))
    .map((id) => visitOf(state, id))
    .reduce<Visit | undefined>(
      (best, visit) => (best === undefined || byPlace(visit, best) < 0 ? visit : best),
      undefined,
    );
}

/** How many who came earlier and could have been called by the same counter are passed over. */
function arrivedBefore(
  state: HallState,
  places: readonly Place[],
  classes: readonly PriorityClassId[],
  visit: Visit,
): number {
  return linesOf(state, places, classes).reduce((sum, line) => sum + aheadInLine(state, line, visit), 0);
}
