import { commandId, type CommandName } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent, HallEventBody } from '../events.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, type HallState } from '../state.ts';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  parked,
  reception,
  supervisor,
  visit,
  walkIn,
  type Given,
} from './builders.ts';
import { demoConfig } from './demoConfig.ts';
import { watchDay } from './watchDay.ts';

/** By which move things happen in the story below. */
const moveOf: Partial<Record<HallEventBody['type'], CommandName>> = {
  dayOpened: 'tick',
  counterOpened: 'openCounter',
  ticketIssued: 'issueTicket',
  visitCalled: 'callNext',
  visitParked: 'parkVisit',
  hallPaused: 'pauseHall',
  hallResumed: 'resumeHall',
};

const eventOf = ({ when, by, body }: Given): HallEvent => ({
  at: when,
  occurredAt: when,
  by,
  move: moveOf[body.type] ?? 'cancelVisit',
  body,
});

/** Shows a watched day one event after another; the last one may be told, or leave the hall, otherwise than it is. */
function watched(story: readonly Given[], { event = eventOf, evolved = evolve }: Tampering = {}) {
  const day = watchDay(demoConfig());
  let hall: HallState = emptyHall;
  const broken = story.flatMap((given, step) => {
    const before = hall;
    const isLast = step === story.length - 1;
    const happened = isLast ? event(given) : eventOf(given);
    hall = (isLast ? evolved : evolve)(before, happened);
    const command = { type: 'tick', commandId: commandId.parse('command'), payload: {} } as const;
    const decision = { ok: true, events: [happened], personal: [], result: {} } as const;
    return day.see({ step, command, actor: hub, decision, before, hall, now: given.when });
  });
  return [...broken, ...day.lookBack()];
}
interface Tampering {
  readonly event?: (given: Given) => HallEvent;
  readonly evolved?: typeof evolve;
}

const story: readonly Given[] = [
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  called('А001', 1, '09:02'),
];
const pause: Given = { when: at('09:03'), by: supervisor, body: { type: 'hallPaused', reason: 'technical' } };
const goOn: Given = { when: at('09:04'), by: supervisor, body: { type: 'hallResumed', pausedMs: 60_000 } };
const park = parked('А001', 1, '09:05');
const cancel: Given = {
  when: at('09:06'),
  by: reception,
  body: { type: 'visitCancelled', visitId: visit('А002') },
};

const forgetting: typeof evolve = (hall, event) => {
  const after = evolve(hall, event);
  return { ...after, visits: after.visits.delete(visit('А002')) };
};

describe('a watched day', () => {
  it('says nothing of a day on which every invariant holds', () => {
    expect(watched([...story, pause, goOn, park, cancel])).toEqual([]);
  });

  it('sees somebody called who is not next', () => {
    const day = watchDay(demoConfig());
    const before = story.slice(0, 4).map(eventOf).reduce(evolve, emptyHall);
    const command = {
      type: 'callNext',
      commandId: commandId.parse('command'),
      payload: { counterId: counter(1), seenVisit: null },
    } as const;
    const decision = { ok: false, code: 'nobody-waiting', params: {} } as const;
    const step = { step: 0, command, actor: hub, decision, before, hall: before, now: at('09:30') };
    expect(day.see(step)).toEqual(['counter-1 called nobody, the rules in words call visit-1-a']);
  });

  it.each<[string, readonly Given[], Tampering, string]>([
    [
      'events without a rule',
      story,
      { event: (given) => ({ ...eventOf(given), move: 'openCounter' }) },
      'visitCalled came from openCounter, which never causes it',
    ],
    [
      'time that goes back',
      [...story, { ...park, when: at('09:01') }],
      {},
      `visitParked is noted at ${at('09:01')}, after one of ${at('09:02')}`,
    ],
    [
      'what happens in a pause',
      [...story.slice(0, 4), pause, called('А001', 1, '09:04')],
      {},
      'visitCalled happened in a pause (technical)',
    ],
    [
      'what a pause changes',
      [...story, pause, { ...goOn, body: { type: 'hallResumed', pausedMs: 0 } }],
      {},
      'a pause changed the wait of visit-1-a by 60000 ms',
    ],
    [
      'a place that is lost',
      [...story, park],
      {
        evolved(hall, event) {
          const after = evolve(hall, event);
          return { ...after, visits: after.visits.map((each) => Object.assign({}, each, { placeAt: 0 })) };
        },
      },
      'visit-1-a lost the place by visitParked',
    ],
    [
      'an unfair call',
      [...story.slice(0, 4), called('А002', 1, '09:02')],
      {},
      'visit-2-a overtook 1, its reason says 0',
    ],
    [
      'an overtaking that is not counted',
      [...story.slice(0, 4), called('А002', 1, '09:02')],
      {},
      'visit-1-a was overtaken 1 times, the hall counts 0',
    ],
    [
      'a broken hall',
      story,
      { evolved: forgetting },
      'line queue/residence/ordinary names visit-2-a, who is not in the hall',
    ],
    [
      'somebody lost',
      story,
      { evolved: forgetting },
      'visit-2-a is lost: issued, not ended, not in the hall',
    ],
    ['a fold that differs', story, { evolved: forgetting }, 'the fold has other visits'],
  ])('sees %s', (_, given, tampering, sentence) => {
    expect(watched(given, tampering)).toContain(sentence);
  });
});
