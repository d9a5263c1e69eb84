import { emptyHall, evolve, type HallEvent, type HallState } from '@talon/queue-core';
import type { Revision } from '@talon/shared';
import type { Journal } from '../store/journal.ts';

/** An event that is in the journal, with the hall before and after it. */
export interface JournalStep {
  readonly seq: Revision;
  readonly event: HallEvent;
  readonly before: HallState;
  readonly after: HallState;
}

/**
 * The hall in force, folded from the journal.
 *
 * Reads the newest service day only and checks its hash chain. A day that was closed leaves nothing behind that a
 * later one could need: no visit, no open counter [DAY-4].
 *
 * @param follow is shown every step on the way
 * @throws BrokenJournalError when a row is not as it was written: the hub must not start on it
 */
export function recoverDay(
  journal: Pick<Journal, 'read' | 'newestDayFrom'>,
  follow: (step: JournalStep) => void = () => {},
): HallState {
  let state = emptyHall;
  for (const step of stepsFrom(journal, journal.newestDayFrom())) {
    follow(step);
    state = step.after;
  }
  return state;
}

/** Folds the journal from the first row of a day on. */
export function* stepsFrom(journal: Pick<Journal, 'read'>, firstRow: Revision): Generator<JournalStep> {
  let before = emptyHall;
  for (const { seq, event } of journal.read(firstRow)) {
    const after = evolve(before, event);
    yield { seq, event, before, after };
    before = after;
  }
}
