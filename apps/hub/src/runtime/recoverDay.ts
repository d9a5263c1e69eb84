import { emptyHall, evolve, type HallState } from '@talon/queue-core';
import type { Journal } from '../store/journal.ts';

/**
 * The hall in force, folded from the journal.
 *
 * Reads the newest service day only and checks its hash chain. A day that was closed leaves nothing behind that a
 * later one could need: no visit, no open counter [DAY-4].
 *
 * @throws BrokenJournalError when a row is not as it was written: the hub must not start on it
 */
export function recoverDay(journal: Journal): HallState {
  let state = emptyHall;
  for (const { event } of journal.read(journal.newestDayFrom())) state = evolve(state, event);
  return state;
}
