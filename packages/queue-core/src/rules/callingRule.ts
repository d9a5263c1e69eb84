import {
  BugError,
  minute,
  type BranchConfig,
  type CallingPolicy,
  type CallReason,
  type CounterId,
  type Instant,
  type PriorityClass,
  type QueueId,
  type VisitId,
} from '@talon/shared';
import type { Place, VisitCalled } from '../events.ts';
import { aheadInLine, byPlace, dueInLine, lineKey, lineOf, visitOf } from '../line.ts';
import type { HallState, Visit, WaitingVisit } from '../state.ts';
import { servedNow } from './eligibility.ts';

/** Who is next, and why. */
export interface NextVisit {
  readonly visit: Visit;
  readonly reason: CallReason;
  readonly noted: NotedOfCall;
}

/** What a call notes, so that the journal alone tells whom it passed over, and how often that might happen. */
export type NotedOfCall = Pick<VisitCalled, 'couldServe' | 'mostOvertaken'>;

/** Who stands in a line: those of one class at one place. */
interface LineName {
  readonly place: Place;
  readonly ofClass: PriorityClass;
}

/** One line that a counter may call from. */
interface Line extends LineName {
  /** [CALL-2][CALL-7] Lower levels come first; a counter's own pool is before all queues. */
  readonly level: number;
  readonly ids: readonly VisitId[];
}

/** All lines of one counter (or of one queue), in which to find who is next. */
interface LineUp {
  readonly lines: readonly Line[];
  readonly couldServe: readonly QueueId[];
  /** [CALL-11] Where the counter is in the cycle of the ratio. */
  readonly turn: number;
}

/** The first of a line, with all that decides about him. */
interface Head {
  readonly line: Line;
  readonly at: number;
  readonly visit: Visit;
}

/** Who is chosen, and why, given how many are passed over. */
interface Choice {
  readonly head: Head;
  readonly because: (overtaken: number) => CallReason;
  /** [CALL-11] Where the counter is in the cycle after this call, if it was contested. */
  readonly turn?: number;
}

const poolLevel = 0;

/**
 * Who is called next to a counter. The only place that orders people; RULES.md, "Calling", tells it in words.
 *
 * @returns `undefined` when nobody waits for this counter
 */
export function pickNext(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  now: Instant,
): NextVisit | undefined {
  const lineUp = lineUpOf(state, config, counterId);
  const choice = inCallingOrder(state, config, lineUp, now).next().value;
  if (choice === undefined) return undefined;
  const { visit } = choice.head;
  return { visit, reason: choice.because(earlierIn(state, lineUp, visit)), noted: notedOf(lineUp, config) };
}

/** What happens when a counter calls whom the rule has found. */
export const callOf = (counterId: CounterId, { visit, reason, noted }: NextVisit): VisitCalled => ({
  type: 'visitCalled',
  visitId: visit.id,
  counterId,
  reason,
  ...noted,
});

/** [PICK-2] How many who wait for this counter arrived before `visit` and are passed over when it is called now. */
export function passedOver(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  visit: Visit,
): { readonly overtaken: number; readonly noted: NotedOfCall } {
  const lineUp = lineUpOf(state, config, counterId);
  return { overtaken: earlierIn(state, lineUp, visit), noted: notedOf(lineUp, config) };
}

const notedOf = ({ couldServe }: LineUp, { rules }: BranchConfig): NotedOfCall => ({
  couldServe: [...couldServe],
  mostOvertaken: rules.mostOvertaken,
});

const earlierIn = (state: HallState, { lines }: LineUp, visit: Visit): number =>
  lines.reduce((sum, { ids }) => sum + aheadInLine(state, ids, visit), 0);

/** The first `limit` visits in the order in which this counter would call them now if nobody else came or called. */
export function callingOrder(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  limit: number,
  now: Instant,
): readonly Visit[] {
  const order: Visit[] = [];
  for (const { head } of inCallingOrder(state, config, lineUpOf(state, config, counterId), now)) {
    order.push(head.visit);
    if (order.length === limit) break;
  }
  return order;
}

/** How many are called before `visit` from its own place, if it were called one by one from there now. */
export function aheadOf(state: HallState, config: BranchConfig, visit: WaitingVisit, now: Instant): number {
  const lineUp: LineUp = { lines: linesAt(state, config, visit.place, poolLevel), couldServe: [], turn: 0 };
  if (goesByRankAlone(config)) return aheadByRank(state, lineUp.lines, visit, now);
  let ahead = 0;
  for (const { head } of inCallingOrder(state, config, lineUp, now)) {
    if (head.visit.id === visit.id) return ahead;
    ahead += 1;
  }
  throw new BugError(`visit ${visit.id} does not stand in its own line`);
}

