import type { BranchConfig, DayView, Instant, PaperView, Revision } from '@talon/shared';
import type { HallState, RecentCall, VisitHead } from '../state.ts';

/** How old a view is: the journal's revision it shows and the hub's time when it was made. */
export interface ViewHead {
  readonly revision: Revision;
  readonly hubTime: Instant;
}

export function dayView({ day, pause }: HallState): DayView {
  if (day.status === 'none') return { status: 'none' };
  const { status, serviceDay } = day;
  return pause === null || status === 'closed'
    ? { status, serviceDay }
    : { status, serviceDay, paused: pause };
}

function paperView({ paper }: VisitHead): PaperView {
  return paper.outcome === 'not-reported' ? { outcome: 'not-reported', cause: null } : paper;
}

/** What staff see of any visit. */
export function visitHead(visit: VisitHead) {
  const { id: visitId, ticket, serviceId, purpose, queueId, language, priorityClassId } = visit;
  const { issuedAt, placeAt } = visit;
  const { classClaimed, route, bookedAt } = visit;
  const paper = paperView(visit);
  return {
    visitId,
    ticket,
    serviceId,
    purpose,
    queueId,
    language,
    priorityClassId,
    issuedAt,
    placeAt,
    paper,
    ...(classClaimed ? { classClaimed } : {}),
    ...(route.length === 0
      ? {}
      : { route: route.map((leg) => ({ serviceId: leg.serviceId, purpose: leg.purpose })) }),
    ...(bookedAt === null ? {} : { bookedAt }),
  };
}

/** Names one call or recall, on boards and signs alike. */
export const callKey = ({ visitId, calledAt }: RecentCall): string => `${visitId}/${calledAt}`;

/** The place of a counter in the configuration; a counter that left it since is shown by its id alone. */
export function counterPlace(config: BranchConfig, counterId: string) {
  const counter = config.counters.find(({ id }) => id === counterId);
  const hall = config.halls.find(({ id }) => id === counter?.hallId);
  return counter === undefined || hall === undefined ? undefined : { number: counter.number, hall };
}
