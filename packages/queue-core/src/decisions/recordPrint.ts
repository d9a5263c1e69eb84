import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import type { HallState } from '../state.ts';

/**
 * Notes what became of a visit's paper.
 *
 * Rules PRINT-1 to PRINT-3. Refuses with `unknown-visit`, `print-already-recorded`.
 */
export function recordPrint(
  state: HallState,
  { visitId, outcome, cause }: Payload<'recordPrint'>,
  { config }: DecisionContext,
): Move<'recordPrint'> {
  const visit = state.visits.get(visitId);
  if (visit === undefined) return reject('unknown-visit', { visitId });
  const reported = { outcome, cause: cause ?? null };
  // The same report again is no news.
  if (visit.paper.outcome === outcome && visit.paper.cause === reported.cause) return accept({});
  // [PRINT-2] Paper that came out stays out; a doubtful one may still turn out well.
  if (visit.paper.outcome === 'printed') return reject('print-already-recorded', { visitId });

  const bodies: HallEventBody[] = [{ type: 'printRecorded', visitId, ...reported }];
  if (outcome === 'refused' && config.rules.cancelWhenPaperRefused && visit.status === 'waiting')
    bodies.push({ type: 'visitCancelled', visitId });
  return accept({}, ...bodies);
}
