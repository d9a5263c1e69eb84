import type { BranchConfig, CallReason, CounterId, PriorityClass, VisitId } from '@talon/shared';
import type { Place } from '../events.ts';
import { aheadInLine, byPlace, lineOf, visitOf } from '../line.ts';
import type { HallState, Visit } from '../state.ts';
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
 * serves, the highest priority class that waits, and in it the longest wait; equal waits go by order of issue.
 */
export function pickNext(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
): NextVisit | undefined {
  const classes = byRank(config);

  for (const { id } of classes) {
    const [first] = lineOf(state, { kind: 'counter', counterId }, id);
    if (first !== undefined) return { visit: visitOf(state, first), reason: { rule: 'transferred-here' } };
  }

  const places = queuePlaces(config, counterId);
  for (const { id: priorityClassId } of classes) {
    const heads = places.flatMap((place) => lineOf(state, place, priorityClassId).slice(0, 1));
    const visit = earliest(heads.map((id) => visitOf(state, id)));
    if (visit !== undefined) {
      const overtaken = arrivedBefore(state, places, classes, visit);
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
  const first = (places: readonly Place[]) =>
    byRank(config).flatMap(({ id: classId }) =>
      places
        .flatMap((place) => lineOf(state, place, classId).slice(0, limit))
        .map((id) => visitOf(state, id))
        .toSorted(byPlace)
        .slice(0, limit),
    );
  return [...first([{ kind: 'counter', counterId }]), ...first(queuePlaces(config, counterId))].slice(
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
  const heads = config.priorityClasses.flatMap(({ id }) => lineOf(state, place, id).slice(0, 1));
  return earliest(heads.map((id: VisitId) => visitOf(state, id)));
}

function queuePlaces(config: BranchConfig, counterId: CounterId): readonly Place[] {
  return queuesServedBy(config, counterId).map((queueId) => ({ kind: 'queue', queueId }));
}

function byRank(config: BranchConfig): readonly PriorityClass[] {
  return config.priorityClasses.toSorted((a, b) => b.rank - a.rank);
}

function earliest(visits: readonly Visit[]): Visit | undefined {
  return visits.reduce<Visit | undefined>(
    (best, visit) => (best === undefined || byPlace(visit, best) < 0 ? visit : best),
    undefined,
  );
}

/** How many who came earlier and could have been called by the same counter are passed over. */
function arrivedBefore(
  state: HallState,
  places: readonly Place[],
  classes: readonly PriorityClass[],
  visit: Visit,
): number {
  let overtaken = 0;
  for (const place of places)
    for (const { id } of classes) overtaken += aheadInLine(state, lineOf(state, place, id), visit);
  return overtaken;
}
