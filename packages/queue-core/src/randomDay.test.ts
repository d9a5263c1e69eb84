import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { arbitraryDay, type DayPlan } from './testing/arbitraryDay.ts';
import { eventTypes } from './testing/dayInvariants/eventsWithoutRule.ts';
import { commandsOfDay, runPlannedDay, storyOf } from './testing/plannedDay.ts';
import { pressedMoves } from './testing/randomCommand.ts';

/**
 * Days of 10,000 commands in generated branches: 20 in `npm test`, 1,000 in `npm run test:long`.
 *
 * A day that fails is shrunk to the commands and the branch that matter, told line by line, and printed with the command
 * that runs just the shrunk day again:
 *
 *     TALON_DAY=1017 TALON_DAY_PATH=0:2:1:0 npx vitest run src/randomDay.test.ts
 *
 * `TALON_DAY` is the day's number; without `TALON_DAY_PATH` the whole day runs, and is shrunk again where it fails.
 */
const replayed = inject('replayedDay');

/** A day that failed once is added here and stays. */
const daysThatFailed: readonly number[] = [1051, 1374];
const days =
  replayed === null
    ? [
        ...new Set([
          ...daysThatFailed,
          ...Array.from({ length: inject('randomDays') }, (_, day) => 1000 + day),
        ]),
      ]
    : [replayed.day];

const seen = new Set<string>();

describe('on a random day of 10,000 commands in a generated branch', () => {
  it.each(days)(
    '[DAY-4][NUMBER-1][COUNTER-1][PAUSE-2][CALL-12][CALL-13] every invariant holds (day %i)',
    (day) => {
      const property = fc.property(arbitraryDay(commandsOfDay), (plan) => {
        runPlannedDay(plan, (what) => seen.add(what));
      });
      const path = replayed?.path ?? '';
      const run = fc.check(property, { seed: seedOf(day), path, numRuns: 1 });
      const [plan] = run.counterexample ?? [];
      if (plan !== undefined)
        throw new Error(report(day, run.counterexamplePath ?? '', plan, run.errorInstance), {
          cause: run.errorInstance,
        });
      expect(run.failed).toBe(false);
    },
  );

  it.skipIf(days.length < 20)('everything that can happen in a hall happened in one of them', () => {
    const missing = [
      ...eventTypes.map((type) => `event ${type}`),
      ...[...pressedMoves].map((name) => `move ${name}`),
      ...callRules.map((rule) => `rule ${rule}`),
      ...timeAlone.map((what) => `by time ${what}`),
      'clocks change in a day that runs',
    ].filter((what) => !seen.has(what));
    expect(missing).toEqual([]);
    expect([...seen].filter((what) => what.startsWith('refusal')).length).toBeGreaterThanOrEqual(50);
  });
});

const callRules = [
  ...(['longest-wait', 'most-points', 'turn', 'past-guarantee', 'overtaken-enough'] as const),
  ...(['transferred-here', 'before-booked-time', 'resumed', 'picked'] as const),
];

/** What people press may come by time alone as well. */
const timeAlone = [
  'visitCalled',
  'visitNoShow',
  'visitReturned',
  'visitLeftOver',
  'issuingEnded',
  'dayClosed',
];

/** Far apart for days that follow each other: the generator begins alike for seeds that are near. */
const seedOf = (day: number) => Math.imul(day, 0x9e3779b1);

function report(day: number, path: string, plan: DayPlan, error: unknown): string {
  const { pressed, config, startAt, ...rest } = plan;
  const story = pressed.length > 40 ? [`${pressed.length} commands, too many to tell`] : storyOf(plan);
  return [
    String(error),
    `begun ${new Date(startAt).toISOString()}, ${JSON.stringify(rest)}, in the branch`,
    JSON.stringify(config),
    `${pressed.length} of ${commandsOfDay} commands matter:`,
    ...story,
    `TALON_DAY=${day} TALON_DAY_PATH=${path} npx vitest run src/randomDay.test.ts`,
  ].join('\n');
}
