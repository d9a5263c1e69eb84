import type { CallReason, FairnessReport, VisitId } from '@talon/shared';
import type { VisitCalled } from '../../events.ts';
import { byPlace, linesOf, placesCalledFrom, visitOf } from '../../line.ts';
import { isByHand } from '../../rules/isByHand.ts';
import type { HallState } from '../../state.ts';

/** How often single visits were overtaken on one day. */
export interface OvertakesOfDay {
  /** Takes a call in; `before`: the hall in which it was made. */
  note(before: HallState, call: VisitCalled): void;
  figures(): FairnessReport['overtaking'];
}

/**
 * [FAIRNESS-1][FAIRNESS-2] Counts every visit's overtakes anew, from who stood where at each call, and holds each against
 * the limit that the call itself notes: neither the hall's own count nor what the reasons say is believed.
 */
export function overtakesOfDay(): OvertakesOfDay {
  const times = new Map<VisitId, number>();
  const beyondByRule = new Map<CallReason['rule'], number>();
  let beyondByHand = 0;
  let limit: number | null = null;

  return {
    note(before, call) {
      const { reason, mostOvertaken } = call;
      // A parked visit stands in no line: nobody knows whom it was called before.
      if (reason.rule === 'resumed') return;
      limit = mostOvertaken;
      const most = mostOvertaken ?? Infinity;
      for (const id of passedOver(before, call)) {
        const soFar = times.get(id) ?? 0;
        if (isByHand(reason)) {
          if (soFar >= most) beyondByHand += 1;
          continue;
        }
        times.set(id, soFar + 1);
        if (soFar >= most) beyondByRule.set(reason.rule, (beyondByRule.get(reason.rule) ?? 0) + 1);
      }
    },
    figures: () => ({
      limit,
      visits: times.size,
      most: Math.max(0, ...times.values()),
      // By the limit of the last call: one that was lower before would tell against a sentence that names this one.
      atLimit: [...times.values()].filter((so) => so >= (limit ?? Infinity)).length,
      beyondByRule: [...beyondByRule].map(([rule, overtakes]) => ({ rule, overtakes })),
      beyondByHand,
    }),
  };
}

/** Who arrived earlier and waited where this counter could have called instead: in each line from its beginning on. */
function passedOver(hall: HallState, call: VisitCalled): readonly VisitId[] {
  const called = visitOf(hall, call.visitId);
  const passed: VisitId[] = [];
  for (const line of linesOf(hall, placesCalledFrom(call)))
    for (const id of line) {
      if (byPlace(visitOf(hall, id), called) >= 0) break;
      passed.push(id);
    }
  return passed;
}
