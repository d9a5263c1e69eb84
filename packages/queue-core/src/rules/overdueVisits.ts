import type { HallEventBody } from '../events.ts';
import type { DecisionContext } from '../decision.ts';
import { visitOf } from '../line.ts';
import type { HallState } from '../state.ts';
import { noShowBySelfAt } from './callTimes.ts';

/**
 * What time alone does to visits: [NOSHOW-3] nobody came to a call, [PARK-4] somebody was parked long enough. Nothing while
 * the hall is paused.
 *
 * [NOSHOW-5] While the hub was off nobody could start the service of whoever came to the counter. To go back to the queue
 * takes nothing away, so the time of a parked visit runs on.
 */
export function overdueVisits(
  state: HallState,
  { now, config, workingSince = 0 }: Pick<DecisionContext, 'now' | 'config' | 'workingSince'>,
): readonly HallEventBody[] {
  if (state.pause !== null) return [];
  const noShows = [...state.counters.values()].flatMap((counter): HallEventBody[] => {
    if (counter.status !== 'open' || counter.currentVisit === null) return [];
    const visit = visitOf(state, counter.currentVisit);
    const at = visit.status === 'called' ? noShowBySelfAt(visit, config.rules, workingSince) : null;
    if (visit.status !== 'called' || at === null || now < at) return [];
    return [{ type: 'visitNoShow', visitId: visit.id, counterId: visit.counterId }];
  });
  const returned = state.parked.flatMap((visitId): HallEventBody[] => {
    const visit = visitOf(state, visitId);
    if (visit.status !== 'parked' || visit.returnsAt === null || now < visit.returnsAt) return [];
    return [{ type: 'visitReturned', visitId, to: { kind: 'queue', queueId: visit.queueId } }];
  });
  return [...noShows, ...returned];
}
