import type { BranchView, Instant } from '@talon/shared';
import type { Texts } from './useTexts.ts';
import { wallClock } from './wallClock.ts';

/**
 * What to do for whoever gets no ticket now.
 *
 * @param again when there will be more today; `null`: not today
 */
export function comeBackText(again: Instant | null, branch: BranchView, say: Texts['say']): string {
  if (again !== null) return say('kiosk.comeBackAt', { time: wallClock(again, branch.timeZone) });
  return say(branch.appointments === null ? 'kiosk.anotherDay' : 'kiosk.anotherDayOrBook');
}