/**
 * [ISSUE-3] How many are before a visitor, as paper, phone and glass say it. [APPOINT-9] Whoever's booked time lies ahead is
 * told how it stands at that time: of those who would be called if it were called now, most come after it then.
 */
export function peopleBefore(
  state: HallState,
  config: BranchConfig,
  visit: WaitingVisit,
  now: Instant,
): number {
  return aheadOf(state, config, visit, Math.max(now, visit.placeAt));
}

/** Whether rank and arrival decide everything: then places can be counted, without calling one by one. */
function goesByRankAlone({ rules, priorityClasses }: BranchConfig): boolean {
  return (
    rules.calling.kind === 'strict' &&
    rules.mostOvertaken === null &&
    priorityClasses.every(({ guaranteedMinutes }) => guaranteedMinutes === null)
  );
}

/**
 * [CALL-3] Everybody of a higher rank, and of the own rank who came earlier. [APPOINT-4] Of whoever's time lies ahead only
 * those whose time comes earlier, and only where the own one lies ahead, too.
 */
function aheadByRank(state: HallState, lines: readonly Line[], visit: WaitingVisit, now: Instant): number {
  if (visit.placeAt > now) return lines.reduce((sum, { ids }) => sum + aheadInLine(state, ids, visit), 0);
  const ownRank = lines.find(({ ofClass }) => ofClass.id === visit.priorityClassId)?.ofClass.rank ?? 0;
  return lines.reduce((sum, { ofClass, ids }) => {
    if (ofClass.rank < ownRank) return sum;
    return sum + (ofClass.rank > ownRank ? dueInLine(state, ids, now) : aheadInLine(state, ids, visit));
  }, 0);
}

