import { minute, queueId, type WaitPromise } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent, HallEventBody } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall, type HallState } from '../../state.ts';
import {
  asEvent,
  at,
  called,
  counterOpened,
  dayOpened,
  noShow,
  supervisor,
  visit,
  walkIn,
  type Given,
} from '../../testing/builders.ts';
import { demoConfig } from '../../testing/demoConfig.ts';
import { randomDay } from '../../testing/randomDay.ts';
import { waitsIn } from '../waits.ts';
import { learnedFrom, learnWaits, nothingLearned, type LearnedWaits } from './learnWaits.ts';

const config = demoConfig();
const residence = queueId.parse('residence');

interface Told {
  readonly state: HallState;
  readonly learned: LearnedWaits;
}

function follow({ state: before, learned }: Told, event: HallEvent): Told {
  const state = evolve(before, event);
  return { state, learned: learnWaits(learned, { before, event, after: state, config }) };
}
const tell = (given: readonly Given[], from: Told = { state: emptyHall, learned: nothingLearned }): Told =>
  given.map(asEvent).reduce(follow, from);
const then = (when: string, body: HallEventBody): Given => ({ when: at(when), by: supervisor, body });

/** `09:00` and so many minutes. */
const clock = (minutes: number) =>
  `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const name = (number: number) => `А${String(number).padStart(3, '0')}`;

/** Somebody comes every four minutes and is called, by one counter, twenty minutes later. */
function steadyMorning(people: number, promised: WaitPromise | null = null): readonly Given[] {
  const moves = Array.from({ length: people }, (_, index) => {
    const ticketOf = name(index + 1);
    const issued = walkIn(ticketOf, clock(index * 4));
    const body = { ...issued.body, wait: promised } as HallEventBody;
    return [
      { ...issued, body },
      called(ticketOf, 1, clock(index * 4 + 20)),
      noShow(ticketOf, 1, clock(index * 4 + 21)),
    ];
  }).flat();
  return [dayOpened(), counterOpened(1), ...moves.toSorted((a, b) => a.when - b.when)];
}

describe('what a branch has learned about its waits', () => {
  it('[ESTIMATE-5] is nothing on a first morning: unknown, until three were called', () => {
    const early = tell(steadyMorning(30).filter(({ when }) => when < at('09:26')));
    expect(waitsIn(early.learned, early.state, config, at('09:26')).ifCameNow(residence)).toBeNull();
    const later = tell(steadyMorning(30).filter(({ when }) => when < at('10:00')));
    const wait = waitsIn(later.learned, later.state, config, at('10:00')).ifCameNow(residence);
    expect(wait?.likely.from).toBeLessThanOrEqual(20);
    expect(wait?.likely.to).toBeGreaterThanOrEqual(20);
    expect(wait?.nearlyAll.from).toBeLessThanOrEqual(wait?.likely.from ?? 0);
  });

  it('[ESTIMATE-3] tells whoever waits what is left, and nobody of another class', () => {
    const { learned, state } = tell(steadyMorning(30).filter(({ when }) => when < at('10:00')));
    const waits = waitsIn(learned, state, config, at('10:00'));
    const [first, last] = [name(11), name(15)].map((each) => waits.ofVisit(visit(each)));
    expect(first?.likely.to).toBeLessThan(last?.likely.to ?? 0);
    const marked = tell(
      [
        then('10:00', {
          type: 'priorityMarked',
          visitId: visit(name(15)),
          priorityClassId: 'priority' as never,
        }),
      ],
      { learned, state },
    );
    expect(waitsIn(marked.learned, marked.state, config, at('10:00')).ofVisit(visit(name(15)))).toBeNull();
    expect(waits.ofVisit(visit('А099'))).toBeNull();
  });

  it('[ESTIMATE-5] promises nothing while the hall stands still, and no newcomer anything after closing time', () => {
    const told = tell(steadyMorning(30).filter(({ when }) => when < at('10:00')));
    const waitsAfter = (body: HallEventBody) => {
      const { learned, state } = tell([then('10:00', body)], told);
      return waitsIn(learned, state, config, at('10:01'));
    };
    const paused = waitsAfter({ type: 'hallPaused', reason: 'air-raid' });
    expect([paused.ifCameNow(residence), paused.ofVisit(visit(name(15)))]).toEqual([null, null]);
    const closing = waitsAfter({ type: 'issuingEnded' });
    expect(closing.ifCameNow(residence)).toBeNull();
    expect(closing.ofVisit(visit(name(15)))).not.toBeNull();
  });

  it('[PAUSE-3] is the same with an air-raid pause in the middle', () => {
    const until10 = steadyMorning(30).filter(({ when }) => when < at('10:00'));
    const plain = tell(until10);
    const paused = tell(
      [
        then('10:00', { type: 'hallPaused', reason: 'air-raid' }),
        then('10:30', { type: 'hallResumed', pausedMs: 30 * minute }),
      ],
      plain,
    );
    const before = waitsIn(plain.learned, plain.state, config, at('10:00'));
    const after = waitsIn(paused.learned, paused.state, config, at('10:30'));
    expect(after.ifCameNow(residence)).toEqual(before.ifCameNow(residence));
    expect(after.ofVisit(visit(name(15)))).toEqual(before.ofVisit(visit(name(15))));
  });

  it('[ESTIMATE-4] judges every promise at the first call, and what was said every ten minutes since', () => {
    const promised = { likely: { from: 10, to: 20 }, nearlyAll: { from: 5, to: 30 } };
    const { learned } = tell(steadyMorning(20, promised));
    expect(learned.promises.judged).toHaveLength(20);
    expect(learned.promises.judged[0]).toMatchObject({
      error: -5,
      insideLikely: true,
      insideNearlyAll: true,
    });
    // Ten minutes into each wait there is an event within a minute or two; before three calls nothing is known.
    expect(learned.whileWaiting.length).toBeGreaterThan(15);
    for (const { error } of learned.whileWaiting.slice(5)) expect(Math.abs(error)).toBeLessThan(10);
    expect(learned.unanswered.size).toBe(0);
    expect(learned.model.open).toEqual({});
  });

  it('whoever leaves, or gets another class, teaches nothing', () => {
    const told = tell(steadyMorning(30).filter(({ when }) => when < at('10:00')));
    const last = visit(name(15));
    const ends: HallEventBody[] = [
      { type: 'visitCancelled', visitId: last },
      { type: 'visitLeftOver', visitId: last },
      { type: 'priorityMarked', visitId: last, priorityClassId: 'priority' as never },
    ];
    expect(told.learned.unanswered.has(last)).toBe(true);
    for (const body of ends) {
      const { learned } = tell([then('10:00', body)], told);
      expect(learned.unanswered.has(last)).toBe(false);
      expect(learned.model.corrections).toEqual(told.learned.model.corrections);
    }
  });

  it('keeps over night what it learned, and nothing of who waited', () => {
    const { learned, state } = tell(steadyMorning(30).filter(({ when }) => when < at('10:00')));
    const closed = tell([then('10:00', { type: 'dayClosed' })], { learned, state });
    const kept = learnedFrom(JSON.parse(JSON.stringify(closed.learned.model)) as LearnedWaits['model']);
    const tomorrow = { ...asEvent(dayOpened()), occurredAt: at('32:00'), at: at('32:00') };
    const body = { type: 'dayOpened', serviceDay: '2026-11-24' } as HallEventBody;
    const next = follow({ state: closed.state, learned: kept }, { ...tomorrow, body });
    expect(next.learned.unanswered.size).toBe(0);
    expect(next.learned.promises.judged).toEqual([]);
    expect(next.learned.model.queues[residence]?.earlierDays).toHaveLength(1);
  });

  it('comes out the same when the day is folded anew from what was kept at its start, seed 5', () => {
    const { events } = randomDay({ seed: 5, config, commands: 6000, startAt: at('21:00') });
    const live = events.reduce(follow, { state: emptyHall, learned: nothingLearned });
    expect(live.state.totals.issued).toBeGreaterThan(50);
    const newest = events.findIndex(
      ({ body }) => body.type === 'dayOpened' && body.serviceDay > '2026-11-23',
    );
    expect(newest).toBeGreaterThan(0);
    const earlier = events.slice(0, newest).reduce(follow, { state: emptyHall, learned: nothingLearned });
    const kept = learnedFrom(JSON.parse(JSON.stringify(earlier.learned.model)) as LearnedWaits['model']);
    const again = events.slice(newest).reduce(follow, { state: earlier.state, learned: kept });
    expect(again.learned.model).toEqual(live.learned.model);
    expect(again.learned.unanswered.toJS()).toEqual(live.learned.unanswered.toJS());
    const now = live.state.lastAt + minute;
    for (const { id } of config.queues)
      expect(waitsIn(again.learned, live.state, config, now).ifCameNow(id)).toEqual(
        waitsIn(live.learned, live.state, config, now).ifCameNow(id),
      );
    // Whose first call is awaited is exactly who waits in a queue, ordinary and never called.
    for (const id of live.learned.unanswered.keys())
      expect(live.state.visits.get(id)).toMatchObject({ status: 'waiting', firstStartedAt: null });
  });
});
