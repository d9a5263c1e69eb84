import { queueId } from '@talon/shared';
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
  reception,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig, demoWithRules } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const one = operatorAt(1);
const here = { counterId: counter(1), visitId: visit('А001') };
const again = { visitId: visit('А001') };
const alarm = { reason: 'air-raid' } as const;
const morning = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('А003', '09:02'),
  walkIn('А004', '09:03'),
);
const justCalled = morning.and(called('А001', 1, '09:10'));

describe('a recall', () => {
  const spaced = justCalled.in(demoWithRules({ secondsBetweenCalls: 15 }));

  it('[CALL-15] comes no sooner than the branch allows, and says how long to wait', () => {
    const soon = spaced.at('09:10:05').when(one, 'recallVisit', here);
    expect(soon.decision).toMatchObject({ ok: false, code: 'recall-too-soon', params: { seconds: 10 } });
    expect(spaced.at('09:10:15').when(one, 'recallVisit', here).refusal).toBeUndefined();
  });

  it('[CALL-15] is counted from the last call, not from the first', () => {
    const twice = spaced.at('09:10:20').when(one, 'recallVisit', here);
    expect(twice.hall.visits.get(visit('А001'))).toMatchObject({
      calledAt: at('09:10'),
      lastCalledAt: at('09:10:20'),
    });
    const third = twice.and().at('09:10:30').when(one, 'recallVisit', here);
    expect(third.decision).toMatchObject({ params: { seconds: 5 } });
  });

  it('[CALL-15] is counted anew after a pause, when the hall has called anew', () => {
    const resumed = spaced
      .at('09:10:02')
      .when(supervisor, 'pauseHall', alarm)
      .and()
      .at('09:40')
      .when(supervisor, 'resumeHall', {})
      .and();
    expect(resumed.at('09:40:14').when(one, 'recallVisit', here).refusal).toBe('recall-too-soon');
    expect(resumed.at('09:40:15').when(one, 'recallVisit', here).refusal).toBeUndefined();
  });
});

