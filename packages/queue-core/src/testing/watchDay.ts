import type { BranchConfig, VisitId } from '@talon/shared';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, type HallState } from '../state.ts';
import { endedBefore } from './dayInvariants/cameBackOtherwise.ts';
import { eventsWithoutRule } from './dayInvariants/eventsWithoutRule.ts';
import { fairnessLedger } from './dayInvariants/fairnessLedger.ts';
import { foldedOtherwise } from './dayInvariants/foldedOtherwise.ts';
import { intoOldDay } from './dayInvariants/intoOldDay.ts';
import { leftToTick } from './dayInvariants/leftToTick.ts';
import { notAccountedFor } from './dayInvariants/notAccountedFor.ts';
import { otherThanObvious } from './dayInvariants/otherThanObvious.ts';
import { overtakeLedger } from './dayInvariants/overtakeLedger.ts';
import { happensInPause, pauseChanges } from './dayInvariants/pauseChanges.ts';
import { placeLost } from './dayInvariants/placeLost.ts';
import { privilegeLedger } from './dayInvariants/privilegeTwice.ts';
import { timeGoesBack } from './dayInvariants/timeGoesBack.ts';
import { unfairCall } from './dayInvariants/unfairCall.ts';
import { brokenInvariants } from './invariants.ts';
import type { RandomStep } from './randomDay.ts';

export interface WatchedDay {
  /** Looks at one command; what looks at everybody is done after every `everyAccepted`th one that was accepted. */
  see(step: RandomStep): readonly string[];
  /** Folds the journal so far, and looks at everything once more. */
  lookBack(): readonly string[];
}

/** How many accepted commands pass between two looks at everybody: those cost as much as some ten commands. */
const everyAccepted = 25;

/** Holds every invariant of a day against what happens in it. Each answers with the sentences that are not true. */
export function watchDay(config: BranchConfig): WatchedDay {
  const journal: HallEvent[] = [];
  const ledger = overtakeLedger(config);
  const fairnessNoted = fairnessLedger(config, ledger.times);
  const privileges = privilegeLedger();
  const ended = endedBefore();
  let hall: HallState = emptyHall;
  let accepted = 0;

  const everybody = () => [
    ...brokenInvariants(hall),
    ...ledger.broken(hall),
    ...notAccountedFor(journal, hall),
  ];
  /** Looks at one event, in the hall that those before it in the same move have left. */
  const seeEvent = (before: HallState, next: HallState, event: HallEvent): readonly string[] => {
    fairnessNoted.note(before, event);
    ledger.note(before, event);
    const { body, move, at } = event;
    const isCalledBySelf = body.type === 'visitCalled' && move === 'tick';
    return [
      ...happensInPause(before, event),
      ...intoOldDay(before, config, event),
      ...placeLost(before, next, event, config),
      ...unfairCall(before, config, event),
      ...ended.note(before, next, event),
      ...(isCalledBySelf
        ? otherThanObvious(before, config, { counterId: body.counterId, now: at, called: body.visitId })
        : []),
    ];
  };
  return {
    see({ command, decision, before, hall: after, now }) {
      const called = [
        ...(command.type === 'callNext' && (decision.ok || decision.code === 'nobody-waiting')
          ? otherThanObvious(before, config, {
              counterId: command.payload.counterId,
              now,
              called: calledBy(decision),
            })
          : []),
        ...(command.type === 'tick' ? leftToTick(after, config, now) : []),
      ];
      if (!decision.ok || decision.events.length === 0) return called;
      const { events } = decision;
      journal.push(...events);
      hall = after;
      accepted += 1;
      const resumed = events.some(({ body }) => body.type === 'hallResumed');
      const broken = [
        ...called,
        ...eventsWithoutRule(events),
        ...timeGoesBack(before, events),
        ...(resumed ? pauseChanges(before, after) : []),
        ...privileges.note(before, decision.personal),
      ];
      let at = before;
      for (const event of events) {
        const next = events.length === 1 ? after : evolve(at, event);
        broken.push(...seeEvent(at, next, event));
        at = next;
      }
      return accepted % everyAccepted === 0 ? [...broken, ...everybody()] : broken;
    },
    lookBack: () => [...everybody(), ...foldedOtherwise(journal, hall), ...fairnessNoted.broken(journal)],
  };
}

/** Whom a move called; `undefined` for nobody. */
function calledBy(decision: Decision): VisitId | undefined {
  const call = decision.ok
    ? decision.events.find(({ body }) => body.type === 'visitCalled')?.body
    : undefined;
  return call?.type === 'visitCalled' ? call.visitId : undefined;
}
