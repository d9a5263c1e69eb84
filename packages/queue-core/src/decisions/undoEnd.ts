import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import { undoUntil } from '../rules/comeBack.ts';
import type { HallState } from '../state.ts';
import { heldOpen } from './atCounter.ts';

/**
 * Takes back what was pressed by mistake: the visit that was finished or marked as no-show here last is at the counter
 * again, as it was; one that went on to its next service, as long as it waits there.
 *
 * Rules UNDO-1, UNDO-2, COUNTER-1. Refuses with `unknown-counter`, `counter-closed`, `counter-not-yours`,
 * `counter-paused`, `counter-busy`, `nothing-to-undo`, `too-late-to-undo`.
 */
export function undoEnd(
  state: HallState,
  { counterId, visitId }: Payload<'undoEnd'>,
  context: DecisionContext,
): Move<'undoEnd'> {
  const held = heldOpen(state, counterId, context);
  if (!held.ok) return held;
  if (held.counter.currentVisit !== null) return reject('counter-busy', { counterId });
  const last = state.lastEnds.get(counterId);
  const until = last?.visit.id === visitId ? undoUntil(context.config, last) : null;
  if (until === null) return reject('nothing-to-undo', { counterId });
  if (context.now >= until) return reject('too-late-to-undo', { visitId });

  return accept({}, { type: 'endUndone', visitId, counterId });
}
