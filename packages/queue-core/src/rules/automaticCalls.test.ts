import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  noShow,
  operatorAt,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { counterView } from '../views/counterView.ts';

const after = (seconds: number | null) =>
  demoConfig((config) => ({
    ...config,
    rules: { ...config.rules, automaticCallAfterSeconds: seconds, daysFollowSchedule: false },
  }));
const lunch = { counterId: counter(1), reasonId: 'lunch' as never };
const tickAt = (story: ReturnType<typeof given>, when: string) => story.at(when).when(hub, 'tick', {});
const called1 = (text: string, number: number) => ({ visitId: visit(text), counterId: counter(number) });

describe('a counter that calls by itself', () => {
  const waiting = given(dayOpened(), walkIn('А001', '08:50'), counterOpened(1, '09:00')).in(after(20));

  it('[AUTO-1] when it has been free for so long, by the calling rule', () => {
    expect(tickAt(waiting, '09:00:19').happened).toEqual([]);
    const tick = tickAt(waiting, '09:00:20');
    expect(tick.happened).toEqual([
      {
        type: 'visitCalled',
        ...called1('А001', 1),
        reason: { rule: 'longest-wait', priorityClassId: 'ordinary', overtaken: 0 },
        couldServe: ['residence', 'passport'],
        mostOvertaken: null,
      },
    ]);
    expect(tick.decision).toMatchObject({ events: [{ by: { kind: 'hub' }, move: 'tick' }] });
    expect(tickAt(tick.and(walkIn('А002', '09:01')), '09:10').happened).toEqual([]);
  });

  it('[AUTO-1] at once where it is 0 seconds, never where people press', () => {
    const story = given(dayOpened(), walkIn('А001', '08:50'), counterOpened(1, '09:00'));
    expect(tickAt(story.in(after(0)), '09:00').happened).toMatchObject([called1('А001', 1)]);
    expect(tickAt(story.in(after(null)), '12:00').happened).toEqual([]);
  });

  it('[AUTO-1] is free since it opened, since the end of the break, since the last visit', () => {
    const paused = waiting.at('09:00:10').when(operatorAt(1), 'pauseCounter', lunch).and();
    expect(tickAt(paused, '09:30').happened).toEqual([]);
    const back = paused
      .at('09:31')
      .when(operatorAt(1), 'endPause', { counterId: counter(1) })
      .and();
    expect(tickAt(back, '09:31:19').happened).toEqual([]);
    expect(tickAt(back, '09:31:20').happened).toMatchObject([called1('А001', 1)]);

    const gone = waiting.and(walkIn('А002', '08:55'), called('А001', 1, '09:05'), noShow('А001', 1, '09:08'));
    expect(tickAt(gone, '09:08:19').happened).toEqual([]);
    expect(tickAt(gone, '09:08:20').happened).toMatchObject([called1('А002', 1)]);
  });

  it('[AUTO-1] that is taken over has been free as long as before', () => {
    const taken = waiting
      .at('09:00:15')
      .when(operatorAt(2), 'openCounter', { counterId: counter(1), takeOver: true })
      .and();
    expect(tickAt(taken, '09:00:20').happened).toMatchObject([called1('А001', 1)]);
  });

  it('[AUTO-1][PAUSE-1][PAUSE-3] not while the hall stands still, which is no part of the time either', () => {
    const paused = waiting.at('09:00:05').when(supervisor, 'pauseHall', { reason: 'air-raid' }).and();
    expect(tickAt(paused, '09:20').happened).toEqual([]);
    const goesOn = paused.at('09:30').when(supervisor, 'resumeHall', {}).and();
    expect(tickAt(goesOn, '09:30:14').happened).toEqual([]);
    expect(tickAt(goesOn, '09:30:15').happened).toMatchObject([called1('А001', 1)]);
  });

  it('[AUTO-1][PAUSE-3] that became free in a pause has been free since its end', () => {
    const busy = waiting.and(walkIn('А002', '08:55'), called('А001', 1, '09:05'));
    const paused = busy.at('09:10').when(supervisor, 'pauseHall', { reason: 'air-raid' }).and();
    const here = { counterId: counter(1), visitId: visit('А001') };
    const back = paused.at('09:20').when(operatorAt(1), 'returnVisit', here).and();
    const goesOn = back.at('09:30').when(supervisor, 'resumeHall', {});
    expect(goesOn.hall.counters.get(counter(1))).toMatchObject({ idleSince: at('09:30') });
  });

  it('[AUTO-3] a time in which the hub was off does not count, and the desk is told so', () => {
    const story = waiting.knowing({ workingSince: at('09:30') });
    expect(tickAt(story, '09:30:19').happened).toEqual([]);
    expect(tickAt(story, '09:30:20').happened).toMatchObject([called1('А001', 1)]);
    const { hall } = tickAt(story, '09:30');
    const head = { revision: 1, hubTime: at('09:30') };
    expect(counterView(hall, after(20), counter(1), head, at('09:30'))?.callsBySelfAt).toBe(at('09:30:20'));
  });

  it('[AUTO-1] not when the day does not run', () => {
    const over = waiting.when(supervisor, 'closeServiceDay', {}).and(counterOpened(1, '09:20'));
    expect(tickAt(over, '10:00').happened).toEqual([]);
  });

  it('[AUTO-1][DAY-6] a day that ends in this very tick calls nobody', () => {
    const night = tickAt(waiting, '33:00');
    expect(night.happened.map(({ type }) => type)).toEqual(['visitLeftOver', 'counterClosed', 'dayClosed']);
  });

  it('[AUTO-1] a desk is told when', () => {
    const { hall } = tickAt(waiting, '09:00:01');
    const at1 = (config: ReturnType<typeof after>, number = 1) =>
      counterView(hall, config, counter(number), { revision: 1, hubTime: hall.lastAt })?.callsBySelfAt;
    expect(at1(after(20))).toBe(at('09:00:20'));
    expect(at1(after(null))).toBeNull();
    expect(at1(after(20), 2)).toBeNull();
    const busy = tickAt(waiting, '09:00:20').hall;
    const view = counterView(busy, after(20), counter(1), { revision: 1, hubTime: busy.lastAt });
    expect(view?.callsBySelfAt).toBeNull();
  });
});

