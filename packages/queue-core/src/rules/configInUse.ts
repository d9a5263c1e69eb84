import { configFault, dayRuns, type BranchConfig, type ConfigFault } from '@talon/shared';
import type { HallState, Visit } from '../state.ts';

/**
 * [CONFIG-1] What a new configuration leaves out although somebody in the hall needs it now, with the path of each
 * fault. Put in force, it would lose visitors: nobody could call them, and their tickets would say nothing any more.
 */
export function configInUse(state: HallState, next: BranchConfig, before: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (dayRuns(state.day) && next.timeZone !== before.timeZone)
    faults.push(configFault('timeZone', 'time-zone-while-open'));

  const visits = [...state.visits.values()];
  const needed = (
    path: 'queues' | 'services' | 'priorityClasses' | 'counters',
    needs: readonly string[],
    code: ConfigFault['code'],
  ) => {
    const has: readonly string[] = next[path].map(({ id }) => id);
    for (const id of new Set(needs.filter((each) => !has.includes(each))))
      faults.push(configFault(path, code, { id, count: needs.filter((each) => each === id).length }));
  };
  needed(
    'queues',
    visits.map((visit) => visit.queueId),
    'queue-in-use',
  );
  needed(
    'services',
    visits.map((visit) => visit.serviceId),
    'service-in-use',
  );
  needed(
    'priorityClasses',
    visits.map((visit) => visit.priorityClassId),
    'class-in-use',
  );
  needed('counters', visits.flatMap(counterOf), 'counter-awaited');
  const staffed = [...state.counters].flatMap(([id, { status }]) => (status === 'closed' ? [] : [id]));
  needed('counters', staffed, 'counter-staffed');
  return faults;
}

/** The counter a waiting visit was transferred to; a called one has its counter staffed. */
function counterOf(visit: Visit): readonly string[] {
  return visit.status === 'waiting' && visit.place.kind === 'counter' ? [visit.place.counterId] : [];
}
