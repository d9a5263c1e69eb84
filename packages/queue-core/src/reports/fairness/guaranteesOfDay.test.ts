import { priorityClassId as priorityClassIdOf, type BranchConfig, type CallReason } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../evolve.ts';
import { emptyHall } from '../../state.ts';
import {
  asEvent,
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  noShow,
  operatorAt,
  parked,
  picked,
  resumed,
  supervisor,
  visit,
  walkIn,
  type Given,
} from '../../testing/builders.ts';
import { demoConfig } from '../../testing/demoConfig.ts';
import { guaranteesOfDay } from './guaranteesOfDay.ts';

const priority = priorityClassIdOf.parse('priority');

/** Priority is to be called within a quarter of an hour. */
const branch = (rules: Partial<BranchConfig['rules']> = {}) =>
  demoConfig((same) => ({
    ...same,
    rules: { ...same.rules, ...rules },
    priorityClasses: same.priorityClasses.map((each) => ({
      ...each,
      guaranteedMinutes: each.rank === 0 ? null : 15,
    })),
  }));

/** How the guarantee of the priority class was kept: visits judged, and the causes of those that were missed. */
function judged(story: readonly Given[], config = branch()) {
  const guarantees = guaranteesOfDay(config);
  let hall = emptyHall;
  for (const event of story.map(asEvent)) {
    const before = hall;
    hall = evolve(hall, event);
    guarantees.follow(before, hall, event);
  }
  const { judged: visits, missed } = guarantees.ofClass(priority);
  return [visits, Object.fromEntries(missed)];
}

const counterMoved = (type: 'counterClosed' | 'pauseEnded', number: number, when: string): Given => ({
  when: at(when),
  by: operatorAt(number),
  body: { type, counterId: counter(number) },
});
const paused = (number: number, when: string): Given => ({
  when: at(when),
  by: operatorAt(number),
  body: { type: 'counterPaused', counterId: counter(number), reasonId: 'lunch' as never },
});
const marked = (text: string, when: string, priorityClassId = priority): Given => ({
  when: at(when),
  by: supervisor,
  body: { type: 'priorityMarked', visitId: visit(text), priorityClassId },
});
const cancelled = (text: string, when: string): Given => ({
  when: at(when),
  by: supervisor,
  body: { type: 'visitCancelled', visitId: visit(text) },
});
/** Somebody with priority who had booked a time. */
const booked = (text: string, when: string, bookedAt: string): Given => {
  const { body, ...rest } = walkIn(text, when, 'priority');
  if (body.type !== 'ticketIssued') throw new Error('a ticket is a ticket');
  const appointment = { appointmentId: 'appointment-1' as never, bookedAt: at(bookedAt), inTime: true };
  return { ...rest, body: { ...body, appointment } };
};

/** Counter 1 is open and busy with А001 from 09:00 on; В001, with priority, waits since 09:01 and may until 09:16. */
const waiting = [
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '08:59'),
  called('А001', 1, '09:00'),
  walkIn('В001', '09:01', 'priority'),
];
const busyUntil = (when: string) => noShow('А001', 1, when);

describe('a guaranteed wait', () => {
  it('[FAIRNESS-3] is judged at the first call, once, whatever follows', () => {
    const inTime = [...waiting, busyUntil('09:15'), called('В001', 1, '09:16')];
    expect(judged(inTime)).toEqual([1, {}]);
    expect(judged([...inTime, parked('В001', 1, '09:17'), resumed('В001', 1, '11:00')])).toEqual([1, {}]);
    expect(judged(waiting)).toEqual([0, {}]);
  });

  it('[FAIRNESS-3] is judged at the end of a visit that nobody called', () => {
    expect(judged([...waiting, cancelled('В001', '09:16')])).toEqual([1, {}]);
    expect(judged([...waiting, cancelled('В001', '09:16:01')])).toEqual([1, { 'counters-busy': 1 }]);
  });

  it('[FAIRNESS-3] is that of the class at the call', () => {
    const taken = marked('В001', '09:30', priorityClassIdOf.parse('ordinary'));
    expect(judged([...waiting, taken, busyUntil('09:31'), called('В001', 1, '09:32')])).toEqual([0, {}]);
  });

  it.each([
    ['09:30', [1, {}]],
    ['09:25', [1, { 'counters-busy': 1 }]],
  ])('[PAUSE-3] leaves a pause of the hall until %s out', (until, expected) => {
    const pause: Given[] = [
      { when: at('09:10'), by: supervisor, body: { type: 'hallPaused', reason: 'air-raid' } },
      { when: at(until), by: supervisor, body: { type: 'hallResumed', pausedMs: at(until) - at('09:10') } },
    ];
    expect(judged([...waiting, ...pause, cancelled('В001', '09:36')])).toEqual(expected);
    // Who goes home during the alarm has not waited any longer either.
    expect(judged([...waiting, ...pause.slice(0, 1), cancelled('В001', '09:36')])).toEqual([1, {}]);
  });
});

