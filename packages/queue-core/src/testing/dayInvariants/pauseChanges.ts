import type { HallEvent, HallEventType } from '../../events.ts';
import { byPlace } from '../../line.ts';
import type { HallState, Visit } from '../../state.ts';

/** [PAUSE-1] What nobody can do while the hall stands still. */
const standingStill: readonly HallEventType[] = [
  'ticketIssued',
  'visitCalled',
  'visitRecalled',
  'serviceStarted',
  'visitNoShow',
  'visitReadmitted',
];

/** [PAUSE-1] What happened in a hall that stands still, and must not. */
export function happensInPause({ pause }: HallState, { body }: HallEvent): readonly string[] {
  return pause !== null && standingStill.includes(body.type)
    ? [`${body.type} happened in a pause (${pause.reason})`]
    : [];
}

/**
 * [PAUSE-2][PAUSE-3] A pause changes nobody's order and is no part of anybody's wait: everybody goes on in the same place,
 * in the same order, having waited as long as when it began.
 *
 * @param before the hall in its pause
 * @param after the hall that goes on, at the moment `after.lastAt`
 */
export function pauseChanges(before: HallState, after: HallState): readonly string[] {
  if (before.pause === null || after.pause !== null) return ['the hall did not go on after a pause'];
  const broken: string[] = [];
  if (!before.lines.equals(after.lines)) broken.push('a pause changed a line');
  if (before.parked.join() !== after.parked.join()) broken.push('a pause changed the parked list');
  if (orderOf(before).join() !== orderOf(after).join()) broken.push('a pause changed who comes before whom');
  const { since } = before.pause;
  // [APPOINT-2] Whoever's booked time lies ahead has not waited yet.
  const waited = ({ placeAt }: Visit, at: number) => Math.max(0, at - placeAt);
  before.visits.forEach((visit, id) => {
    const now = after.visits.get(id);
    if (now === undefined) broken.push(`a pause lost ${id}`);
    else if (now.status !== visit.status)
      broken.push(`a pause made ${id} ${now.status} from ${visit.status}`);
    else {
      const change = waited(now, after.lastAt) - waited(visit, since);
      if (change !== 0) broken.push(`a pause changed the wait of ${id} by ${change} ms`);
    }
  });
  return broken;
}

const orderOf = ({ visits }: HallState): readonly Visit['id'][] =>
  [...visits.values()].toSorted(byPlace).map(({ id }) => id);
