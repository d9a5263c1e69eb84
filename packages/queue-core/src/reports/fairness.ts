import {
  missedGuaranteeCause,
  type BranchConfig,
  type FairnessReport,
  type OperatorId,
  type PickReasonId,
  type PriorityClassId,
  type ServiceDay,
} from '@talon/shared';
import type { HallEvent, HallEventType } from '../events.ts';
import { evolve } from '../evolve.ts';
import { visitOf } from '../line.ts';
import { isByHand } from '../rules/isByHand.ts';
import { emptyHall } from '../state.ts';
import { guaranteesOfDay, type GuaranteeOfClass } from './fairness/guaranteesOfDay.ts';
import { overtakesOfDay } from './fairness/overtakesOfDay.ts';

/** The events that a fairness report is made of: who stood where, and which counters were there for whom. */
export const fairnessEvents = [
  'dayOpened',
  'dayClosed',
  'hallPaused',
  'hallResumed',
  'ticketIssued',
  'priorityMarked',
  'classChecked',
  'visitCalled',
  'serviceStepFinished',
  'serviceFinished',
  'visitNoShow',
  'visitReadmitted',
  'endUndone',
  'visitParked',
  'visitTransferred',
  'visitReturned',
  'visitCancelled',
  'visitLeftOver',
  'counterOpened',
  'counterPaused',
  'pauseEnded',
  'counterClosed',
  'profileAssigned',
] as const satisfies readonly HallEventType[];

type Rule = FairnessReport['byRule'][number]['rule'];

/** What the calls of a rule or of a class came to. */
interface Calls {
  readonly calls: number;
  readonly overtakes: number;
}

/**
 * How fair a day was, out of its journal alone: the hall is folded once more, and every call is held against it.
 *
 * Rules FAIRNESS-1 to FAIRNESS-4, PICK-2. Classes, their guarantees and what counters serve are those of `config`, as it is now; the
 * limit to overtaking is the one that each call notes.
 *
 * @param events of this day, in order, from the end of the day before on; others than `fairnessEvents` change nothing in it
 */
export function fairness(
  serviceDay: ServiceDay,
  events: Iterable<HallEvent>,
  config: BranchConfig,
): FairnessReport {
  const ofRule = new Map<Rule, Calls>();
  const ofClass = new Map<PriorityClassId, Calls>();
  const byHand = new Map<OperatorId, Map<PickReasonId | null, Calls>>();
  const overtakes = overtakesOfDay();
  const guarantees = guaranteesOfDay(config);

  let hall = emptyHall;
  for (const event of events) {
    const before = hall;
    hall = evolve(before, event);
    guarantees.follow(before, hall, event);
    if (event.body.type !== 'visitCalled') continue;
    overtakes.note(before, event.body);
    const { reason, visitId } = event.body;
    const overtaken = 'overtaken' in reason ? reason.overtaken : 0;
    addCall(ofRule, reason.rule, overtaken);
    // [PICK-2] Whom staff passed over, no rule did.
    addCall(ofClass, visitOf(before, visitId).priorityClassId, isByHand(reason) ? 0 : overtaken);
    if (isByHand(reason) && event.by.kind === 'staff') {
      const ofOperator = byHand.get(event.by.operatorId) ?? new Map<PickReasonId | null, Calls>();
      addCall(ofOperator, reason.rule === 'picked' ? reason.reasonId : null, overtaken);
      byHand.set(event.by.operatorId, ofOperator);
    }
  }

  const known = config.priorityClasses.map(({ id }) => id);
  const gone = [...ofClass.keys()].filter((id) => !known.includes(id)).toSorted();
  return {
    serviceDay,
    byRule: [...ofRule]
      .map(([rule, { calls, overtakes: count }]) => ({ rule, calls, overtakes: count }))
      .toSorted((a, b) => b.calls - a.calls),
    overtaking: overtakes.figures(),
    byClass: [...known, ...gone].map((priorityClassId) => {
      const { calls, overtakes: count } = ofClass.get(priorityClassId) ?? noCalls;
      const { judged, missed } = guarantees.ofClass(priorityClassId);
      const causes = causesOf(missed);
      return {
        priorityClassId,
        calls,
        overtakes: count,
        guaranteedMinutes:
          config.priorityClasses.find(({ id }) => id === priorityClassId)?.guaranteedMinutes ?? null,
        judged,
        pastGuarantee: causes.reduce((sum, { visits }) => sum + visits, 0),
        causes,
      };
    }),
    pickedByHand: [...byHand]
      .map(([operatorId, ofReason]) => byHandOf(operatorId, ofReason))
      .toSorted((a, b) => b.calls - a.calls || a.operatorId.localeCompare(b.operatorId)),
  };
}

const noCalls: Calls = { calls: 0, overtakes: 0 };

/** [FAIRNESS-4] The causes in the order in which they are asked. */
const causesOf = (missed: GuaranteeOfClass['missed']) =>
  missedGuaranteeCause.options
    .map((cause) => ({ cause, visits: missed.get(cause) ?? 0 }))
    .filter(({ visits }) => visits > 0);

/** [PARK-2][PICK-2] What one member of staff called by hand, the commonest reason first. */
function byHandOf(
  operatorId: OperatorId,
  ofReason: ReadonlyMap<PickReasonId | null, Calls>,
): FairnessReport['pickedByHand'][number] {
  const byReason = [...ofReason]
    .map(([reasonId, { calls, overtakes }]) => ({ reasonId, calls, overtakes }))
    .toSorted((a, b) => b.calls - a.calls);
  return {
    operatorId,
    calls: byReason.reduce((sum, { calls }) => sum + calls, 0),
    overtakes: byReason.reduce((sum, { overtakes }) => sum + overtakes, 0),
    byReason,
  };
}

function addCall<K>(counts: Map<K, Calls>, key: K, overtakes: number): void {
  const before = counts.get(key) ?? noCalls;
  counts.set(key, { calls: before.calls + 1, overtakes: before.overtakes + overtakes });
}
