import type { BranchConfig, CallReason, CounterId } from '@talon/shared';
import type { Place } from '../events.ts';
import { aheadInLine, byPlace, lineKey, lineOf, visitOf, type Line } from '../line.ts';
import type { HallState, Visit, WaitingVisit } from '../state.ts';
import { queuesServedBy } from './eligibility.ts';

/** Who is next, and why. */
export interface NextVisit {
  readonly visit: Visit;
  readonly reason: CallReason;
}

/**
 * Who is called next to a counter. The only place that orders people.
 *
 * [CALL-2] Whoever was transferred to this very counter comes first. [CALL-3] Then, among the queues that the counter
 * serves, the highest rank that waits, and in it the longest wait; equal waits go by order of issue.
 */
export function pickNext(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
): NextVisit | undefined {
  const { pool, queues } = linesCalledBy(config, counterId);

  const transferred = firstOfHighestRank(state, waitingLines(state, pool));
  if (transferred !== undefined) return { visit: transferred, reason: { rule: 'transferred-here' } };

  const lines = waitingLines(state, queues);
  const visit = firstOfHighestRank(state, lines);
  if (visit === undefined) return undefined;
  const overtaken = arrivedBefore(state, lines, visit);
  return { visit, reason: { rule: 'longest-wait', priorityClassId: visit.priorityClassId, overtaken } };
}

/** The first `limit` visits in the order in which this counter would call them if nobody else came or called. */
export function callingOrder(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  limit: number,
): readonly Visit[] {
  const { pool, queues } = linesCalledBy(config, counterId);
  const inOrder = (ranks: Ranks) =>
    waitingLines(state, ranks).flatMap((lines) =>
      lines
        .flatMap((line) => line.slice(0, limit))
        .map((id) => visitOf(state, id))
        .toSorted(byPlace)
        .slice(0, limit),
    );
  return [...inOrder(pool), ...inOrder(queues)].slice(0, limit);
}

/** How many wait whom this counter would call. */
export function waitingFor(state: HallState, config: BranchConfig, counterId: CounterId): number {
  const { pool, queues } = linesCalledBy(config, counterId);
  return [...waitingLines(state, pool), ...waitingLines(state, queues)]
    .flat()
    .reduce((sum, { length }) => sum + length, 0);
}

/** How many wait in one queue or for one counter. */
export function waitingAtPlace(state: HallState, config: BranchConfig, place: Place): number {
  return config.priorityClasses.reduce((sum, { id }) => sum + lineOf(state, place, id).length, 0);
}

/** Who waits longest in one queue, whatever the class. */
export function longestWaiting(state: HallState, config: BranchConfig, place: Place): Visit | undefined {
  return firstOf(
    state,
    config.priorityClasses.map(({ id }) => lineOf(state, place, id)),
  );
}

/** How many are called before `visit` from its own place: everybody of a higher rank, and who came earlier in its own. */
export function aheadOf(state: HallState, config: BranchConfig, visit: WaitingVisit): number {
  const ownRank = config.priorityClasses.find(({ id }) => id === visit.priorityClassId)?.rank ?? 0;
  return config.priorityClasses.reduce((sum, { id, rank }) => {
    const line = lineOf(state, visit.place, id);
    if (rank < ownRank) return sum;
    return sum + (rank > ownRank ? line.length : aheadInLine(state, line, visit));
  }, 0);
}

/** For the keys of some lines, the place of their class among the ranks: 0 is the highest. */
type Ranks = ReadonlyMap<string, number>;

/** Where a counter looks for the next visit. */
interface CallingLines {
  /** Whoever was transferred to this very counter. */
  readonly pool: Ranks;
  readonly queues: Ranks;
}

/**
 * Kept for as long as the configuration: a counter of 40 queues has 280 lines, and to name them anew at every call took
 * longer than everything else in it.
 */
const callingLines = new WeakMap<BranchConfig, Map<CounterId, CallingLines>>();

function linesCalledBy(config: BranchConfig, counterId: CounterId): CallingLines {
  const known = callingLines.get(config) ?? new Map<CounterId, CallingLines>();
  callingLines.set(config, known);
  const lines = known.get(counterId) ?? {
    pool: ranksOfLines(config, [{ kind: 'counter', counterId }]),
    queues: ranksOfLines(
      config,
      queuesServedBy(config, counterId).map((queueId) => ({ kind: 'queue', queueId })),
    ),
  };
  known.set(counterId, lines);
  return lines;
}

function ranksOfLines({ priorityClasses }: BranchConfig, places: readonly Place[]): Ranks {
  const ranks = [...new Set(priorityClasses.map(({ rank }) => rank))].toSorted((a, b) => b - a);
  return new Map(
    priorityClasses.flatMap(({ id, rank }) =>
      places.map((place) => [lineKey(place, id), ranks.indexOf(rank)] as const),
    ),
  );
}

/** Those of the lines in which somebody waits, by rank, the highest first; classes of one rank go together. */
function waitingLines(state: HallState, ranks: Ranks): readonly (readonly Line[])[] {
  const byRank: Line[][] = [];
  // Through the lines there are, not through all that could be: few of 280 have anybody in them.
  state.lines.forEach((line, key) => {
    const rank = ranks.get(key);
    if (rank !== undefined) (byRank[rank] ??= []).push(line);
  });
  return byRank.filter((lines) => lines.length > 0);
}

function firstOfHighestRank(state: HallState, [highest]: readonly (readonly Line[])[]): Visit | undefined {
  return highest === undefined ? undefined : firstOf(state, highest);
}

/** The earliest of those who stand first in their lines. */
function firstOf(state: HallState, lines: readonly Line[]): Visit | undefined {
  let best: Visit | undefined;
  for (const [id] of lines) {
    if (id === undefined) continue;
    const visit = visitOf(state, id);
    if (best === undefined || byPlace(visit, best) < 0) best = visit;
  }
  return best;
}

/** How many who came earlier and could have been called by the same counter are passed over. */
function arrivedBefore(state: HallState, linesByRank: readonly (readonly Line[])[], visit: Visit): number {
  return linesByRank.flat().reduce((sum, line) => sum + aheadInLine(state, line, visit), 0);
}