describe('a no-show', () => {
  it('[NOSHOW-2] may be marked after so many calls, or so long after the first one', () => {
    const story = justCalled.in(demoWithRules({ noShowAfter: { calls: 2, seconds: 90 } }));
    const soon = story.at('09:10:30').when(one, 'markNoShow', here);
    expect(soon.decision).toMatchObject({ code: 'no-show-too-soon', params: { calls: 2, secondsLeft: 60 } });
    expect(story.at('09:11:30').when(one, 'markNoShow', here).refusal).toBeUndefined();
    const recalled = story.at('09:10:40').when(one, 'recallVisit', here).and();
    expect(recalled.at('09:10:41').when(one, 'markNoShow', here).refusal).toBeUndefined();
  });

  it('[NOSHOW-2] where calls alone count, waiting does not bring it', () => {
    const story = justCalled.in(demoWithRules({ noShowAfter: { calls: 2, seconds: null } }));
    expect(story.at('11:00').when(one, 'markNoShow', here).decision).toMatchObject({
      code: 'no-show-too-soon',
      params: { secondsLeft: null },
    });
  });

  it('[NOSHOW-2] whoever may not be called any more may be marked, so that no counter is stuck', () => {
    const rules = { maximumCalls: 1, noShowAfter: { calls: 3, seconds: null } };
    expect(justCalled.in(demoWithRules(rules)).when(one, 'markNoShow', here).refusal).toBeUndefined();
  });

  it('[NOSHOW-2][PAUSE-4] calls that nobody could follow, because of a pause, do not count', () => {
    const resumed = justCalled
      .in(demoWithRules({ noShowAfter: { calls: 2, seconds: 90 } }))
      .at('09:10:20')
      .when(one, 'recallVisit', here)
      .and()
      .at('09:10:30')
      .when(supervisor, 'pauseHall', alarm)
      .and()
      .at('10:00')
      .when(supervisor, 'resumeHall', {})
      .and();
    const soon = resumed.at('10:00:10').when(one, 'markNoShow', here);
    expect(soon.decision).toMatchObject({ params: { secondsLeft: 80 } });
  });

  const bySelf = demoWithRules({ noShowBySelfAfterSeconds: 60 });
  const tick = (story: typeof morning, when: string) => story.at(when).when(hub, 'tick', {});

  it('[NOSHOW-3] is marked by itself so long after the last call', () => {
    const story = justCalled.in(bySelf);
    expect(tick(story, '09:10:59').happened).toEqual([]);
    expect(tick(story, '09:11').happened).toEqual([{ type: 'visitNoShow', ...here }]);
    const recalled = story.at('09:10:50').when(one, 'recallVisit', here).and();
    expect(tick(recalled, '09:11:49').happened).toEqual([]);
    expect(tick(recalled, '09:11:50').happened).toHaveLength(1);
  });

  it('[NOSHOW-3] not while the hall is paused, nor for a time that was paused', () => {
    const paused = justCalled.in(bySelf).at('09:10:30').when(supervisor, 'pauseHall', alarm).and();
    expect(tick(paused, '09:20').happened).toEqual([]);
    const resumed = paused.at('09:40').when(supervisor, 'resumeHall', {}).and();
    expect(tick(resumed, '09:40:59').happened).toEqual([]);
    expect(tick(resumed, '09:41').happened).toHaveLength(1);
  });

  it('[NOSHOW-5] not for a time in which the hub was off and nobody could press', () => {
    const story = justCalled.in(bySelf).knowing({ workingSince: at('09:30') });
    expect(tick(story, '09:30').happened).toEqual([]);
    expect(tick(story, '09:30:59').happened).toEqual([]);
    expect(tick(story, '09:31').happened).toEqual([{ type: 'visitNoShow', ...here }]);
    const recalled = story.at('09:30:40').when(one, 'recallVisit', here).and();
    expect(tick(recalled, '09:31:39').happened).toEqual([]);
    expect(tick(recalled, '09:31:40').happened).toHaveLength(1);
  });

  it('[NOSHOW-5][PARK-4] whoever was parked goes back as if the hub had never been off', () => {
    const parking = demoWithRules({ noShowBySelfAfterSeconds: 60, parkedReturnMinutes: 10 });
    const parked = justCalled.in(parking).at('09:11').when(one, 'parkVisit', here).and();
    const back = tick(parked.knowing({ workingSince: at('09:30') }), '09:30');
    expect(back.happened).toMatchObject([{ type: 'visitReturned', visitId: here.visitId }]);
  });

  it('[NOSHOW-3] never of one in service, and not where staff mark it', () => {
    expect(tick(justCalled, '12:00').happened).toEqual([]);
    expect(tick(justCalled.in(bySelf).and(started('А001', 1, '09:10:10')), '12:00').happened).toEqual([]);
  });

  it('[NOSHOW-3][DAY-6] on a day that was left behind, everybody is left over, and once', () => {
    const tomorrow = justCalled.in(bySelf).at('31:00').when(hub, 'tick', {});
    expect(tomorrow.hall.totals).toMatchObject({ leftOver: 4, noShow: 0 });
  });
});

