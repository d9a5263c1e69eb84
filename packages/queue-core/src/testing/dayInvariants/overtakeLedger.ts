import type { BranchConfig, VisitId } from '@talon/shared';
import type { HallEvent } from '../../events.ts';
import { byPlace } from '../../line.ts';
import type { HallState } from '../../state.ts';
import { byHand, couldCall } from './unfairCall.ts';

/** How often everybody was overtaken by rule, counted a second time beside the hall. */
export interface OvertakeLedger {
  /** How often each visit was overtaken by rule, also of those that are over; who never was is not there. */
  readonly times: ReadonlyMap<VisitId, number>;
  /** Counts a call; `before` is the hall it was made in. */
  note(before: HallState, event: HallEvent): void;
  /** [CALL-13] Whoever was overtaken too often, and where the hall counts otherwise. */
  broken(hall: HallState): readonly string[];
}

/** The ledger of a branch, empty in the morning. */
export function overtakeLedger(config: BranchConfig): OvertakeLedger {
  const counts = new Map<VisitId, number>();
  return {
    times: counts,
    note(before, { body }) {
      const called = body.type === 'visitCalled' ? before.visits.get(body.visitId) : undefined;
      // [PARK-2][PICK-2] What staff chose by hand is no rule's doing.
      if (body.type !== 'visitCalled' || called === undefined || byHand.has(body.reason.rule)) return;
      for (const visit of couldCall(before, config, body.counterId))
        if (byPlace(visit, called) < 0) counts.set(visit.id, (counts.get(visit.id) ?? 0) + 1);
    },
    broken(hall) {
      const broken: string[] = [];
      const most = config.rules.mostOvertaken ?? Infinity;
      hall.visits.forEach((_, id) => {
        const [times, noted] = [counts.get(id) ?? 0, hall.overtaken.get(id) ?? 0];
        if (times > most) broken.push(`${id} was overtaken ${times} times, ${most} are allowed`);
        if (times !== noted) broken.push(`${id} was overtaken ${times} times, the hall counts ${noted}`);
      });
      hall.overtaken.forEach((_, id) => {
        if (!hall.visits.has(id)) broken.push(`${id} is gone, its overtakes are still counted`);
      });
      return broken;
    },
  };
}
