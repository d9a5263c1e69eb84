import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';

/**
 * Goes on after a pause, everybody from the same place.
 *
 * Rules PAUSE-2 to PAUSE-4. Refuses with `hall-not-paused`.
 */
export function resumeHall(
  state: HallState,
  _payload: Payload<'resumeHall'>,
  { now }: DecisionContext,
): Move<'resumeHall'> {
  if (state.pause === null) return reject('hall-not-paused');

  const pausedMs = now - state.pause.since;
  return accept({ pausedMs }, { type: 'hallResumed', pausedMs });
}
