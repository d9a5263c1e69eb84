import { minute, visitExplanation, type BranchConfig, type HallRules } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  printStation,
  supervisor,
  ticket,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { given } from '../testing/spec.ts';
import { pickNext } from './callingRule.ts';
import { explainVisit } from './explainVisit.ts';

/** The demo's branch with other rules, and a wait that is guaranteed to those with priority. */
const branch = (rules: Partial<HallRules>, guaranteedMinutes: number | null = null) =>
  demoConfig((config) => ({
    ...config,
    rules: { ...config.rules, ...rules },
    priorityClasses: config.priorityClasses.map((each) =>
      each.rank === 0 ? each : { ...each, guaranteedMinutes },
    ),
  }));

type Story = ReturnType<typeof given>;
const callNext = (story: Story, number: number) =>
  story.when(operatorAt(number), 'callNext', { counterId: counter(number), seenVisit: null });

/** Counter 1 calls somebody, and he does not come. */
function calledInVain(story: Story, text: string): Story {
  const gone = { counterId: counter(1), visitId: visit(text) };
  return callNext(story, 1).and().when(operatorAt(1), 'markNoShow', gone).and();
}

/** By way of a report that moves nobody. */
const hallOf = (story: Story) =>
  story.when(printStation, 'reportPrinter', { condition: { state: 'silent' } }).hall;

/** One more counter that serves what counter 1 does, which is not land. */
function likeFirst({ counters }: BranchConfig, number: number) {
  const [found] = counters;
  if (found === undefined) throw new Error('there is no counter 1');
  return { ...found, id: counter(number), number };
}

function explained(story: Story, config: BranchConfig, text: string, when: string) {
  const hall = hallOf(story);
  const asked = hall.visits.get(visit(text));
  if (asked?.status !== 'waiting') throw new Error(`${text} does not wait`);
  const explanation = explainVisit(hall, config, asked, at(when));
  expect(visitExplanation.parse(explanation)).toEqual(explanation);
  return explanation;
}

describe('why this visit has not been called yet', () => {
  it('[EXPLAIN-1] says how long it waits, how often it was overtaken, who is before it and whom a counter would call', () => {
    const config = branch({ mostOvertaken: 3 });
    const story = calledInVain(
      given(
        dayOpened(),
        counterOpened(1),
        walkIn('А001', '09:00'),
        walkIn('А002', '09:01', 'priority'),
        walkIn('А003', '09:02', 'priority'),
      ).in(config),
      'А002',
    );
    expect(explained(story, config, 'А001', '09:25')).toEqual({
      priorityClassId: 'ordinary',
      waitedMinutes: 25,
      timesOvertaken: 1,
      mostOvertaken: 3,
      guaranteeInMinutes: null,
      ahead: 1,
      counters: {
        total: 1,
        first: [
          {
            counterId: counter(1),
            next: {
              visitId: visit('А003'),
              ticket: ticket('А003'),
              reason: { rule: 'longest-wait', priorityClassId: 'priority', overtaken: 1 },
            },
          },
        ],
      },
    });
  });

  it('[EXPLAIN-1] counts the minutes until the guarantee, and those after it', () => {
    const config = branch({}, 15);
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00', 'priority'));
    const leftAt = (when: string) => explained(story, config, 'А001', when).guaranteeInMinutes;
    expect(leftAt('09:05')).toBe(10);
    expect(leftAt('09:05:30')).toBe(10);
    expect(leftAt('09:15')).toBe(0);
    expect(leftAt('09:15:10')).toBe(-1);
    expect(leftAt('09:22')).toBe(-7);
  });

  it('[EXPLAIN-1][PAUSE-3] a pause of the hall is no part of the wait, neither while it lasts nor afterwards', () => {
    const config = branch({}, 15);
    const paused = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00', 'priority'))
      .at('09:10')
      .when(supervisor, 'pauseHall', { reason: 'air-raid' })
      .and();
    expect(explained(paused, config, 'А001', '09:40')).toMatchObject({
      waitedMinutes: 10,
      guaranteeInMinutes: 5,
    });
    const goesOn = paused.at('09:50').when(supervisor, 'resumeHall', {}).and();
    expect(explained(goesOn, config, 'А001', '09:52')).toMatchObject({
      waitedMinutes: 12,
      guaranteeInMinutes: 3,
    });
  });

  it('[EXPLAIN-1] names only counters that are open and call from its place, at most five', () => {
    const config = demoConfig((same) => ({
      ...same,
      counters: [...same.counters, ...[5, 6, 7, 8].map((number) => likeFirst(same, number))],
    }));
    const everybody = [1, 2, 3, 4, 5, 6, 7].map((number) => counterOpened(number));
    const story = given(dayOpened(), ...everybody, walkIn('А001', '09:00'), walkIn('К001', '09:01')).in(
      config,
    );
    const { counters } = explained(story, config, 'А001', '09:10');
    // 3 serves land alone, 8 is closed.
    expect(counters.total).toBe(6);
    expect(counters.first.map(({ counterId }) => counterId)).toEqual([1, 2, 4, 5, 6].map(counter));
    expect(
      explained(story, config, 'К001', '09:10').counters.first.map(({ counterId }) => counterId),
    ).toEqual([3, 4].map(counter));
    const nobody = given(dayOpened(), walkIn('А001', '09:00'));
    expect(explained(nobody, config, 'А001', '09:10').counters).toEqual({ total: 0, first: [] });
  });

  it('[EXPLAIN-1] of a visit that was sent to one counter speaks of this counter', () => {
    const story = callNext(
      given(dayOpened(), counterOpened(1), counterOpened(4), walkIn('А001', '09:00')),
      1,
    ).and();
    const sent = story.when(operatorAt(1), 'transferVisit', {
      counterId: counter(1),
      visitId: visit('А001'),
      to: { kind: 'counter', counterId: counter(4) },
    });
    expect(explained(sent.and(), demoConfig(), 'А001', '09:30').counters).toMatchObject({
      total: 1,
      first: [
        { counterId: counter(4), next: { visitId: visit('А001'), reason: { rule: 'transferred-here' } } },
      ],
    });
  });

  it('[EXPLAIN-1] holds at any moment of a random day: whom it names is whom the counter would call', () => {
    const config = branch({ calling: { kind: 'accumulating' }, mostOvertaken: 4 }, 20);
    let explanations = 0;
    randomDay({
      seed: 3,
      commands: 1200,
      config,
      startAt: at('07:55'),
      onStep: ({ hall, now }) => {
        const waiting = [...hall.visits.values()].filter((each) => each.status === 'waiting');
        for (const asked of waiting.slice(0, 3)) {
          const explanation = explainVisit(hall, config, asked, now);
          expect(visitExplanation.parse(explanation)).toEqual(explanation);
          expect(explanation.timesOvertaken).toBeLessThanOrEqual(4);
          expect(explanation.waitedMinutes * minute).toBeLessThanOrEqual(now - asked.issuedAt);
          for (const { counterId, next } of explanation.counters.first)
            expect(pickNext(hall, config, counterId, now)?.visit.id).toBe(next.visitId);
          explanations += explanation.counters.total;
        }
      },
    });
    expect(explanations).toBeGreaterThan(500);
  });
});
