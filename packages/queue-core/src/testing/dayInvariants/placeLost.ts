import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';

/**
 * [TRANSFER-2][RETURN-1][PARK-2][COUNTER-6] Nobody is lost and nobody loses the place by being called, parked, transferred or
 * returned, nor when a counter closes: the number, the ticket's time, the order and the place stay.
 *
 * Only a pause of the whole hall moves places (`pauseChanges`).
 */
export function placeLost(
  before: HallState,
  after: HallState,
  events: readonly HallEvent[],
): readonly string[] {
  if (events.some(({ body }) => body.type === 'hallResumed')) return [];
  return events.flatMap(({ body }) => {
    const was = 'visitId' in body ? before.visits.get(body.visitId) : undefined;
    if (was === undefined || endings.includes(body.type)) return [];
    const is = after.visits.get(was.id);
    if (is === undefined) return isOver(events, was.id) ? [] : [`${was.id} was lost by ${body.type}`];
    const isSame =
      is.placeAt === was.placeAt &&
      is.order === was.order &&
      is.issuedAt === was.issuedAt &&
      is.publicToken === was.publicToken &&
      is.ticket.letter === was.ticket.letter &&
      is.ticket.number === was.ticket.number;
    return isSame ? [] : [`${was.id} lost the place by ${body.type}`];
  });
}

/** How a visit ends. */
export const endings: readonly HallEvent['body']['type'][] = [
  'serviceFinished',
  'visitNoShow',
  'visitCancelled',
  'visitLeftOver',
];

/** A paper that was refused may end the visit in the same move. */
const isOver = (events: readonly HallEvent[], visitId: string) =>
  events.some(({ body }) => endings.includes(body.type) && 'visitId' in body && body.visitId === visitId);
