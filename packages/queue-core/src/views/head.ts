import type { BranchConfig, DayView, Instant, PaperView, Revision } from '@talon/shared';
import type { Day, RecentCall, Visit } from '../state.ts';

/** How old a view is: the journal's revision it shows and the hub's time when it was made. */
export interface ViewHead {
  readonly revision: Revision;
  readonly hubTime: Instant;
}

export function dayView(day: Day): DayView {
  return day.status === 'none' ? { status: 'none' } : { status: day.status, serviceDay: day.serviceDay };
}

function paperView({ paper }: Visit): PaperView {
  return paper.outcome === 'not-reported' ? { outcome: 'not-reported', cause: null } : paper;
}

/** What staff see of any visit. */
export function visitHead(visit: Visit) {
  const { id: visitId, ticket, serviceId, purpose, queueId, language, priorityClassId, issuedAt } = visit;
  const paper = paperView(visit);
  return { visitId, ticket, serviceId, purpose, queueId, language, priorityClassId, issuedAt, paper };
}

/** Names one call or recall, on boards and signs alike. */
export const callKey = ({ visitId, calledAt }: RecentCall): string => `${visitId}/${calledAt}`;

/** The place of a counter in the configuration; a counter that left it since is shown by its id alone. */
export function counterPlace(config: BranchConfig, counterId: string) {
  const counter = config.counters.find(({ id }) => id === counterId);
  const hall = config.halls.find(({ id }) => id === counter?.hallId);
  return counter === undefined || hall === undefined ? undefined : { number: counter.number, hall };
}
