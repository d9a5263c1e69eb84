import type { BranchConfig } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import type { HallState } from '../../state.ts';

/**
 * [TRANSFER-2][ROUTE-3][RETURN-1][PARK-2][COUNTER-6] Nobody is lost and nobody loses the place by being called, parked,
 * transferred or returned, nor when a counter closes: the number, the ticket's time, the order and the place stay.
 *
 * A pause of the whole hall moves places (`pauseChanges`), and where the branch says so, to be sent on does: never forward,
 * and not behind those who come later. [UNDO-1] Who is taken back from there has the place of before: `endedBefore` looks at
 * that.
 */
export function placeLost(
  before: HallState,
  after: HallState,
  { body, at }: HallEvent,
  { rules }: BranchConfig,
): readonly string[] {
  const was = 'visitId' in body ? before.visits.get(body.visitId) : undefined;
  if (was === undefined || endings.includes(body.type) || body.type === 'endUndone') return [];
  const is = after.visits.get(was.id);
  if (is === undefined) return [`${was.id} was lost by ${body.type}`];
  const isSentOn = body.type === 'visitTransferred' || body.type === 'serviceStepFinished';
  const latest = isSentOn && !rules.transferKeepsPlace ? Math.max(was.placeAt, at) : was.placeAt;
  const isSame =
    is.placeAt >= was.placeAt &&
    is.placeAt <= latest &&
    is.order === was.order &&
    is.issuedAt === was.issuedAt &&
    is.publicToken === was.publicToken &&
    is.ticket.letter === was.ticket.letter &&
    is.ticket.number === was.ticket.number;
  return isSame ? [] : [`${was.id} lost the place by ${body.type}`];
}

/** How a visit ends. */
export const endings: readonly HallEvent['body']['type'][] = [
  'serviceFinished',
  'visitNoShow',
  'visitCancelled',
  'visitLeftOver',
];
