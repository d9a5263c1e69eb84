import { configFault, dayRuns, type BranchConfig, type ConfigFault, type Instant } from '@talon/shared';
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
    faults.push(configFault('timeZone', 'time-zone-while-open'));

  const here = [...state.visits.values()];
  const visits: readonly VisitHead[] = [...here, ...mayComeBack(state, before, now)];
  const needed = (
    path: 'queues' | 'services' | 'priorityClasses' | 'counters' | 'workProfiles',
    needs: readonly string[],
    code: ConfigFault['code'],
  ) => {
    const has: readonly string[] = next[path].map(({ id }) => id);
    for (const id of new Set(needs.filter((each) => !has.includes(each))))
      faults.push(configFault(path, code, { id, count: needs.filter((each) => each === id).length }));
  };
  // [ROUTE-1] What comes later in a visit is needed no less than what it waits for now.
  const legs = visits.flatMap((visit) => [visit, ...visit.route]);
  const queues = legs.map(({ queueId }) => queueId);
  needed('queues', queues, 'queue-in-use');
  const services = legs.map(({ serviceId }) => serviceId);
  needed('services', services, 'service-in-use');
  const classes = visits.map((visit) => visit.priorityClassId);
  needed('priorityClasses', classes, 'class-in-use');
  needed('counters', here.flatMap(counterOf), 'counter-awaited');
  const staffed = [...state.counters].flatMap(([id, { status }]) => (status === 'closed' ? [] : [id]));
  needed('counters', staffed, 'counter-staffed');
  // [PROFILE-1] Without it nobody could say what such a counter serves.
  const counters = new Set(next.counters.map(({ id }) => id));
  const profiles = [...state.profiles].flatMap(([id, { workProfileId }]) =>
    counters.has(id) ? [workProfileId] : [],
  );
  needed('workProfiles', profiles, 'profile-in-use');
  return faults;
}

/** The counter a waiting visit was transferred to; a called one has its counter staffed. */
function counterOf(visit: Visit): readonly string[] {
  return visit.status === 'waiting' && visit.place.kind === 'counter' ? [visit.place.counterId] : [];
}
