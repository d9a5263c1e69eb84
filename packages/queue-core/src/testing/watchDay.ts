import type { BranchConfig } from '@talon/shared';
import type { HallEvent } from '../events.ts';
import { emptyHall, type HallState } from '../state.ts';
import { eventsWithoutRule } from './dayInvariants/eventsWithoutRule.ts';
import { foldedOtherwise } from './dayInvariants/foldedOtherwise.ts';
import { notAccountedFor } from './dayInvariants/notAccountedFor.ts';
import { otherThanObvious } from './dayInvariants/otherThanObvious.ts';
import { overtakeLedger } from './dayInvariants/overtakeLedger.ts';
import { happensInPause, pauseChanges } from './dayInvariants/pauseChanges.ts';
import { placeLost } from './dayInvariants/placeLost.ts';
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
  let hall: HallState = emptyHall;
  let accepted = 0;

  const everybody = () => [
    ...brokenInvariants(hall),
    ...ledger.broken(hall),
    ...notAccountedFor(journal, hall),
  ];
  return {
    see({ command, decision, before, hall: after, now }) {
      const called =
        command.type === 'callNext'
          ? otherThanObvious(before, config, { counterId: command.payload.counterId, now, decision })
          : [];
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
        ...happensInPause(before, events),
        ...(resumed ? pauseChanges(before, after) : []),
        ...placeLost(before, after, events),
        ...events.flatMap((event) => unfairCall(before, config, event)),
      ];
      for (const event of events) ledger.note(before, event);
      return accepted % everyAccepted === 0 ? [...broken, ...everybody()] : broken;
    },
    lookBack: () => [...everybody(), ...foldedOtherwise(journal, hall)],
  };
}