describe('[FAIRNESS-4] a guaranteed wait was missed', () => {
  const finallyCalled = [busyUntil('09:40'), called('В001', 1, '09:41')];

  it('because all counters for it were busy', () => {
    expect(judged([...waiting, ...finallyCalled])).toEqual([1, { 'counters-busy': 1 }]);
    // Counter 3 is free all morning, and is not for this queue.
    expect(judged([counterOpened(3, '07:55'), ...waiting, ...finallyCalled].toSorted(byTime))).toEqual([
      1,
      { 'counters-busy': 1 },
    ]);
  });

  it('because no counter for it was open', () => {
    const gone = [busyUntil('09:05'), counterMoved('counterClosed', 1, '09:06')];
    const back = [counterOpened(1, '09:30'), called('В001', 1, '09:31')];
    expect(judged([...waiting, ...gone, ...back])).toEqual([1, { 'no-counter-open': 1 }]);
    const lunch = [busyUntil('09:05'), paused(1, '09:06'), counterMoved('pauseEnded', 1, '09:16:01')];
    expect(judged([...waiting, ...lunch, called('В001', 1, '09:17')])).toEqual([1, { 'no-counter-open': 1 }]);
  });

  it('although a counter for it stood free for a minute, not where it was between two visitors', () => {
    const called17 = called('В001', 1, '09:17');
    expect(judged([...waiting, busyUntil('09:15'), called17])).toEqual([1, { 'counter-stood-free': 1 }]);
    expect(judged([...waiting, busyUntil('09:15:01'), called17])).toEqual([1, { 'counters-busy': 1 }]);
  });

  it.each<[string, readonly Given[]]>([
    ['picked out of turn', [walkIn('А002', '09:02'), picked('А002', 1, '09:06')]],
    ['put aside before', [resumed('А001', 1, '09:06')]],
  ])('because somebody was called by hand when it was its turn: %s', (_, byHand) => {
    const free = byHand.length === 1 ? parked('А001', 1, '09:05') : busyUntil('09:05');
    const story = [...waiting, free, ...byHand].toSorted(byTime);
    expect(judged([...story, cancelled('В001', '09:30')])).toEqual([1, { 'picked-instead': 1 }]);
  });

  it('not by a pick when it was another one’s turn', () => {
    const before = [walkIn('А002', '08:58', 'priority'), walkIn('А003', '09:02'), busyUntil('09:05')];
    const story = [...waiting, ...before, picked('А003', 1, '09:06')].toSorted(byTime);
    expect(judged([...story, cancelled('В001', '09:30')])).toEqual([1, { 'counters-busy': 1 }]);
  });

  it('because one went first who may not be overtaken any more', () => {
    const enough: CallReason = {
      rule: 'overtaken-enough',
      priorityClassId: priorityClassIdOf.parse('ordinary'),
      timesOvertaken: 3,
      overtaken: 0,
    };
    const limited = called('А009', 1, '09:06', { reason: enough });
    const story = [...waiting, walkIn('А009', '08:58'), busyUntil('09:05'), limited].toSorted(byTime);
    const end = cancelled('В001', '09:30');
    expect(judged([...story, end], branch({ mostOvertaken: 3 }))).toEqual([1, { 'limit-first': 1 }]);
    // After the guarantee was over the limit is not why it was missed.
    const late = [...waiting, walkIn('А009', '08:58'), busyUntil('09:17'), { ...limited, when: at('09:18') }];
    expect(judged([...late.toSorted(byTime), end], branch({ mostOvertaken: 3 }))).toEqual([
      1,
      { 'counters-busy': 1 },
    ]);
  });

  it('because the class came after the time it guarantees', () => {
    const story = [
      ...waiting,
      walkIn('В002', '09:02'),
      busyUntil('09:05'),
      called('В001', 1, '09:06'),
      marked('В002', '09:18'),
    ];
    expect(judged([...story, cancelled('В002', '09:19')])).toEqual([2, { 'class-given-late': 1 }]);
    const inTime = [...story.slice(0, -1), marked('В002', '09:17')];
    expect(judged([...inTime, cancelled('В002', '09:17')])).toEqual([2, {}]);
    // Marked in time, it is missed like any other.
    expect(judged([...inTime, cancelled('В002', '09:19')])).toEqual([2, { 'counters-busy': 1 }]);
  });

  it('because whoever had booked came when it was over', () => {
    const late = [...waiting.slice(0, 4), booked('В001', '09:20', '09:04')];
    expect(judged([...late, cancelled('В001', '09:21')])).toEqual([1, { 'came-late': 1 }]);
    const inTime = [...waiting.slice(0, 4), booked('В001', '09:10', '09:04')];
    expect(judged([...inTime, cancelled('В001', '09:19')])).toEqual([1, {}]);
    // Before the booked time nobody waits.
    const early = [...waiting.slice(0, 4), booked('В001', '09:10', '09:30')];
    expect(judged([...early, cancelled('В001', '09:44')])).toEqual([1, {}]);
  });
});

const byTime = (a: Given, b: Given): number => a.when - b.when;