/** How many wait whom this counter would call. */
export function waitingFor(state: HallState, config: BranchConfig, counterId: CounterId): number {
  return lineUpOf(state, config, counterId).lines.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** How many wait in one queue or for one counter. */
export function waitingAtPlace(state: HallState, config: BranchConfig, place: Place): number {
  return config.priorityClasses.reduce((sum, { id }) => sum + lineOf(state, place, id).length, 0);
}

/** Who waits longest in one queue, whatever the class. */
export function longestWaiting(state: HallState, config: BranchConfig, place: Place): Visit | undefined {
  return earliest(
    linesAt(state, config, place, poolLevel).map(({ ids }) => visitOf(state, ids[0] as VisitId)),
  );
}

/** The lines of a counter: its own pool, then the queues of its work profile. Empty lines are left out. */
function lineUpOf(state: HallState, config: BranchConfig, counterId: CounterId): LineUp {
  const waitingIn = (queueId: QueueId) => waitingAtPlace(state, config, { kind: 'queue', queueId });
  const served = servedNow(state, config, counterId, waitingIn);
  const levels = new Map(served.map(({ queueId, level }) => [queueId, level]));
  const levelOf = (place: Place) =>
    place.kind === 'queue'
      ? levels.get(place.queueId)
      : place.counterId === counterId
        ? poolLevel
        : undefined;

  const names = lineNames(config);
  const lines: Line[] = [];
  // Through the lines there are, not through all that could be: few of some hundred have anybody in them.
  state.lines.forEach((ids, key) => {
    const name = names.get(key);
    if (name === undefined) return;
    const level = levelOf(name.place);
    if (level !== undefined) lines.push({ place: name.place, ofClass: name.ofClass, level, ids });
  });
  return {
    lines,
    couldServe: served.map(({ queueId }) => queueId),
    turn: state.turns.get(counterId) ?? 0,
  };
}

const namesOfLines = new WeakMap<BranchConfig, ReadonlyMap<string, LineName>>();

/** All lines there could be in a branch, by `lineKey`. Made once for a configuration: it takes longer than a call. */
function lineNames(config: BranchConfig): ReadonlyMap<string, LineName> {
  const known = namesOfLines.get(config);
  if (known !== undefined) return known;
  const places: Place[] = [
    ...config.queues.map(({ id: queueId }) => ({ kind: 'queue', queueId }) as const),
    ...config.counters.map(({ id: counterId }) => ({ kind: 'counter', counterId }) as const),
  ];
  const names = new Map(
    places.flatMap((place) =>
      config.priorityClasses.map((ofClass) => [lineKey(place, ofClass.id), { place, ofClass }] as const),
    ),
  );
  namesOfLines.set(config, names);
  return names;
}

function linesAt(state: HallState, config: BranchConfig, place: Place, level: number): readonly Line[] {
  return config.priorityClasses
    .map((ofClass) => ({ place, ofClass, level, ids: lineOf(state, place, ofClass.id) }))
    .filter(({ ids }) => ids.length > 0);
}

/**
 * Everybody in a line-up, in the order of calling at `now`.
 *
 * Only the first of each line has to be looked at: in one line everybody has the same class, so whoever came earlier
 * has more points, is later past the guarantee, and was overtaken by all who overtook the one behind. (Somebody who was
 * transferred in brings an own count: `atLimit` looks for those.)
 */
function* inCallingOrder(
  state: HallState,
  config: BranchConfig,
  { lines, turn: firstTurn }: LineUp,
  now: Instant,
): Generator<Choice, undefined> {
  const { calling, mostOvertaken } = config.rules;
  const called: Visit[] = [];
  const next = lines.map(() => 0);
  let turn = firstTurn;
  const standing = (): Head[] => {
    const heads: Head[] = [];
    for (const [at, line] of lines.entries()) {
      const id = line.ids[next[at] ?? 0];
      if (id !== undefined) heads.push({ line, at, visit: visitOf(state, id) });
    }
    return heads;
  };
  const timesOvertaken = (visit: Visit) =>
    (state.overtaken.get(visit.id) ?? 0) + called.filter((other) => byPlace(visit, other) < 0).length;
  const stillStands = (visit: Visit) =>
    visit.status === 'waiting' &&
    !called.includes(visit) &&
    lines.some(
      ({ place, ofClass }) => ofClass.id === visit.priorityClassId && isSamePlace(place, visit.place),
    );

  /** Everybody who stands here and was overtaken so often before, wherever in a line. */
  const atLimit = (most: number): readonly Visit[] => {
    const found: Visit[] = [];
    state.overtaken.forEach((times, id) => {
      // The cheap question first: thousands may have been overtaken, few of them so often.
      if (times + called.length < most) return;
      const visit = visitOf(state, id);
      if (stillStands(visit) && timesOvertaken(visit) >= most) found.push(visit);
    });
    return found;
  };

  /** [CALL-13] The earliest who may not be overtaken once more. */
  const earliestAtLimit = (heads: readonly Head[], most: number): Visit | undefined => {
    const first = earliest(heads.map(({ visit }) => visit).filter((visit) => timesOvertaken(visit) >= most));
    // Nobody can stand before the first of all heads. Behind one who is not at the limit himself, somebody may be.
    if (first !== undefined && heads.every(({ visit }) => byPlace(visit, first) >= 0)) return first;
    return earliest([...(first === undefined ? [] : [first]), ...atLimit(most)]);
  };

  for (;;) {
    const heads = standing();
    if (heads.length === 0) return undefined;
    const limited = mostOvertaken === null ? undefined : earliestAtLimit(heads, mostOvertaken);
    const choice = choose(heads, limited, { calling, now, turn, timesOvertaken });
    yield choice;
    turn = choice.turn ?? turn;
    called.push(choice.head.visit);
    next[choice.head.at] = (next[choice.head.at] ?? 0) + 1;
  }
}

interface Circumstances {
  readonly calling: CallingPolicy;
  readonly now: Instant;
  readonly turn: number;
  readonly timesOvertaken: (visit: Visit) => number;
}

/** One of the heads, by the rules in their order. */
function choose(all: readonly Head[], limited: Visit | undefined, circumstances: Circumstances): Choice {
  const heads = all.filter(({ visit }) => visit.placeAt <= circumstances.now);
  if (heads.length === 0) return beforeBookedTime(all);
  // [CALL-13] Nobody who came after the limited one may be called now.
  const allowed = limited === undefined ? heads : heads.filter(({ visit }) => byPlace(visit, limited) <= 0);
  const chosen = pastGuarantee(allowed, circumstances.now) ?? byLevelAndPolicy(allowed, circumstances);
  if (limited === undefined || allowed.length === heads.length) return chosen;
  // Would he have been called anyway? Then the limit is not the reason.
  const { head: otherwise } =
    pastGuarantee(heads, circumstances.now) ?? byLevelAndPolicy(heads, circumstances);
  if (otherwise === chosen.head) return chosen;
  const { priorityClassId } = chosen.head.visit;
  const timesOvertaken = circumstances.timesOvertaken(chosen.head.visit);
  return {
    head: chosen.head,
    because: (overtaken) => ({ rule: 'overtaken-enough', priorityClassId, timesOvertaken, overtaken }),
  };
}

/** [APPOINT-4] Everybody's booked time lies ahead: the earliest of them comes, so that no counter is idle. */
function beforeBookedTime(heads: readonly Head[]): Choice {
  return {
    head: first(heads, (a, b) => byPlace(a.visit, b.visit)),
    because: (overtaken) => ({ rule: 'before-booked-time', overtaken }),
  };
}

/** [CALL-12] Who is past the guarantee of the class comes before all others: the one who is past it longest. */
function pastGuarantee(heads: readonly Head[], now: Instant): Choice | undefined {
  const dueAt = ({ line, visit }: Head) =>
    visit.placeAt + (line.ofClass.guaranteedMinutes ?? Infinity) * minute;
  const past = heads.filter((each) => dueAt(each) < now);
  if (past.length === 0) return undefined;
  const head = first(past, (a, b) => dueAt(a) - dueAt(b) || byPlace(a.visit, b.visit));
  const { id: priorityClassId, guaranteedMinutes } = head.line.ofClass;
  return {
    head,
    because: (overtaken) => ({
      rule: 'past-guarantee',
      priorityClassId,
      guaranteedMinutes: guaranteedMinutes ?? 0,
      overtaken,
    }),
  };
}

/** [CALL-2][CALL-7] The pool, then the preferred queues; among equals the branch's policy decides. */
function byLevelAndPolicy(heads: readonly Head[], circumstances: Circumstances): Choice {
  const level = Math.min(...heads.map(({ line }) => line.level));
  const candidates = heads.filter(({ line }) => line.level === level);
  if (candidates[0]?.line.place.kind === 'counter')
    return { head: byRank(candidates), because: (overtaken) => ({ rule: 'transferred-here', overtaken }) };
  return byPolicy(candidates, circumstances);
}

function byPolicy(heads: readonly Head[], { calling, now, turn }: Circumstances): Choice {
  switch (calling.kind) {
    case 'accumulating': {
      const points = ({ line, visit }: Head) =>
        line.ofClass.creditMinutes + (line.ofClass.growth * (now - visit.placeAt)) / minute;
      const head = first(heads, (a, b) => points(b) - points(a) || byPlace(a.visit, b.visit));
      const { priorityClassId } = head.visit;
      return {
        head,
        because: (overtaken) => ({
          rule: 'most-points',
          priorityClassId,
          points: Math.floor(points(head)),
          overtaken,
        }),
      };
    }
    case 'ratio': {
      const isPriority = ({ line }: Head) => line.ofClass.rank > 0;
      const [priority, ordinary] = [heads.filter(isPriority), heads.filter((head) => !isPriority(head))];
      // Only who is contested has to take turns.
      if (priority.length === 0 || ordinary.length === 0) return longestWait(byRank(heads));
      const place = (turn % (calling.priority + calling.ordinary)) + 1;
      const of = place <= calling.priority ? 'priority' : 'ordinary';
      const head = byRank(of === 'priority' ? priority : ordinary);
      return {
        head,
        turn: place,
        because: (overtaken) => ({
          rule: 'turn',
          of,
          place,
          priorityClassId: head.visit.priorityClassId,
          overtaken,
        }),
      };
    }
    default:
      return longestWait(byRank(heads));
  }
}

/** [CALL-3] The highest rank, and in it the longest wait. */
const byRank = (heads: readonly Head[]): Head =>
  first(heads, (a, b) => b.line.ofClass.rank - a.line.ofClass.rank || byPlace(a.visit, b.visit));

const longestWait = (head: Head): Choice => ({
  head,
  because: (overtaken) => ({ rule: 'longest-wait', priorityClassId: head.visit.priorityClassId, overtaken }),
});

function first(heads: readonly Head[], order: (a: Head, b: Head) => number): Head {
  if (heads.length === 0) throw new BugError('nobody to choose from');
  return heads.reduce((best, head) => (order(head, best) < 0 ? head : best));
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.kind === 'queue'
    ? b.kind === 'queue' && a.queueId === b.queueId
    : b.kind === 'counter' && a.counterId === b.counterId;

const earliest = (visits: readonly Visit[]): Visit | undefined => visits.toSorted(byPlace)[0];
