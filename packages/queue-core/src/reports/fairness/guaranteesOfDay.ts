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
  /** When it is over; moved on by pauses of the hall. */
  readonly overAt: Instant;
  /** [FAIRNESS-4] What kept it from a counter at which it would have been next; the first time this happened. */
  readonly turnTaken: 'picked-instead' | 'limit-first' | null;
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
  const uncalled = new Set<VisitId>();
  /** Guarantees of uncalled visits: those that run, and why the others were missed. */
  const running = new Map<VisitId, Guarantee>();
  const missed = new Map<VisitId, MissedGuaranteeCause>();
  /** When the first of those that run is over, or earlier. */
  let soonest = Infinity;
  const judged = new Map<PriorityClassId, { judged: number; missed: Map<MissedGuaranteeCause, number> }>();

  const overAtOf = ({ placeAt, priorityClassId }: Visit): Instant =>
    placeAt + (guaranteed.get(priorityClassId) ?? Infinity) * minute;

  /** What the class of the visit guarantees from now on; where that is over already, `late` is why it is missed. */
  const promise = (visit: Visit, now: Instant, late: MissedGuaranteeCause) => {
    const overAt = overAtOf(visit);
    const turnTaken = running.get(visit.id)?.turnTaken ?? null;
    running.delete(visit.id);
    if (overAt < now) {
      if (!missed.has(visit.id)) missed.set(visit.id, late);
      return;
    }
    missed.delete(visit.id);
    if (overAt === Infinity) return;
    running.set(visit.id, { overAt, turnTaken });
    soonest = Math.min(soonest, overAt);
  };

  /** Whose guarantee was over before `now`, in the hall as it was since the last event. */
  const runOut = (hall: HallState, now: Instant) => {
    if (now <= soonest) return;
    soonest = Infinity;
    for (const [id, { overAt, turnTaken }] of running)
      if (overAt >= now) soonest = Math.min(soonest, overAt);
      else {
        running.delete(id);
        missed.set(id, turnTaken ?? causeAtCounters(hall, config, visitOf(hall, id), overAt));
      }
  };

  /** Whose turn it would have been, had not staff or the limit called somebody else. */
  const noteTurnTaken = (hall: HallState, { reason, counterId, visitId }: VisitCalled, now: Instant) => {
    const isByLimit = reason.rule === 'overtaken-enough';
    if (!isByLimit && !isByHand(reason)) return;
    const turn = pickNext(hall, isByLimit ? withoutLimit : config, counterId, now)?.visit;
    const kept = turn === undefined || turn.id === visitId ? undefined : running.get(turn.id);
    if (turn === undefined || kept === undefined || kept.turnTaken !== null) return;
    running.set(turn.id, { ...kept, turnTaken: isByLimit ? 'limit-first' : 'picked-instead' });
  };

  const judge = ({ id, priorityClassId }: Visit) => {
    if (!uncalled.delete(id)) return;
    const cause = missed.get(id);
    const isGuaranteed = running.delete(id) || missed.delete(id);
    if (!isGuaranteed) return;
    const ofClass = judged.get(priorityClassId) ?? { judged: 0, missed: new Map() };
    ofClass.judged += 1;
    if (cause !== undefined) ofClass.missed.set(cause, (ofClass.missed.get(cause) ?? 0) + 1);
    judged.set(priorityClassId, ofClass);
  };

  return {
    follow(before, after, { body, occurredAt }) {
      // [PAUSE-3] While the hall stands still nobody waits longer.
      const now = before.pause?.since ?? occurredAt;
      runOut(before, now);
      switch (body.type) {
        case 'ticketIssued':
          uncalled.add(body.visitId);
          promise(visitOf(after, body.visitId), now, 'came-late');
          break;
        case 'priorityMarked':
        case 'classChecked':
          if (uncalled.has(body.visitId)) promise(visitOf(after, body.visitId), now, 'class-given-late');
          break;
        case 'hallResumed':
          for (const [id, each] of running)
            running.set(id, { ...each, overAt: overAtOf(visitOf(after, id)) });
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