describe('a no-show who comes back', () => {
  const rule = { withinMinutes: 20, withinCalls: 2 };
  const gone = morning
    .in(demoWithRules({ noShowReturn: rule }))
    .and(called('А001', 1, '09:10'), noShow('А001', 1, '09:12'));
  const others = [
    called('А002', 1, '09:13'),
    noShow('А002', 1, '09:14'),
    called('А003', 1, '09:15'),
  ] as const;
  const readmit = (story: typeof morning, when: string) =>
    story.at(when).when(reception, 'readmitVisit', again);

  it('[NOSHOW-4] has the place back, before those who came later', () => {
    const back = readmit(gone, '09:20');
    expect(back.decision).toMatchObject({ result: { ticket: { letter: 'А', number: 1 } } });
    expect(back.happened).toEqual([
      { type: 'visitReadmitted', ...again, to: { kind: 'queue', queueId: queueId.parse('residence') } },
    ]);
    expect(back.hall.totals).toMatchObject({ issued: 4, noShow: 0 });
    expect(back.hall.absent.size).toBe(0);
    const next = back.and().when(one, 'callNext', { counterId: counter(1), seenVisit: null });
    expect(next.happened).toMatchObject([{ visitId: visit('А001') }]);
  });

  it('[NOSHOW-4] may come as long as the time or the number of calls holds', () => {
    expect(readmit(gone.and(...others), '09:32').refusal).toBeUndefined();
    const third = gone.and(...others, noShow('А003', 1, '09:16'), called('А004', 1, '09:17'));
    expect(readmit(third, '09:32').refusal).toBeUndefined();
    expect(readmit(third, '09:32:01').refusal).toBe('return-time-over');
    expect(readmit(gone.and(...others), '11:00').refusal).toBeUndefined();
  });

  it('[NOSHOW-4] only the calls from the own queue count', () => {
    const calls = { withinMinutes: null, withinCalls: 1 };
    const strict = gone.in(demoWithRules({ noShowReturn: calls }));
    const land = strict.and(
      counterOpened(3, '09:12:01'),
      walkIn('К001', '09:13'),
      walkIn('К002', '09:13'),
      called('К001', 3, '09:14'),
      noShow('К001', 3, '09:15'),
      called('К002', 3, '09:16'),
    );
    expect(readmit(land, '10:00').refusal).toBeUndefined();
    expect(readmit(strict.and(...others), '10:00').refusal).toBe('return-time-over');
  });

  it('[NOSHOW-4] is refused where nobody may come back', () => {
    const nobody = gone.in(demoWithRules({ noShowReturn: null }));
    expect(readmit(nobody, '09:13').refusal).toBe('return-time-over');
  });

  it('[NOSHOW-4] a pause of the hall is no part of the time', () => {
    const minutesOnly = gone.in(demoWithRules({ noShowReturn: { ...rule, withinCalls: null } }));
    const paused = minutesOnly.at('09:22').when(supervisor, 'pauseHall', alarm).and();
    expect(readmit(paused, '09:25').refusal).toBe('hall-paused');
    const resumed = paused.at('10:22').when(supervisor, 'resumeHall', {}).and();
    expect(readmit(resumed, '10:32').refusal).toBeUndefined();
    expect(readmit(resumed, '10:32:01').refusal).toBe('return-time-over');
    // Nor of the wait: at 10:32 he has waited for 32 minutes.
    expect(readmit(resumed, '10:32').hall.visits.get(visit('А001'))).toMatchObject({
      placeAt: at('10:00'),
      pausedMs: 60 * 60_000,
    });
  });

  it('[NOSHOW-4] once: whoever is here, was cancelled or served is no no-show', () => {
    const back = readmit(gone, '09:20');
    expect(readmit(back.and(), '09:21').refusal).toBe('not-a-no-show');
    const cancelled = back.and().when(reception, 'cancelVisit', again);
    expect(readmit(cancelled.and(), '09:22').refusal).toBe('not-a-no-show');
    expect(cancelled.hall.totals).toMatchObject({ noShow: 0, cancelled: 1 });
    expect(gone.when(reception, 'readmitVisit', { visitId: visit('А003') }).refusal).toBe('not-a-no-show');
  });

  it('[NOSHOW-4] may fail to come once more, and come back once more', () => {
    const twice = readmit(gone, '09:20').and(called('А001', 2, '09:21'), noShow('А001', 2, '09:22'));
    const back = readmit(twice, '09:42');
    expect(back.hall.totals).toMatchObject({ noShow: 0 });
    expect(twice.when(hub, 'tick', {}).hall.totals).toMatchObject({ noShow: 1 });
  });

  it('[NOSHOW-4][DAY-5] not when the day was closed meanwhile, even if it is opened again', () => {
    const closed = gone.when(supervisor, 'closeServiceDay', {});
    expect(closed.hall.totals).toMatchObject({ issued: 4, noShow: 1, leftOver: 3 });
    expect(readmit(closed.and(), '09:20').refusal).toBe('day-not-open');
    const reopened = closed.and().when(supervisor, 'openServiceDay', {}).and();
    expect(readmit(reopened, '09:20').refusal).toBe('not-a-no-show');
  });

  it('[NOSHOW-4][CALL-13] has been overtaken as often as before', () => {
    const overtaking = called('А002', 2, '09:09');
    if (overtaking.body.type !== 'visitCalled') throw new Error('a call is a call');
    const reason = { ...overtaking.body.reason, overtaken: 1 } as typeof overtaking.body.reason;
    const fromHere = { ...overtaking.body, reason, couldServe: [queueId.parse('residence')] };
    const overtaken = morning
      .in(demoWithRules({ noShowReturn: rule }))
      .and({ ...overtaking, body: fromHere }, called('А001', 1, '09:10'), noShow('А001', 1, '09:12'));
    expect(readmit(overtaken, '09:13').hall.overtaken.get(visit('А001'))).toBe(1);
  });

  it('[NOSHOW-4] whose queue was taken out of the configuration is not put into it', () => {
    const without = demoConfig((same) => ({
      ...same,
      rules: { ...same.rules, noShowReturn: rule },
      queues: same.queues.filter(({ id }) => id !== 'residence'),
    }));
    expect(readmit(gone.in(without), '09:13').refusal).toBe('return-time-over');
  });
});
