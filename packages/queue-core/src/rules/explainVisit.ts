import {
  BugError,
  minute,
  type BranchConfig,
  type CounterId,
  type Instant,
  type VisitExplanation,
} from '@talon/shared';
import type { HallState, WaitingVisit } from '../state.ts';
import { aheadOf, pickNext } from './callingRule.ts';
import { countersCallingFrom } from './countersCallingFrom.ts';

/** A card at the reception has room for no more. */
const explainedCounters = 5;

/**
 * [EXPLAIN-1] Why this visit has not been called yet: what the calling rule knows of it at `now`.
 *
 * Says what is so, and promises nothing: who comes or is called a moment later may change it.
 */
export function explainVisit(
  state: HallState,
  config: BranchConfig,
  visit: WaitingVisit,
  now: Instant,
): VisitExplanation {
  // [PAUSE-3] While the hall stands still nobody waits longer; placeAt is moved on when it goes on.
  const waitedUntil = state.pause?.since ?? now;
  const minutesUntil = (at: Instant) => awayFromZero((at - waitedUntil) / minute);
  const { priorityClassId, placeAt } = visit;
  const guaranteed =
    config.priorityClasses.find(({ id }) => id === priorityClassId)?.guaranteedMinutes ?? null;
  const counters = countersCallingFrom(state, config, visit.place);
  return {
    priorityClassId,
    waitedMinutes: Math.floor(Math.max(0, waitedUntil - placeAt) / minute),
    timesOvertaken: state.overtaken.get(visit.id) ?? 0,
    mostOvertaken: config.rules.mostOvertaken,
    guaranteeInMinutes: guaranteed === null ? null : minutesUntil(placeAt + guaranteed * minute),
    ahead: aheadOf(state, config, visit, now),
    counters: {
      total: counters.length,
      first: counters
        .slice(0, explainedCounters)
        .map((counterId) => ({ counterId, next: nextAt(state, config, counterId, now) })),
    },
  };
}

/** So that 0 is the moment itself, and whoever is past it says so at once. */
const awayFromZero = (minutes: number): number => (minutes < 0 ? Math.floor(minutes) : Math.ceil(minutes));

function nextAt(state: HallState, config: BranchConfig, counterId: CounterId, now: Instant) {
  const next = pickNext(state, config, counterId, now);
  if (next === undefined)
    throw new BugError(`${counterId} calls from a place where somebody waits, and finds nobody`);
  const { id: visitId, ticket } = next.visit;
  return { visitId, ticket, reason: next.reason };
}
