import { appointmentCode, serviceDay, serviceId, type Appointment, type Payload } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counterOpened,
  dayOpened,
  hub,
  kiosk,
  noShow,
  parked,
  reception,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { at } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { everyCodeBooked } from '../testing/everyCodeBooked.ts';
import { given } from '../testing/spec.ts';
import { ordinaryClass } from './giveTicket.ts';

const residence: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
};
const byHand = demoConfig((config) => ({ ...config, rules: { ...config.rules, daysFollowSchedule: false } }));

describe('the service day', () => {
  it('[DAY-1] the schedule opens it at opening time, not a minute before', () => {
    expect(given().at('07:59').when(hub, 'tick', {}).happened).toEqual([]);
    expect(given().at('08:00').when(hub, 'tick', {}).happened).toEqual([
      { type: 'dayOpened', serviceDay: '2026-11-23' },
    ]);
  });

  it('[DAY-1] a day that a person closed stays closed', () => {
    const closed = given(dayOpened()).at('10:00').when(supervisor, 'closeServiceDay', {});
    expect(closed.and().at('10:05').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[DAY-1] without the schedule nothing opens or closes by itself', () => {
    expect(given().in(byHand).at('08:00').when(hub, 'tick', {}).happened).toEqual([]);
    expect(given(dayOpened()).in(byHand).at('20:30').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[DAY-1] a day without opening hours is left to the supervisor', () => {
    const noMonday = demoConfig((config) => ({
      ...config,
      openingHours: config.openingHours.filter(({ weekday }) => weekday !== 1),
    }));
    expect(given().in(noMonday).at('12:00').when(hub, 'tick', {}).happened).toEqual([]);
    const opened = given().in(noMonday).at('12:00').when(supervisor, 'openServiceDay', {});
    expect(opened.and().at('22:00').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[DAY-2][DAY-3] at closing time issuing ends; the day closes when the last visitor has gone', () => {
    const closing = given(dayOpened(), walkIn('А001', '19:59')).at('20:00').when(hub, 'tick', {});
    expect(closing.happened).toEqual([{ type: 'issuingEnded' }]);
    expect(closing.and().at('20:10').when(hub, 'tick', {}).happened).toEqual([]);
    const gone = closing
      .and()
      .at('20:11')
      .when(supervisor, 'cancelVisit', { visitId: 'visit-1-a' as never });
    expect(gone.and().at('20:12').when(hub, 'tick', {}).happened).toEqual([{ type: 'dayClosed' }]);
  });

  it('[DAY-2] a day opened by a person after closing time is not ended by it', () => {
    const late = given().at('21:00').when(supervisor, 'openServiceDay', {});
    expect(late.and().at('21:01').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[DAY-4] closing settles everybody and closes the counters', () => {
    const story = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      counterOpened(4),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02'),
      walkIn('А004', '09:03'),
      called('А001', 1, '09:05'),
      started('А001', 1, '09:06'),
      called('А002', 2, '09:06'),
      called('А003', 4, '09:07'),
      parked('А003', 4, '09:08'),
    );
    const { happened, hall, decision } = story.when(supervisor, 'closeServiceDay', {});
    expect(decision).toMatchObject({ result: { settled: 4 } });
    expect(happened.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 4 }, () => 'visitLeftOver'),
      ...Array.from({ length: 3 }, () => 'counterClosed'),
      'dayClosed',
    ]);
    expect(hall.totals).toMatchObject({ issued: 4, leftOver: 4 });
    expect(hall.visits.size).toBe(0);
  });

  it('[DAY-5] opened again on the same date, it goes on counting', () => {
    const first = given(dayOpened()).when(kiosk(), 'issueTicket', residence);
    const closed = first.and().when(supervisor, 'closeServiceDay', {});
    const again = closed.and().at('11:00').when(supervisor, 'openServiceDay', {});
    const next = again.and().when(kiosk(), 'issueTicket', residence);
    expect(next.happened).toMatchObject([{ ticket: { letter: 'А', number: 2 } }]);
    expect(next.hall.totals).toMatchObject({ issued: 2, leftOver: 1 });
  });

  it('[DAY-6] a day left behind ends at its own midnight, and the new one counts from one', () => {
    const tuesdayMorning = at('33:00');
    const night = given(dayOpened(), walkIn('А007', '19:00')).at('33:00').when(hub, 'tick', {});
    if (!night.decision.ok) throw new Error('a tick is never refused');
    expect(night.decision.events.map(({ body, occurredAt }) => [body.type, occurredAt])).toEqual([
      ['visitLeftOver', at('24:00')],
      ['dayClosed', at('24:00')],
      ['dayOpened', tuesdayMorning],
    ]);
    expect(night.and().at('33:10').when(kiosk(), 'issueTicket', residence).happened).toMatchObject([
      { ticket: { number: 1 } },
    ]);
  });

  it('[DAY-6] nobody is left over before the ticket was taken, where a day ran on past its midnight', () => {
    const night = given(dayOpened(), walkIn('А007', '24:05')).at('24:06').when(hub, 'tick', {});
    if (!night.decision.ok) throw new Error('a tick is never refused');
    expect(night.decision.events.map(({ body, occurredAt }) => [body.type, occurredAt])).toEqual([
      ['visitLeftOver', at('24:05')],
      ['dayClosed', at('24:05')],
    ]);
  });

  it('[DAY-6] gives no ticket between midnight and the next tick: it would be left over at once', () => {
    const evening = given(dayOpened(), walkIn('А007', '19:00'));
    expect(evening.at('23:59').when(reception, 'issueTicket', residence).refusal).toBeUndefined();
    expect(evening.at('24:00').when(reception, 'issueTicket', residence).refusal).toBe('day-not-open');
    expect(evening.at('24:00').when(kiosk(), 'issueTicket', residence).refusal).toBe('day-not-open');
  });

  it('[DAY-6][APPOINT-6] lets nobody check in after its midnight, [NOSHOW-4] nor come back', () => {
    const config = demoConfig((same) => ({
      ...same,
      rules: {
        ...same.rules,
        noShowReturn: { withinMinutes: 60, withinCalls: null },
        appointments: { earlyMinutes: 20, lateMinutes: 10, priorityClassId: ordinaryClass(same) },
      },
    }));
    // 23:55, at the residence desk.
    const code = appointmentCode.parse('143503');
    const booked = everyCodeBooked(config)({ code }, serviceDay.parse('2026-11-23')) as Appointment;
    const night = given(
      dayOpened(),
      counterOpened(1),
      walkIn('А007', '19:00'),
      called('А007', 1, '23:50'),
      noShow('А007', 1, '23:52'),
    )
      .in(config)
      .booked(booked);
    const checkIn = { appointment: { code }, language: 'uk' } as const;
    expect(night.at('23:59').when(kiosk(), 'checkIn', checkIn).refusal).toBeUndefined();
    expect(night.at('24:01').when(kiosk(), 'checkIn', checkIn).refusal).toBe('day-not-open');
    const readmit = { visitId: visit('А007') };
    expect(night.at('23:59').when(reception, 'readmitVisit', readmit).refusal).toBeUndefined();
    expect(night.at('24:01').when(reception, 'readmitVisit', readmit).refusal).toBe('day-not-open');
  });

  it('[DAY-1] opening an open day and closing a closed one are refused', () => {
    expect(given(dayOpened()).when(supervisor, 'openServiceDay', {}).refusal).toBe('day-already-open');
    expect(given().when(supervisor, 'closeServiceDay', {}).refusal).toBe('day-not-open');
  });
});
