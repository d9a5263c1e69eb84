import { dayRuns, type BranchConfig, type ConfigFault, type Instant } from '@talon/shared';
import type { HallState, Visit, VisitHead } from '../state.ts';
import { mayComeBack } from './comeBack.ts';

/**
 * [CONFIG-1] What a new configuration leaves out although somebody in the hall needs it now, or somebody who may come back
 * [NOSHOW-4][UNDO-1], with the path of each fault. Put in force, it would lose visitors: nobody could call them, and their tickets would say nothing any more.
 */
export function configInUse(
  state: HallState,
  next: BranchConfig,
  before: BranchConfig,
  now: Instant,
): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (dayRuns(state.day) && next.timeZone !== before.timeZone)
    faults.push({ path: 'timeZone', message: 'cannot change while the day is open' });

  const here = [...state.visits.values()];
  const visits: readonly VisitHead[] = [...here, ...mayComeBack(state, before, now)];
  const needed = (path: string, has: readonly string[], needs: readonly string[], who: string) => {
    for (const id of new Set(needs.filter((each) => !has.includes(each))))
      faults.push({
        path,
        message: `"${id}" is left out, but ${needs.filter((each) => each === id).length} ${who} now`,
      });
  };
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  // [ROUTE-1] What comes later in a visit is needed no less than what it waits for now.
  const legs = visits.flatMap((visit) => [visit, ...visit.route]);
  const queues = legs.map(({ queueId }) => queueId);
  needed('queues', idsOf(next.queues), queues, 'in the hall need it');
  const services = legs.map(({ serviceId }) => serviceId);
  needed('services', idsOf(next.services), services, 'in the hall need it');
  const classes = visits.map((visit) => visit.priorityClassId);
  needed('priorityClasses', idsOf(next.priorityClasses), classes, 'in the hall belong to it');
  needed('counters', idsOf(next.counters), here.flatMap(counterOf), 'in the hall are sent to it');
  const staffed = [...state.counters].flatMap(([id, { status }]) => (status === 'closed' ? [] : [id]));
  needed('counters', idsOf(next.counters), staffed, 'works at it');
  // [PROFILE-1] Without it nobody could say what such a counter serves.
  const counters = new Set(next.counters.map(({ id }) => id));
  const profiles = [...state.profiles].flatMap(([id, { workProfileId }]) =>
    counters.has(id) ? [workProfileId] : [],
  );
  needed('workProfiles', idsOf(next.workProfiles), profiles, 'counters work by it');
  return faults;
}

/** The counter a waiting visit was transferred to; a called one has its counter staffed. */
function counterOf(visit: Visit): readonly string[] {
  return visit.status === 'waiting' && visit.place.kind === 'counter' ? [visit.place.counterId] : [];
}
