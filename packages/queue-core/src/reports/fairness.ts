import {
  minute,
  type BranchConfig,
  type FairnessReport,
  type Instant,
  type OperatorId,
  type PickReasonId,
  type PriorityClassId,
  type ServiceDay,
  type VisitId,
} from '@talon/shared';
import type { HallEvent, HallEventType } from '../events.ts';
import { pausedWithin } from '../rules/pausedWithin.ts';

/** The events that a fairness report is made of: of 5,000 visits a third of what is in the journal. */
export const fairnessEvents = [
  'ticketIssued',
  'priorityMarked',
  'classChecked',
  'hallResumed',
  'visitCalled',
  'visitCancelled',
  'visitLeftOver',
] as const satisfies readonly HallEventType[];

type Rule = FairnessReport['byRule'][number]['rule'];

/** A visit that is in the hall, or was called in it. */
interface Here {
  readonly placeAt: Instant;
  readonly priorityClassId: PriorityClassId;
  readonly wasCalled: boolean;
}

/** What the calls of a rule or of a class came to. */
interface Calls {
  readonly calls: number;
  readonly overtakes: number;
}

/**
 * How fair a day was, out of its journal alone.
 *
 * The guarantee is judged once for each visit, at its first call, or at its end when it was never called: what comes
 * after a transfer is another counter's work. Classes and their guarantees are those of `config`, as it is now.
 *
 * @param events of this day, in order; only `fairnessEvents` are looked at
 */
export function fairness(
  serviceDay: ServiceDay,
  events: Iterable<HallEvent>,
  config: BranchConfig,
): FairnessReport {
  const here = new Map<VisitId, Here>();
  const ofRule = new Map<Rule, Calls>();
  const ofClass = new Map<PriorityClassId, Calls>();
  const late = new Map<PriorityClassId, number>();
  const byHand = new Map<OperatorId, Map<PickReasonId | null, Calls>>();
  const guaranteeOf = (wanted: PriorityClassId) =>
    config.priorityClasses.find(({ id }) => id === wanted)?.guaranteedMinutes ?? null;

  const judge = (visit: Here, at: Instant) => {
    const guaranteed = guaranteeOf(visit.priorityClassId);
    if (visit.wasCalled || guaranteed === null || at <= visit.placeAt + guaranteed * minute) return;
    late.set(visit.priorityClassId, (late.get(visit.priorityClassId) ?? 0) + 1);
  };

  for (const { body, occurredAt, by } of events) {
    switch (body.type) {
      case 'ticketIssued':
        here.set(body.visitId, {
          placeAt: body.appointment?.inTime === true ? body.appointment.bookedAt : occurredAt,
          priorityClassId: body.priorityClassId,
          wasCalled: false,
        });
        break;
      case 'priorityMarked':
      case 'classChecked': {
        const visit = here.get(body.visitId);
        if (visit !== undefined) here.set(body.visitId, { ...visit, priorityClassId: body.priorityClassId });
        break;
      }
      case 'hallResumed':
        // [PAUSE-3] The pause was no part of anybody's wait.
        for (const [id, visit] of here) {
          const inPause = pausedWithin(visit.placeAt, body.pausedMs, occurredAt);
          here.set(id, { ...visit, placeAt: visit.placeAt + inPause });
        }
        break;
      case 'visitCalled': {
        const visit = here.get(body.visitId);
        if (visit === undefined) break;
        judge(visit, occurredAt);
        here.set(body.visitId, { ...visit, wasCalled: true });
        const { reason } = body;
        const overtakes = reason.rule === 'resumed' ? 0 : reason.overtaken;
        const isByHand = reason.rule === 'resumed' || reason.rule === 'picked';
        addCall(ofRule, reason.rule, overtakes);
        // [PICK-2] Whom staff passed over, no rule did.
        addCall(ofClass, visit.priorityClassId, isByHand ? 0 : overtakes);
        if (isByHand && by.kind === 'staff') {
          const ofOperator = byHand.get(by.operatorId) ?? new Map<PickReasonId | null, Calls>();
          addCall(ofOperator, reason.rule === 'picked' ? reason.reasonId : null, overtakes);
          byHand.set(by.operatorId, ofOperator);
        }
        break;
      }
      // Who was called is judged already, and [NOSHOW-4][UNDO-1] may come back after a no-show or a finish.
      case 'visitCancelled':
      case 'visitLeftOver': {
        const visit = here.get(body.visitId);
        if (visit !== undefined) judge(visit, occurredAt);
        here.delete(body.visitId);
        break;
      }
      default:
    }
  }

  const known = config.priorityClasses.map(({ id }) => id);
  const gone = [...ofClass.keys()].filter((id) => !known.includes(id)).toSorted();
  return {
    serviceDay,
    byRule: [...ofRule]
      .map(([rule, { calls, overtakes }]) => ({ rule, calls, overtakes }))
      .toSorted((a, b) => b.calls - a.calls),
    byClass: [...known, ...gone].map((priorityClassId) => ({
      priorityClassId,
      calls: ofClass.get(priorityClassId)?.calls ?? 0,
      overtakes: ofClass.get(priorityClassId)?.overtakes ?? 0,
      guaranteedMinutes: guaranteeOf(priorityClassId),
      pastGuarantee: late.get(priorityClassId) ?? 0,
    })),
    pickedByHand: [...byHand]
      .map(([operatorId, ofReason]) => byHandOf(operatorId, ofReason))
      .toSorted((a, b) => b.calls - a.calls || a.operatorId.localeCompare(b.operatorId)),
  };
}

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
  const before = counts.get(key) ?? { calls: 0, overtakes: 0 };
  counts.set(key, { calls: before.calls + 1, overtakes: before.overtakes + overtakes });
}
