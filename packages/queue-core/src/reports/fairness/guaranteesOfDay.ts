import {
  minute,
  type BranchConfig,
  type Instant,
  type MissedGuaranteeCause,
  type PriorityClassId,
  type VisitId,
} from '@talon/shared';
import type { HallEvent, VisitCalled } from '../../events.ts';
import { visitOf } from '../../line.ts';
import { pickNext } from '../../rules/callingRule.ts';
import { countersCallingFrom } from '../../rules/countersCallingFrom.ts';
import { isByHand } from '../../rules/isByHand.ts';
import type { HallState, Visit } from '../../state.ts';

/** How the guarantee of one class was kept. */
export interface GuaranteeOfClass {
  /** Visits that were called, or ended without a call, while the class guaranteed them something. */
  readonly judged: number;
  /** Of how many of them it was missed, and why. */
  readonly missed: ReadonlyMap<MissedGuaranteeCause, number>;
}

/** How the guaranteed waits of one day were kept. */
export interface GuaranteesOfDay {
  /** Takes an event in; `before`, `after`: the hall around it. */
  follow(before: HallState, after: HallState, event: HallEvent): void;
  /** Of a class to which nobody belonged who was judged: nothing. */
  ofClass(priorityClassId: PriorityClassId): GuaranteeOfClass;
}

/** The guarantee of a visit that was not called yet. */
interface Guarantee {
  /** When it is over; moved on by pauses of the hall. `Infinity`: nothing is guaranteed. */
  readonly overAt: Instant;
  /** [FAIRNESS-4] What kept it from a counter at which it would have been next; the first time this happened. */
  readonly turnTaken: 'picked-instead' | 'limit-first' | null;
  /** Why it is missed; `null` while it is not. */
  readonly missed: MissedGuaranteeCause | null;
}

/** [FAIRNESS-4] A counter that is free for less is between two visitors. */
const stoodFree = minute;

/**
 * [FAIRNESS-3][FAIRNESS-4] Which guaranteed waits were missed on one day, and why: judged once for each visit, at its first call or at
 * its end without one. Why, is asked at the moment at which the guaranteed wait was over.
 */
export function guaranteesOfDay(config: BranchConfig): GuaranteesOfDay {
  const guaranteed = new Map(
    config.priorityClasses.map(({ id, guaranteedMinutes }) => [id, guaranteedMinutes ?? Infinity]),
  );
  const withoutLimit: BranchConfig = { ...config, rules: { ...config.rules, mostOvertaken: null } };
  const open = new Map<VisitId, Guarantee>();
  const judged = new Map<PriorityClassId, { judged: number; missed: Map<MissedGuaranteeCause, number> }>();
  let soonest = Infinity;

  const overAt = ({ placeAt, priorityClassId }: Visit): Instant =>
    placeAt + (guaranteed.get(priorityClassId) ?? Infinity) * minute;

  /** From now on this is guaranteed to the visit; where it is over already, `late` is why it is missed. */
  const promise = (visit: Visit, now: Instant, late: MissedGuaranteeCause) => {
    const before = open.get(visit.id);
    const at = overAt(visit);
    const missed = at < now ? (before?.missed ?? late) : null;
    open.set(visit.id, { overAt: at, turnTaken: before?.turnTaken ?? null, missed });
    soonest = Math.min(soonest, at);
  };

  /** Whose guarantee was over before `now`, in the hall as it was since the last event. */
  const runOut = (hall: HallState, now: Instant) => {
    if (now <= soonest) return;
    soonest = Infinity;
    for (const [id, each] of open) {
      if (each.missed !== null) continue;
      if (each.overAt >= now) soonest = Math.min(soonest, each.overAt);
      else
        open.set(id, {
          ...each,
          missed: each.turnTaken ?? causeAtCounters(hall, config, visitOf(hall, id), each.overAt),
        });
    }
  };

  /** Whose turn it would have been, had not staff or the limit called somebody else. */
  const noteTurnTaken = (hall: HallState, { reason, counterId, visitId }: VisitCalled, now: Instant) => {
    const isByLimit = reason.rule === 'overtaken-enough';
    if (!isByLimit && !isByHand(reason)) return;
    const turn = pickNext(hall, isByLimit ? withoutLimit : config, counterId, now)?.visit;
    const waits = turn === undefined || turn.id === visitId ? undefined : open.get(turn.id);
    if (turn === undefined || waits === undefined || waits.turnTaken !== null) return;
    open.set(turn.id, { ...waits, turnTaken: isByLimit ? 'limit-first' : 'picked-instead' });
  };

  const judge = ({ id, priorityClassId }: Visit) => {
    const guarantee = open.get(id);
    open.delete(id);
    if (guarantee === undefined || guarantee.overAt === Infinity) return;
    const { missed } = guarantee;
    const of = judged.get(priorityClassId) ?? { judged: 0, missed: new Map() };
    of.judged += 1;
    if (missed !== null) of.missed.set(missed, (of.missed.get(missed) ?? 0) + 1);
    judged.set(priorityClassId, of);
  };

  return {
    follow(before, after, { body, occurredAt }) {
      // [PAUSE-3] While the hall stands still nobody waits longer.
      const now = before.pause?.since ?? occurredAt;
      runOut(before, now);
      switch (body.type) {
        case 'ticketIssued':
          promise(visitOf(after, body.visitId), now, 'came-late');
          break;
        case 'priorityMarked':
        case 'classChecked':
          if (open.has(body.visitId)) promise(visitOf(after, body.visitId), now, 'class-given-late');
          break;
        case 'hallResumed':
          for (const [id, each] of open) open.set(id, { ...each, overAt: overAt(visitOf(after, id)) });
          break;
        case 'visitCalled':
          noteTurnTaken(before, body, now);
          judge(visitOf(before, body.visitId));
          break;
        // Who was called is judged already, and [NOSHOW-4][UNDO-1] may come back after a no-show or a finish.
        case 'visitCancelled':
        case 'visitLeftOver':
          judge(visitOf(before, body.visitId));
          break;
        default:
      }
    },
    ofClass: (priorityClassId) => judged.get(priorityClassId) ?? { judged: 0, missed: new Map() },
  };
}

/** [FAIRNESS-4] What the counters did at the moment at which the guaranteed wait of a visit was over. */
function causeAtCounters(
  hall: HallState,
  config: BranchConfig,
  visit: Visit,
  overAt: Instant,
): MissedGuaranteeCause {
  const counters = visit.status === 'waiting' ? countersCallingFrom(hall, config, visit.place) : [];
  if (counters.length === 0) return 'no-counter-open';
  const isFree = counters.some((counterId) => {
    const counter = hall.counters.get(counterId);
    return (
      counter?.status === 'open' && counter.currentVisit === null && counter.idleSince + stoodFree <= overAt
    );
  });
  return isFree ? 'counter-stood-free' : 'counters-busy';
}
