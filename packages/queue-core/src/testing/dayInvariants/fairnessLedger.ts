import {
  minute,
  type BranchConfig,
  type FairnessReport,
  type PriorityClassId,
  type VisitId,
} from '@talon/shared';
import type { HallEvent, HallEventType } from '../../events.ts';
import { byPlace } from '../../line.ts';
import { fairness, fairnessEvents } from '../../reports/fairness.ts';
import type { HallState } from '../../state.ts';
import { daysOf } from '../daysOf.ts';
import { couldCall } from './unfairCall.ts';

/** What a fairness report has to say, noted while it happens. */
export interface FairnessLedger {
  /** Notes an event; `before` is the hall it happened in. */
  note(before: HallState, event: HallEvent): void;
  /** [FAIRNESS-1][FAIRNESS-2][FAIRNESS-3] Where the report of a day in this journal says otherwise. */
  broken(journal: readonly HallEvent[]): readonly string[];
}

/** How a visit fared. */
interface Noted {
  readonly priorityClassId: PriorityClassId;
  readonly isLate: boolean;
}

/**
 * The ledger of a branch, empty in the morning.
 *
 * @param times how often each visit was overtaken by rule so far, counted from the configuration and not from what calls note
 */
export function fairnessLedger(config: BranchConfig, times: ReadonlyMap<VisitId, number>): FairnessLedger {
  const judged = new Map<VisitId, Noted>();
  const passedByHand = new Map<VisitId, number>();
  const limit = config.rules.mostOvertaken;
  const most = limit ?? Infinity;
  const guaranteed = new Map(
    config.priorityClasses.map(({ id, guaranteedMinutes }) => [id, guaranteedMinutes]),
  );

  /** What the report of one day has to be. */
  const expected = (day: readonly HallEvent[]) => {
    const ids = day.flatMap(({ body }) => (body.type === 'ticketIssued' ? [body.visitId] : []));
    const counts = ids.map((id) => times.get(id) ?? 0).filter((count) => count > 0);
    const isLimited = day.some(({ body }) => body.type === 'visitCalled' && body.reason.rule !== 'resumed');
    const noted = ids.flatMap((id) => judged.get(id) ?? []);
    return {
      overtaking: {
        limit: isLimited ? limit : null,
        visits: counts.length,
        most: Math.max(0, ...counts),
        atLimit: counts.filter((count) => count >= most).length,
        beyondByRule: [],
        beyondByHand: ids.reduce((sum, id) => sum + (passedByHand.get(id) ?? 0), 0),
      },
      byClass: config.priorityClasses.map(({ id, guaranteedMinutes }) => {
        const ofClass = noted.filter(({ priorityClassId }) => priorityClassId === id);
        return [
          id,
          guaranteedMinutes === null ? 0 : ofClass.length,
          ofClass.filter(({ isLate }) => isLate).length,
        ];
      }),
    };
  };

  return {
    note(before, { body, occurredAt }) {
      if (body.type !== 'visitCalled' && body.type !== 'visitCancelled' && body.type !== 'visitLeftOver')
        return;
      const visit = before.visits.get(body.visitId);
      if (visit === undefined) return;
      if (!judged.has(visit.id)) {
        const waitedMs = (before.pause?.since ?? occurredAt) - visit.placeAt;
        const minutes = guaranteed.get(visit.priorityClassId) ?? Infinity;
        judged.set(visit.id, {
          priorityClassId: visit.priorityClassId,
          isLate: waitedMs > minutes * minute,
        });
      }
      if (body.type !== 'visitCalled' || body.reason.rule !== 'picked') return;
      for (const other of couldCall(before, config, body.counterId))
        if (byPlace(other, visit) < 0 && (times.get(other.id) ?? 0) >= most)
          passedByHand.set(other.id, (passedByHand.get(other.id) ?? 0) + 1);
    },
    broken: (journal) =>
      daysOf(journal).flatMap(({ serviceDay, events }) => {
        const report = fairness(serviceDay, events.filter(isOfFairness), config);
        return report.byClass
          .filter(({ pastGuarantee, causes }) => pastGuarantee !== sumOf(causes))
          .map(({ priorityClassId }) => `the causes of ${priorityClassId} on ${serviceDay} do not add up`)
          .concat(otherwise(`the fairness of ${serviceDay}`, said(report), expected(events)));
      }),
  };
}

const ofFairness: ReadonlySet<HallEventType> = new Set(fairnessEvents);
const isOfFairness = ({ body }: HallEvent): boolean => ofFairness.has(body.type);

const said = ({ overtaking, byClass }: FairnessReport) => ({
  overtaking,
  byClass: byClass.map(({ priorityClassId, judged, pastGuarantee }) => [
    priorityClassId,
    judged,
    pastGuarantee,
  ]),
});

const sumOf = (causes: FairnessReport['byClass'][number]['causes']): number =>
  causes.reduce((sum, { visits }) => sum + visits, 0);

function otherwise(what: string, report: object, noted: object): readonly string[] {
  const [one, other] = [JSON.stringify(report), JSON.stringify(noted)];
  return one === other ? [] : [`${what} is reported as ${one}, and was ${other}`];
}
