import {
  priorityClassId,
  type BranchConfig,
  type CallReason,
  type HallRules,
  type Instant,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { byPlace } from '../line.ts';
import type { HallState, Visit } from '../state.ts';
import { at, counter, counterOpened, dayOpened, operatorAt, ticket, walkIn } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { unfairCall } from '../testing/dayInvariants/unfairCall.ts';
import { obviousNext } from '../testing/obviousNext.ts';
import { randomDay } from '../testing/randomDay.ts';
import { given } from '../testing/spec.ts';
import { aheadOf, callingOrder, pickNext, waitingFor } from './callingRule.ts';
import { servedNow } from './eligibility.ts';

/** The demo's branch with other rules, and classes that make use of them. */
function branch(rules: Partial<HallRules>, priority: Partial<BranchConfig['priorityClasses'][number]> = {}) {
  return demoConfig((config) => ({
    ...config,
    rules: { ...config.rules, ...rules },
    priorityClasses: config.priorityClasses.map((each) =>
      each.rank === 0 ? each : { ...each, ...priority },
    ),
  }));
}

const appointments = {
  earlyMinutes: 20,
  lateMinutes: 10,
  priorityClassId: priorityClassId.parse('priority'),
};

const policies: readonly (readonly [string, BranchConfig])[] = [
  ['strict', branch({})],
  ['strict, at most 3 times overtaken', branch({ mostOvertaken: 3 })],
  [
    'accumulating, with a guarantee and a limit',
    branch(
      { calling: { kind: 'accumulating' }, mostOvertaken: 4 },
      { creditMinutes: 10, growth: 2.5, guaranteedMinutes: 20 },
    ),
  ],
  ['two ordinary for each priority', branch({ calling: { kind: 'ratio', priority: 1, ordinary: 2 } })],
  [
    'alternate, with a guarantee',
    branch({ calling: { kind: 'ratio', priority: 1, ordinary: 1 } }, { guaranteedMinutes: 15 }),
  ],
  ['strict, with appointments', branch({ appointments })],
  [
    'accumulating, with appointments, a guarantee and a limit',
    branch(
      { calling: { kind: 'accumulating' }, mostOvertaken: 4, appointments },
      { creditMinutes: 10, growth: 2.5, guaranteedMinutes: 20 },
    ),
  ],
  [
    'alternate, with appointments and a limit',
    branch({ calling: { kind: 'ratio', priority: 1, ordinary: 1 }, mostOvertaken: 3, appointments }),
  ],
];

describe.each(policies)('the calling rule, %s', (_, config) => {
  it.each([1, 2])(
    '[CALL-1][CALL-2][CALL-3][CALL-5][CALL-9] agrees with the obvious reference all day (seed %i)',
    (seed) => {
      let compared = 0;
      randomDay({
        seed,
        commands: 1500,
        config,
        startAt: at('07:55'),
        onStep: ({ hall, now }) => {
          for (const number of [1, 3, 4]) {
            const obvious = obviousNext(hall, config, counter(number), now);
            expect(pickNext(hall, config, counter(number), now)?.visit.ticket).toEqual(obvious?.ticket);
            compared += waitingFor(hall, config, counter(number)) > 1 ? 1 : 0;
          }
        },
      });
      expect(compared).toBeGreaterThan(300);
    },
  );

  it('[CALL-9] the order that a desk is shown is the order in which it would call', () => {
    let compared = 0;
    randomDay({
      seed: 7,
      commands: 600,
      config,
      startAt: at('07:55'),
      onStep: ({ hall, now }) => {
        const shown = callingOrder(hall, config, counter(4), 4, now).map((visit) => visit.ticket);
        expect(shown).toEqual(calledOneByOne(hall, config, 4, now));
        compared += shown.length > 2 ? 1 : 0;
      },
    });
    expect(compared).toBeGreaterThan(100);
  });

  it('[CALL-9] who waits in a queue is told how many would be called before from there', () => {
    let compared = 0;
    randomDay({
      seed: 8,
      commands: 1200,
      config,
      startAt: at('07:55'),
      onStep: ({ hall, now }) => {
        for (const visit of hall.visits.values()) {
          if (visit.status !== 'waiting' || visit.place.kind !== 'queue' || visit.place.queueId !== 'land')
            continue;
          // Counter 3 calls from this queue alone; its pool would come before.
          const order = callingOrder(asOneQueue(hall), config, counter(3), 1000, now);
          const place = order.findIndex(({ id }) => id === visit.id);
          expect(aheadOf(hall, config, visit, now)).toBe(place);
          compared += place > 0 ? 1 : 0;
        }
      },
    });
    expect(compared).toBeGreaterThan(100);
  });

  it('[CALL-12][CALL-13] both bounds hold in every call by rule of a random day', () => {
    let calls = 0;
    randomDay({
      seed: 11,
      commands: 6000,
      config,
      startAt: at('07:55'),
      onStep: ({ decision, before }) => {
        const [call] = decision.ok ? decision.events : [];
        if (call?.body.type !== 'visitCalled' || byHand.has(call.body.reason.rule)) return;
        expect(unfairCall(before, config, call)).toEqual([]);
        calls += 1;
      },
    });
    expect(calls).toBeGreaterThan(50);
  });
});

/** [PARK-2][PICK-2] What staff choose by hand is bound by no rule of order. */
const byHand = new Set<CallReason['rule']>(['resumed', 'picked']);

/**
 * The hall as a queue by itself sees it: nobody is transferred to a counter, no counter is within its turns, and all
 * work by their own profiles.
 */
const asOneQueue = (hall: HallState): HallState => ({
  ...hall,
  profiles: hall.profiles.clear(),
  turns: hall.turns.clear(),
  lines: hall.lines.filter((_, key) => key.startsWith('queue/')),
});

/** Calls four times at once, as if nobody else came or called. */
function calledOneByOne(hall: HallState, config: BranchConfig, number: number, now: Instant) {
  const order = [];
  let rest = hall;
  for (let turn = 0; turn < 4; turn += 1) {
    const next = pickNext(rest, config, counter(number), now);
    if (next === undefined) break;
    order.push(next.visit.ticket);
    rest = withoutCalled(rest, next.visit, config, number, next.reason);
  }
  return order;
}

/** The hall after a call that leaves the counter free. */
function withoutCalled(
  hall: HallState,
  called: Visit,
  config: BranchConfig,
  number: number,
  reason: CallReason,
): HallState {
  const served = new Set<string>(
    servedNow(hall, config, counter(number), () => 1000).map(({ queueId }) => queueId),
  );
  const passed = [...hall.visits.values()].filter(
    (visit) =>
      visit.status === 'waiting' &&
      byPlace(visit, called) < 0 &&
      (visit.place.kind === 'counter'
        ? visit.place.counterId === counter(number)
        : served.has(visit.place.queueId)),
  );
  return {
    ...hall,
    visits: hall.visits.delete(called.id),
    lines: hall.lines.map((line) => line.filter((id) => id !== called.id)),
    turns: reason.rule === 'turn' ? hall.turns.set(counter(number), reason.place) : hall.turns,
    overtaken: hall.overtaken
      .delete(called.id)
      .merge(passed.map(({ id }) => [id, (hall.overtaken.get(id) ?? 0) + 1] as const)),
  };
}

describe('the calling rule in words', () => {
  const hall = (...tickets: readonly (readonly [string, string, string?])[]) =>
    given(dayOpened(), counterOpened(1), ...tickets.map(([number, when, of]) => walkIn(number, when, of)));
  const next = (story: ReturnType<typeof hall>, config: BranchConfig, when: string) =>
    story
      .in(config)
      .at(when)
      .when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null })
      .happened.find((body) => body.type === 'visitCalled');
  const numberOf = (config: BranchConfig, story: ReturnType<typeof hall>, when: string) => {
    const call = next(story, config, when);
    return { visit: call?.visitId, reason: call?.reason };
  };
  const visitOf = (text: string) => `visit-${ticket(text).number}-a`;

  it('[CALL-10] points grow from a credit, each class at its own pace', () => {
    const config = branch({ calling: { kind: 'accumulating' } }, { creditMinutes: 10, growth: 2 });
    const story = hall(['А001', '09:00'], ['А002', '09:20', 'priority']);
    // 09:25: 25 points against 10 + 2 × 5; 09:40: 40 against 10 + 2 × 20.
    expect(numberOf(config, story, '09:25')).toEqual({
      visit: visitOf('А001'),
      reason: { rule: 'most-points', priorityClassId: 'ordinary', points: 25, overtaken: 0 },
    });
    expect(numberOf(config, story, '09:40')).toEqual({
      visit: visitOf('А002'),
      reason: { rule: 'most-points', priorityClassId: 'priority', points: 50, overtaken: 1 },
    });
  });

  it('[CALL-11] two ordinary visitors for each with priority, as long as both wait', () => {
    const config = branch({ calling: { kind: 'ratio', priority: 1, ordinary: 2 } });
    let story = hall(
      ['А001', '09:00'],
      ['А002', '09:01'],
      ['А003', '09:02'],
      ['А004', '09:03', 'priority'],
      ['А005', '09:04', 'priority'],
    ).in(config);
    const order: unknown[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const call = story.when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null });
      const [body] = call.happened;
      if (body?.type !== 'visitCalled') throw new Error('nobody was called');
      order.push([body.visitId, body.reason.rule === 'turn' ? body.reason.place : null]);
      const gone = { counterId: counter(1), visitId: body.visitId };
      story = call.and().when(operatorAt(1), 'markNoShow', gone).and();
    }
    expect(order).toEqual([
      [visitOf('А004'), 1],
      [visitOf('А001'), 2],
      [visitOf('А002'), 3],
      [visitOf('А005'), 1],
      // Nobody with priority is left: nobody has to take turns.
      [visitOf('А003'), null],
    ]);
  });

  it('[CALL-12] who has waited longer than the class is guaranteed comes first, the most overdue before all', () => {
    const config = demoConfig((same) => ({
      ...same,
      priorityClasses: same.priorityClasses.map((each) => ({
        ...each,
        guaranteedMinutes: each.rank === 0 ? 40 : 15,
      })),
    }));
    const story = hall(['А001', '09:00'], ['А002', '09:20', 'priority'], ['А003', '09:21', 'priority']);
    expect(numberOf(config, story, '09:30').reason).toMatchObject({ rule: 'longest-wait', overtaken: 1 });
    expect(numberOf(config, story, '09:45')).toEqual({
      visit: visitOf('А002'),
      reason: { rule: 'past-guarantee', priorityClassId: 'priority', guaranteedMinutes: 15, overtaken: 1 },
    });
    const alone = hall(['А001', '09:00'], ['А004', '09:40', 'priority']);
    expect(numberOf(config, alone, '09:41')).toMatchObject({
      visit: visitOf('А001'),
      reason: { guaranteedMinutes: 40 },
    });
  });

  it('[CALL-13] nobody is overtaken more often than the branch allows, and the guarantee yields to it', () => {
    const config = branch({ mostOvertaken: 1 }, { guaranteedMinutes: 5 });
    const story = hall(['А001', '09:00'], ['А002', '09:01', 'priority'], ['А003', '09:02', 'priority']).in(
      config,
    );
    const first = story.when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null });
    expect(first.happened).toMatchObject([
      { visitId: visitOf('А002'), couldServe: ['residence', 'passport'] },
    ]);
    const gone = first
      .and()
      .when(operatorAt(1), 'markNoShow', { counterId: counter(1), visitId: visitOf('А002') as never });
    expect(gone.hall.overtaken.toObject()).toEqual({ [visitOf('А001')]: 1 });
    // А003 is past its five minutes by now, but would overtake А001 once more.
    expect(numberOf(config, gone.and(), '09:20')).toEqual({
      visit: visitOf('А001'),
      reason: { rule: 'overtaken-enough', priorityClassId: 'ordinary', timesOvertaken: 1, overtaken: 0 },
    });
  });

  it('[CALL-13] who may not be overtaken once more is found behind somebody who came back to his place, too', () => {
    const config = branch({ mostOvertaken: 1 });
    const call = (story: ReturnType<typeof hall>, number: number) =>
      story.when(operatorAt(number), 'callNext', { counterId: counter(number), seenVisit: null });
    const atOne = call(hall(['А001', '09:00'], ['А002', '09:01']).in(config), 1);
    const both = call(atOne.and(counterOpened(2), walkIn('А003', '09:05', 'priority')), 2);
    expect(both.hall.overtaken.toObject()).toEqual({ [visitOf('А002')]: 1 });
    const back = both
      .and()
      .when(operatorAt(1), 'returnVisit', { counterId: counter(1), visitId: visitOf('А001') as never });
    // А004 would overtake А002 once more. А001 stands before it, and nobody has overtaken him.
    expect(numberOf(config, back.and(walkIn('А004', '09:10', 'priority')), '09:30')).toEqual({
      visit: visitOf('А001'),
      reason: { rule: 'overtaken-enough', priorityClassId: 'ordinary', timesOvertaken: 0, overtaken: 0 },
    });
  });

  it('[CALL-7] preferred queues come first, and the bounds hold across them', () => {
    const preferring = (mostOvertaken: number | null) =>
      demoConfig((same) => ({
        ...same,
        rules: { ...same.rules, mostOvertaken },
        workProfiles: same.workProfiles.map((each) =>
          each.id === 'people' ? { ...each, preference: { passport: 1 } } : each,
        ),
      }));
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), walkIn('В001', '09:10'));
    const nextIn = (config: BranchConfig) =>
      story.in(config).when(operatorAt(1), 'callNext', { counterId: counter(1), seenVisit: null }).happened;
    expect(nextIn(preferring(null))).toMatchObject([{ visitId: 'visit-1-v', reason: { overtaken: 1 } }]);
    expect(nextIn(preferring(0))).toMatchObject([{ visitId: visitOf('А001') }]);
  });

  it('[CALL-8] a counter helps another queue only while few wait in its own', () => {
    const helping = demoConfig((same) => ({
      ...same,
      workProfiles: same.workProfiles.map((each) =>
        each.id === 'land'
          ? { ...each, helps: [{ queueId: same.queues[0]?.id ?? ('' as never), whenFewerThan: 2 }] }
          : each,
      ),
    }));
    const few = given(dayOpened(), counterOpened(3), walkIn('А001', '09:00'), walkIn('К001', '09:10'));
    const call = (story: typeof few) =>
      story.in(helping).when(operatorAt(3), 'callNext', { counterId: counter(3), seenVisit: null }).happened;
    expect(call(few)).toMatchObject([{ visitId: visitOf('А001'), couldServe: ['land', 'residence'] }]);
    expect(call(few.and(walkIn('К002', '09:11')))).toMatchObject([
      { visitId: 'visit-1-k', couldServe: ['land'] },
    ]);
  });
});
