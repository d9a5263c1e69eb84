import { byPlace, lineKey } from '../line.ts';
import { numberKey } from '../rules/ticketSequence.ts';
import type { HallState, Visit } from '../state.ts';

/**
 * What must be true of a hall at every moment, whatever happened. Returns the sentences that are not.
 *
 * Each visit is in exactly one place; a counter has at most one visit and that visit is at this counter; lines are in
 * order; numbers are unique in the day; nobody is lost: everyone issued is either here or accounted for.
 */
export function brokenInvariants(state: HallState): readonly string[] {
  const broken: string[] = [];
  const visits = [...state.visits.values()];

  const inLines = [...state.lines.values()].flat();
  const atCounters = [...state.counters.values()].flatMap((counter) =>
    counter.status === 'open' && counter.currentVisit !== null ? [counter.currentVisit] : [],
  );
  const places = [...inLines, ...state.parked, ...atCounters];
  if (new Set(places).size !== places.length) broken.push('a visit is in two places');
  if (places.length !== visits.length) broken.push(`${visits.length} visits are in ${places.length} places`);

  for (const visit of visits)
    if (!isWhereItSays(state, visit)) broken.push(`${visit.id} is not where it says`);

  for (const [key, line] of state.lines) {
    const inOrder = line.every((id, at) => {
      const before = at === 0 ? undefined : state.visits.get(line[at - 1] ?? id);
      const visit = state.visits.get(id);
      return visit !== undefined && (before === undefined || byPlace(before, visit) < 0);
    });
    if (!inOrder) broken.push(`line ${key} is out of order`);
    if (line.length === 0) broken.push(`line ${key} is empty but kept`);
  }

  for (const id of [...state.absent.keys(), ...[...state.lastEnds.values()].map(({ visit }) => visit.id)])
    if (state.visits.has(id)) broken.push(`${id} has ended and is still here`);
  for (const id of state.lastEnds.keys()) {
    const counter = state.counters.get(id);
    if (counter?.status === 'open' && counter.currentVisit !== null)
      broken.push(`counter ${id} has a visitor, and an end that could be undone`);
  }
  if (state.absent.size > state.totals.noShow) broken.push('more are absent than were marked as no-show');

  const { issued, served, noShow, cancelled, leftOver } = state.totals;
  if (issued !== visits.length + served + noShow + cancelled + leftOver) broken.push('somebody is lost');
  if (state.numbers.size !== issued) broken.push(`${issued} tickets carry ${state.numbers.size} numbers`);
  if (!visits.every(({ ticket }) => state.numbers.has(numberKey(ticket))))
    broken.push('a number is not noted');
  if (
    state.day.status !== 'open' &&
    state.day.status !== 'closing' &&
    visits.length + state.absent.size + state.lastEnds.size > 0
  )
    broken.push('visits outside a service day');
  return broken;
}

function isWhereItSays(state: HallState, visit: Visit): boolean {
  switch (visit.status) {
    case 'waiting':
      return state.lines.get(lineKey(visit.place, visit.priorityClassId))?.includes(visit.id) === true;
    case 'parked':
      return state.parked.includes(visit.id);
    default: {
      const counter = state.counters.get(visit.counterId);
      return counter?.status === 'open' && counter.currentVisit === visit.id;
    }
  }
}
