import { dayRuns, second, type BranchConfig, type Instant } from '@talon/shared';
import type { HallState } from '../../state.ts';
import { obviousNext } from '../obviousNext.ts';

/**
 * [NOSHOW-3][PARK-4][AUTO-1] What time alone should have done, and a tick has left undone: a call to which nobody came, a
 * parked visit whose time is over, a counter that has been idle long enough while somebody waits for it.
 *
 * @param hall the hall after the tick
 */
export function leftToTick(hall: HallState, config: BranchConfig, now: Instant): readonly string[] {
  if (hall.pause !== null || !dayRuns(hall.day)) return [];
  const broken: string[] = [];
  const { noShowBySelfAfterSeconds, automaticCallAfterSeconds } = config.rules;
  hall.visits.forEach((visit) => {
    if (visit.status === 'parked' && visit.returnsAt !== null && visit.returnsAt <= now)
      broken.push(`${visit.id} is parked beyond ${visit.returnsAt}`);
    if (visit.status !== 'called' || noShowBySelfAfterSeconds === null) return;
    if (visit.lastCalledAt + noShowBySelfAfterSeconds * second <= now)
      broken.push(`${visit.id} was called at ${visit.lastCalledAt} and did not come`);
  });
  if (automaticCallAfterSeconds === null) return broken;
  hall.counters.forEach((counter, id) => {
    if (counter.status !== 'open' || counter.currentVisit !== null) return;
    if (counter.idleSince + automaticCallAfterSeconds * second > now) return;
    const next = obviousNext(hall, config, id, now);
    if (next !== undefined)
      broken.push(`${id} is idle since ${counter.idleSince} while ${next.id} waits for it`);
  });
  return broken;
}
