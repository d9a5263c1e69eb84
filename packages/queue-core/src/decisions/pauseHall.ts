import { dayRuns, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';

/**
 * Stops the whole hall: an air-raid alarm, or something that does not work.
 *
 * Rule PAUSE-1. Refuses with `day-not-open`, `hall-paused`.
 */
export function pauseHall(
  state: HallState,
  { reason }: Payload<'pauseHall'>,
  _context: DecisionContext,
): Move<'pauseHall'> {
  if (!dayRuns(state.day)) return reject('day-not-open');
  if (state.pause !== null) return reject('hall-paused');

  return accept({}, { type: 'hallPaused', reason });
}