describe('of several counters', () => {
  it('[AUTO-2][AUTO-3] the one that has been idle longest calls first, also where the hub was off since', () => {
    const story = given(
      dayOpened(),
      walkIn('А001', '08:40'),
      counterOpened(2, '08:58'),
      counterOpened(1, '08:59'),
    )
      .in(after(10))
      .knowing({ workingSince: at('09:05') });
    expect(tickAt(story, '09:05:10').happened).toMatchObject([called1('А001', 2)]);
  });

  it('[AUTO-2] the one that has been idle longest calls first, and nobody is called twice', () => {
    const story = given(
      dayOpened(),
      walkIn('А001', '08:40'),
      walkIn('А002', '08:41'),
      counterOpened(2, '08:58'),
      counterOpened(1, '08:59'),
    ).in(after(10));
    expect(tickAt(story, '09:05').happened).toMatchObject([called1('А001', 2), called1('А002', 1)]);
    const onlyOne = given(
      dayOpened(),
      walkIn('А001', '08:40'),
      counterOpened(2, '08:58'),
      counterOpened(1, '08:59'),
    ).in(after(10));
    expect(tickAt(onlyOne, '09:05').happened).toMatchObject([called1('А001', 2)]);
  });

  it('[AUTO-2] one that finds nobody does not hold up the others, and only who is due calls', () => {
    const story = given(
      dayOpened(),
      walkIn('А001', '08:40'),
      walkIn('А002', '08:41'),
      counterOpened(3, '08:50'),
      counterOpened(1, '08:59'),
      counterOpened(4, '09:04:55'),
    ).in(after(10));
    expect(tickAt(story, '09:05').happened).toMatchObject([called1('А001', 1)]);
  });

  it('[AUTO-2][CALL-13] the bounds hold over all calls of one tick', () => {
    const config = demoConfig((same) => ({
      ...same,
      rules: {
        ...same.rules,
        automaticCallAfterSeconds: 10,
        daysFollowSchedule: false,
        mostOvertaken: 1,
      },
    }));
    const story = given(
      dayOpened(),
      counterOpened(1, '09:00'),
      counterOpened(2, '09:01'),
      walkIn('А001', '09:02'),
      walkIn('А002', '09:03', 'priority'),
      walkIn('А003', '09:04', 'priority'),
    ).in(config);
    expect(tickAt(story, '09:05').happened).toMatchObject([
      called1('А002', 1),
      { ...called1('А001', 2), reason: { rule: 'overtaken-enough' } },
    ]);
  });

  it('[AUTO-1] an operator goes on a break in between', () => {
    const story = given(dayOpened(), walkIn('А001', '08:50'), counterOpened(1, '09:00')).in(after(20));
    const paused = story.at('09:00:19').when(operatorAt(1), 'pauseCounter', lunch);
    expect(paused.refusal).toBeUndefined();
    expect(tickAt(paused.and(), '09:00:20').happened).toEqual([]);
  });
});
