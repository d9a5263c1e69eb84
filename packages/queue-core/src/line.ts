import { BugError, type Instant, type PriorityClassId, type VisitId } from '@talon/shared';
import type { Map } from 'immutable';
import type { Place, VisitCalled } from './events.ts';
import type { HallState, Visit, WaitingVisit } from './state.ts';

/**
 * Lines of waiting visits: one for each place and priority class, each in the order of arrival.
 *
 * Because every line is ordered, who is next is found by comparing the first of each line (PERFORMANCE.md 4), not by
 * looking at everybody.
 */
export function lineKey(place: Place, priorityClassId: PriorityClassId): string {
  return `${placeKey(place)}/${priorityClassId}`;
}

const placeKey = (place: Place): string =>
  place.kind === 'queue' ? `queue/${place.queueId}` : `counter/${place.counterId}`;

/** The visits of a line, first come first. */
export type Line = readonly VisitId[];

/**
 * Negative when `a` comes before `b`: the earlier place, then the one that was earlier before a pause brought both to one
 * moment, then the earlier ticket.
 */
export function byPlace(a: Visit, b: Visit): number {
  return a.placeAt - b.placeAt || a.placeGivenAt - b.placeGivenAt || a.order - b.order;
}

/** The line of one class at one place. */
export function lineOf(state: HallState, place: Place, priorityClassId: PriorityClassId): Line {
  return state.lines.get(lineKey(place, priorityClassId)) ?? [];
}

/** [CALL-13] Where a counter could have called from when it made this call. */
export const placesCalledFrom = ({
  counterId,
  couldServe,
}: Pick<VisitCalled, 'counterId' | 'couldServe'>): readonly Place[] => [
  { kind: 'counter', counterId },
  ...couldServe.map((queueId) => ({ kind: 'queue', queueId }) as const),
];

/** The lines of all classes at some places. */
export function linesOf(state: HallState, places: readonly Place[]): readonly Line[] {
  const wanted = new Set(places.map(placeKey));
  const lines: Line[] = [];
  state.lines.forEach((line, key) => {
    if (wanted.has(key.slice(0, key.lastIndexOf('/')))) lines.push(line);
  });
  return lines;
}

/** A visit that a line or a counter names. */
export function visitOf(state: HallState, id: VisitId): Visit {
  const visit = state.visits.get(id);
  if (visit === undefined) throw new BugError(`visit ${id} is named but not there`);
  return visit;
}

/** How many of a line arrived before `visit`. */
export function aheadInLine(state: HallState, line: Line, visit: Visit): number {
  return countWhile(state, line, (other) => byPlace(other, visit) < 0);
}

/** [APPOINT-4] How many of a line have a place that does not lie ahead of `now`. */
export function dueInLine(state: HallState, line: Line, now: Instant): number {
  return countWhile(state, line, ({ placeAt }) => placeAt <= now);
}

/** How many at the beginning of a line `belong`, of which nobody may behind one who does not. */
function countWhile(state: HallState, line: Line, belongs: (visit: Visit) => boolean): number {
  const belongsAt = (at: number) => belongs(visitOf(state, line[at] as VisitId));
  // Who is called next is mostly ahead of all, and who comes is behind all: then one look is enough.
  if (line.length === 0 || !belongsAt(0)) return 0;
  if (belongsAt(line.length - 1)) return line.length;
  let low = 1;
  let high = line.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (belongsAt(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Lines = Map<string, Line>;

/** The lines with `visit` in its place: at the end for a new ticket, further ahead for one that comes back. */
export function enterLine(state: HallState, visit: WaitingVisit): Lines {
  const key = lineKey(visit.place, visit.priorityClassId);
  const line = state.lines.get(key) ?? [];
  const at = aheadInLine(state, line, visit);
  return state.lines.set(key, [...line.slice(0, at), visit.id, ...line.slice(at)]);
}

/** The lines without `visit`. */
export function leaveLine(state: HallState, visit: WaitingVisit): Lines {
  const key = lineKey(visit.place, visit.priorityClassId);
  const line = (state.lines.get(key) ?? []).filter((id) => id !== visit.id);
  return line.length === 0 ? state.lines.delete(key) : state.lines.set(key, line);
}
