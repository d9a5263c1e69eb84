import { queueId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent, VisitCalled } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall } from '../../state.ts';
import { asEvent, at, called, counterOpened, dayOpened, noShow, picked, walkIn } from '../builders.ts';
import { demoConfig } from '../demoConfig.ts';
import { fairnessLedger } from './fairnessLedger.ts';
import { overtakeLedger } from './overtakeLedger.ts';

/** Nobody is overtaken more than once, and everybody is called within a quarter of an hour. */
const config = demoConfig((same) => ({
  ...same,
  rules: { ...same.rules, mostOvertaken: 1 },
  priorityClasses: same.priorityClasses.map((each) => ({ ...each, guaranteedMinutes: 15 })),
}));

const noted = {
  couldServe: ['residence', 'passport'].map((id) => queueId.parse(id)),
  mostOvertaken: 1,
};

/** А001 is overtaken once by rule, then once by hand, and called too late. */
const story = [
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('А003', '09:02'),
  called('А002', 1, '09:10', noted),
  noShow('А002', 1, '09:11'),
  picked('А003', 1, '09:12', { ...noted, overtaken: 1 }),
  noShow('А003', 1, '09:13'),
  called('А001', 1, '09:30', noted),
].map(asEvent);

/** What is broken when this is the journal of the story as it happened. */
function brokenIn(journal: readonly HallEvent[]): readonly string[] {
  const overtakes = overtakeLedger(config);
  const ledger = fairnessLedger(config, overtakes.times);
  let hall = emptyHall;
  for (const event of story) {
    ledger.note(hall, event);
    overtakes.note(hall, event);
    hall = evolve(hall, event);
  }
  return ledger.broken(journal);
}

/** The story with calls that note something else. */
const noting = (other: Partial<VisitCalled>): readonly HallEvent[] =>
  story.map((event) =>
    event.body.type === 'visitCalled' ? { ...event, body: { ...event.body, ...other } } : event,
  );

const reported = (text: string) => [
  expect.stringContaining(`the fairness of 2026-11-23 is reported as ${text}`),
];

describe('a report that tells otherwise than it was', () => {
  it('[FAIRNESS-1][FAIRNESS-2][FAIRNESS-3] is not the one of the journal as it was written', () => {
    expect(brokenIn(story)).toEqual([]);
  });

  it('[FAIRNESS-1] is seen where calls hide whom they passed over', () => {
    const all =
      '{"overtaking":{"limit":1,"visits":0,"most":0,"atLimit":0,"beyondByRule":[],"beyondByHand":0}';
    expect(brokenIn(noting({ couldServe: [] }))).toEqual(reported(all));
  });

  it('[FAIRNESS-2] is seen where calls hide the limit', () => {
    const none =
      '{"overtaking":{"limit":null,"visits":1,"most":1,"atLimit":0,"beyondByRule":[],"beyondByHand":0}';
    expect(brokenIn(noting({ mostOvertaken: null }))).toEqual(reported(none));
  });

  it('[FAIRNESS-3] is seen where calls hide how late they were', () => {
    const early = story.map((event) =>
      Object.assign({}, event, { occurredAt: Math.min(event.occurredAt, at('09:12')) }),
    );
    expect(brokenIn(early)).toEqual([expect.stringContaining('"byClass":[["ordinary",3,0]')]);
  });
});
