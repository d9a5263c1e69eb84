import { parkReasonId, type BranchConfig } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  operatorAt,
  reception,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const paying = parkReasonId.parse('paying');
const searching = parkReasonId.parse('searching');
const name = { uk: '…', ru: '…', en: '…' };
const withReasons = (parkedReturnMinutes: number | null): BranchConfig =>
  demoConfig((same) => ({
    ...same,
    parkReasons: [
      { id: paying, name, returnAfterMinutes: 10 },
      { id: searching, name, returnAfterMinutes: null },
    ],
    rules: { ...same.rules, parkedReturnMinutes },
  }));

const one = operatorAt(1);
const here = { counterId: counter(1), visitId: visit('А001') };
const alarm = { reason: 'air-raid' } as const;
const justCalled = given(
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  called('А001', 1, '09:10'),
);
const tick = (story: typeof justCalled, when: string) => story.at(when).when(hub, 'tick', {});
const returned = {
  type: 'visitReturned',
  visitId: visit('А001'),
  to: { kind: 'queue', queueId: 'residence' },
};

describe('a reason to park', () => {
  it('[PARK-5] is needed where the branch names any, and is one of them', () => {
    const story = justCalled.in(withReasons(null));
    expect(story.when(one, 'parkVisit', here).refusal).toBe('park-reason-needed');
    const unknown = { ...here, reasonId: parkReasonId.parse('nowhere') };
    expect(story.when(one, 'parkVisit', unknown).refusal).toBe('unknown-park-reason');
    expect(justCalled.when(one, 'parkVisit', unknown).refusal).toBe('unknown-park-reason');
    const parked = story.when(one, 'parkVisit', { ...here, reasonId: paying });
    expect(parked.hall.visits.get(visit('А001'))).toMatchObject({ status: 'parked', reasonId: 'paying' });
  });

  it('[PARK-5] is left out where the branch names none', () => {
    expect(justCalled.when(one, 'parkVisit', here).happened).toMatchObject([
      { type: 'visitParked', reasonId: null, returnsAt: null },
    ]);
  });
});

describe('a parked visit', () => {
  const park = (reasonId: typeof paying, minutes: number | null) =>
    justCalled
      .in(withReasons(minutes))
      .at('09:15')
      .when(one, 'parkVisit', { ...here, reasonId });

  it('[PARK-4] goes back to its queue, at its place, after the minutes of the reason', () => {
    const parked = park(paying, 30).and();
    expect(tick(parked, '09:24:59').happened).toEqual([]);
    const back = tick(parked, '09:25');
    expect(back.happened).toEqual([returned]);
    const next = back.and().when(one, 'callNext', { counterId: counter(1), seenVisit: null });
    expect(next.happened).toMatchObject([{ visitId: visit('А001') }]);
  });

  it('[PARK-4] or those of the branch, where the reason names none; or stays', () => {
    expect(tick(park(searching, 30).and(), '09:44:59').happened).toEqual([]);
    expect(tick(park(searching, 30).and(), '09:45').happened).toEqual([returned]);
    expect(tick(park(searching, null).and(), '19:00').happened).toEqual([]);
  });

  it('[PARK-4] is not moved while the hall is paused, nor is the pause counted', () => {
    const paused = park(paying, null).and().at('09:20').when(supervisor, 'pauseHall', alarm).and();
    expect(tick(paused, '09:30').happened).toEqual([]);
    const resumed = paused.at('10:20').when(supervisor, 'resumeHall', {}).and();
    expect(tick(resumed, '10:24:59').happened).toEqual([]);
    expect(tick(resumed, '10:25').happened).toEqual([returned]);
  });

  it('[PARK-4] when parked during the pause, has the whole time after it', () => {
    const paused = justCalled
      .in(withReasons(null))
      .at('09:12')
      .when(supervisor, 'pauseHall', alarm)
      .and()
      .at('09:15')
      .when(one, 'parkVisit', { ...here, reasonId: paying })
      .and();
    const resumed = paused.at('10:00').when(supervisor, 'resumeHall', {});
    expect(resumed.hall.visits.get(visit('А001'))).toMatchObject({ returnsAt: at('10:10') });
  });

  it('[PARK-4] that was resumed or cancelled meanwhile is not moved', () => {
    const resume = { ...here, seenVisit: null };
    const resumed = park(paying, null).and().at('09:20').when(one, 'resumeVisit', resume);
    expect(tick(resumed.and(), '09:30').happened).toEqual([]);
    const gone = { visitId: visit('А001') };
    const cancelled = park(paying, null).and().when(reception, 'cancelVisit', gone);
    expect(tick(cancelled.and(), '09:30').happened).toEqual([]);
    // Parked once more, the time begins anew.
    const again = { ...here, reasonId: paying };
    const twice = resumed.and().at('09:22').when(one, 'parkVisit', again).and();
    expect(tick(twice, '09:31').happened).toEqual([]);
    expect(tick(twice, '09:32').happened).toEqual([returned]);
  });

  it('[PARK-4] that never comes back is returned, called and left over like anybody else', () => {
    const back = tick(park(paying, null).and(), '09:25').and();
    const closed = back.when(supervisor, 'closeServiceDay', {});
    expect(closed.hall.totals).toMatchObject({ leftOver: 2 });
  });
});
