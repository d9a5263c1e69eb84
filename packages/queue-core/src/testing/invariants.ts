import { dayRuns, type VisitId } from '@talon/shared';
import { byPlace, lineKey } from '../line.ts';
import { numberKey } from '../rules/ticketSequence.ts';
import type { HallState, Visit } from '../state.ts';

/**
 * What must be true of a hall at every moment, whatever happened. Returns the sentences that are not.
 *
 * What must be true between two moments and of a whole journal stands in `dayInvariants`.
 */
export function brokenInvariants(hall: HallState): readonly string[] {
  return [
    ...notInOnePlace(hall),
    ...notAtOneCounter(hall),
    ...outOfOrder(hall),
    ...numbersNotUnique(hall),
    ...endedAndHere(hall),
    ...countsNotAdding(hall),
    ...outsideTheDay(hall),
  ];
}

/** Every visit is in exactly one place: a line, the parked list or a counter; and that is where it says it is. */
function notInOnePlace(hall: HallState): readonly string[] {
  const broken: string[] = [];
  const places = new Map<VisitId, string>();
  const found = (id: VisitId, place: string) => {
    const other = places.get(id);
    if (other !== undefined) broken.push(`${id} is in two places: ${other} and ${place}`);
    places.set(id, place);
    const visit = hall.visits.get(id);
    if (visit === undefined) broken.push(`${place} names ${id}, who is not in the hall`);
    else if (placeOf(visit) !== place) broken.push(`${id} is in ${place} and says ${placeOf(visit)}`);
  };
  hall.lines.forEach((line, key) => line.forEach((id) => found(id, `line ${key}`)));
  hall.parked.forEach((id) => found(id, 'the parked list'));
  hall.counters.forEach((counter, id) => {
    if (counter.status === 'open' && counter.currentVisit !== null)
      found(counter.currentVisit, `counter ${id}`);
  });
  hall.visits.forEach((visit, id) => {
    if (!places.has(id)) broken.push(`${id} is in no place and says ${placeOf(visit)}`);
  });
  return broken;
}

function placeOf(visit: Visit): string {
  switch (visit.status) {
    case 'waiting':
      return `line ${lineKey(visit.place, visit.priorityClassId)}`;
    case 'parked':
      return 'the parked list';
    default:
      return `counter ${visit.counterId}`;
  }
}

/** [COUNTER-1][COUNTER-3] At most one visit at a counter, at most one counter for a member of staff. */
function notAtOneCounter(hall: HallState): readonly string[] {
  const broken: string[] = [];
  const visitAt = new Map<string, VisitId>();
  hall.visits.forEach((visit) => {
    if (visit.status !== 'called' && visit.status !== 'serving') return;
    const other = visitAt.get(visit.counterId);
    if (other !== undefined) broken.push(`${other} and ${visit.id} are both at ${visit.counterId}`);
    visitAt.set(visit.counterId, visit.id);
  });
  const counterOf = new Map<string, string>();
  hall.counters.forEach((counter, id) => {
    if (counter.status === 'closed') return;
    const other = counterOf.get(counter.operatorId);
    if (other !== undefined) broken.push(`${counter.operatorId} holds both ${other} and ${id}`);
    counterOf.set(counter.operatorId, id);
  });
  return broken;
}

/** Every line is in the order of arrival, and none is kept empty. */
function outOfOrder(hall: HallState): readonly string[] {
  const broken: string[] = [];
  hall.lines.forEach((line, key) => {
    if (line.length === 0) broken.push(`line ${key} is empty but kept`);
    const visits = line.flatMap((id) => hall.visits.get(id) ?? []);
    const isInOrder = visits.every((visit, at) => at === 0 || byPlace(visits[at - 1] ?? visit, visit) < 0);
    if (!isInOrder) broken.push(`line ${key} is out of order`);
  });
  return broken;
}

/** [NUMBER-1] No number twice in a day, and every one that was given is noted. */
function numbersNotUnique(hall: HallState): readonly string[] {
  const broken: string[] = [];
  const holders = new Map<string, VisitId>();
  hall.visits.forEach(({ id, ticket }) => {
    const number = numberKey(ticket);
    const other = holders.get(number);
    if (other !== undefined) broken.push(`${other} and ${id} both have number ${number}`);
    holders.set(number, id);
    if (!hall.numbers.has(number)) broken.push(`number ${number} is given and not noted`);
  });
  const { issued } = hall.totals;
  if (hall.numbers.size !== issued) broken.push(`${issued} tickets carry ${hall.numbers.size} numbers`);
  return broken;
}

/** [DAY-4] Everybody who got a ticket is in the hall or counted in how it ended. */
function countsNotAdding({ totals, visits }: HallState): readonly string[] {
  const { issued, ...ended } = totals;
  const over = Object.values(ended).reduce((sum, count) => sum + count, 0);
  return issued === visits.size + over
    ? []
    : [`${issued} tickets were issued, ${visits.size} visits are here and ${over} are over`];
}

/**
 * [NOSHOW-4][UNDO-1] Whoever has ended and may come back is not in the hall, or waits there for the next service, is counted
 * as ended, and has a free counter to be taken back to.
 */
function endedAndHere({ visits, absent, lastEnds, counters, totals }: HallState): readonly string[] {
  const broken: string[] = [];
  absent.forEach((_, id) => {
    if (visits.has(id)) broken.push(`${id} is absent and in the hall`);
  });
  lastEnds.forEach(({ visit, goneOn }, counterId) => {
    const counter = counters.get(counterId);
    const here = visits.get(visit.id);
    if (!goneOn && here !== undefined)
      broken.push(`the end of ${visit.id} may be undone, who is in the hall`);
    if (goneOn && here?.status !== 'waiting')
      broken.push(`the step of ${visit.id} may be undone, who is ${here?.status ?? 'gone'}`);
    if (counter?.status === 'open' && counter.currentVisit !== null)
      broken.push(`${counterId} has a visitor, and an end that could be undone`);
  });
  if (absent.size > totals.noShow)
    broken.push(`${absent.size} are absent, ${totals.noShow} were marked as no-show`);
  return broken;
}

/** [DAY-4][PAUSE-5] When no day runs, nobody is in the hall or may come back, and no pause goes on. */
function outsideTheDay(hall: HallState): readonly string[] {
  const { day, visits, pause, absent, lastEnds } = hall;
  if (dayRuns(day)) return [];
  const broken: string[] = [];
  if (!absent.isEmpty() || !lastEnds.isEmpty()) broken.push('somebody may come back while no day runs');
  if (!visits.isEmpty()) broken.push(`${visits.size} visits are in the hall while no day runs`);
  if (pause !== null) broken.push('the hall is paused while no day runs');
  return broken;
}
