import { endOfServiceDay, hour, minute, type BranchConfig, type Instant, type Ms } from '@talon/shared';
import fc from 'fast-check';
import { arbitraryConfig, clockChanges, dateOf } from './arbitraryConfig.ts';
import { arbitraryPresses } from './arbitraryPresses.ts';

/** A day as it is drawn: `randomDay` makes the same of it every time. */
export interface DayPlan {
  /** The commands that are pressed, by their number. All, unless the day was shrunk. */
  readonly pressed: readonly number[];
  readonly config: BranchConfig;
  readonly startAt: Instant;
  /** Draws the commands, each with its own dice. */
  readonly seed: number;
  readonly paceMs: Ms;
  readonly sense: number;
  readonly hubOff: number;
  /** After which commands the journal is folded to compare, besides the end. */
  readonly foldedAfter: readonly number[];
}

/** So many shorter days are tried when one fails, then so many smaller ones in all: a minute or two, never an evening. */
const mostShorter = 500;
const mostSmaller = 700;

/**
 * Days of `commands` commands in generated branches: begun within twelve hours before a change of the clocks, a midnight
 * or an ordinary morning, quick or slow, in a hall that knows its work or does not, with the hub off now and then.
 *
 * A day that fails shrinks by its commands first and by its branch then; both are capped by number, not by time.
 */
export function arbitraryDay(commands: number): fc.Arbitrary<DayPlan> {
  const drawn = fc.record({
    // Shrunk in this order.
    pressed: arbitraryPresses(commands, mostShorter),
    config: arbitraryConfig(),
    start: fc.record({
      near: fc.constantFrom(...nearTo),
      which: fc.nat({ max: 1 }),
      dayOfYear: fc.integer({ min: 1, max: 365 }),
      minutesBefore: fc.integer({ min: 0, max: 12 * 60 }),
    }),
    seed: fc.noShrink(fc.integer()),
    paceMs: fc.constantFrom(5000, 500, 20_000),
    sense: fc.constantFrom(0.5, 0, 0.8),
    hubOff: fc.constantFrom(0, 1, 4),
    foldedAfter: fc.array(fc.nat({ max: commands - 1 }), { maxLength: 2, size: 'max' }),
  });
  const days = drawn.map(({ start, ...plan }) =>
    Object.assign(plan, { startAt: startOf(start, plan.config.timeZone) }),
  );
  // Without bias towards the small: a shrunk day is small, a drawn one is to be a day.
  return fc.noBias(fc.limitShrink(days, mostSmaller));
}

const nearTo = ['morning', 'midnight', 'clock change', 'clock change'] as const;

interface Start {
  readonly near: (typeof nearTo)[number];
  readonly which: number;
  readonly dayOfYear: number;
  readonly minutesBefore: number;
}

function startOf({ near, which, dayOfYear, minutesBefore }: Start, timeZone: string): Instant {
  const change = clockChanges[timeZone]?.[which];
  const midnight = endOfServiceDay(dateOf(dayOfYear), timeZone);
  const moment =
    near === 'morning'
      ? midnight + 8 * hour
      : near === 'midnight' || change === undefined
        ? midnight
        : Date.parse(change);
  return moment - minutesBefore * minute;
}
