import { parkReasonId } from '@talon/shared';
import { describe, expect, inject, it } from 'vitest';
import { evolve } from './evolve.ts';
import { hallEvent } from './events.ts';
import { emptyHall } from './state.ts';
import { at } from './testing/builders.ts';
import { comparable } from './testing/comparable.ts';
import { demoConfig } from './testing/demoConfig.ts';
import { brokenInvariants } from './testing/invariants.ts';
import { randomDay } from './testing/randomDay.ts';

const name = { uk: '…', ru: '…', en: '…' };
/** A branch that uses every rule of calls, no-shows and parking, with times as short as a random day's. */
const config = demoConfig((same) => ({
  ...same,
  parkReasons: [
    { id: parkReasonId.parse('paying'), name, returnAfterMinutes: 2 },
    { id: parkReasonId.parse('searching'), name, returnAfterMinutes: null },
  ],
  rules: {
    ...same.rules,
    secondsBetweenCalls: 20,
    noShowAfter: { calls: 2, seconds: 30 },
    noShowBySelfAfterSeconds: 180,
    noShowReturn: { withinMinutes: 2, withinCalls: 2 },
    parkedReturnMinutes: 4,
    undoSeconds: 60,
  },
}));

/** What happened on these days: moves with their events, and refusals. */
const seen = new Set<string>();
const seeds = Array.from({ length: Math.max(6, inject('randomDays') / 2) }, (_, day) => 2000 + day);

describe('on a random day on which people come back', () => {
  it.each(seeds)(
    '[NOSHOW-4][UNDO-1][PARK-4] nobody is lost, and the journal tells the same through JSON (seed %i)',
    (seed) => {
      const { hall, events } = randomDay({
        seed,
        commands: 6000,
        config,
        startAt: at('07:55'),
        onStep: ({ command, decision, hall: after }) => {
          const broken = brokenInvariants(after);
          if (broken.length > 0)
            throw new Error(`seed ${seed}, ${JSON.stringify(command)}: ${broken.join('; ')}`);
          if (decision.ok) for (const { move, body } of decision.events) seen.add(`${move} ${body.type}`);
          else seen.add(decision.code);
        },
      });
      const read = events.map((event) => hallEvent.parse(JSON.parse(JSON.stringify(event))));
      expect(comparable(read.reduce(evolve, emptyHall))).toEqual(comparable(hall));
    },
  );

  it('all of it happened, and was refused where it had to be', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'undoEnd endUndone',
        'readmitVisit visitReadmitted',
        'markNoShow visitNoShow',
        'tick visitNoShow',
        'tick visitReturned',
        'recall-too-soon',
        'no-show-too-soon',
        'return-time-over',
        'not-a-no-show',
        'nothing-to-undo',
        'too-late-to-undo',
        'park-reason-needed',
        'unknown-park-reason',
      ]),
    );
  });
});
