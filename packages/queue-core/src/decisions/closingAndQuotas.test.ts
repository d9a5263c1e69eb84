import {
  queueId,
  serviceDay,
  serviceId,
  type BranchConfig,
  type HallRules,
  type Payload,
  type Service,
  type WaitPromise,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counterOpened,
  dayOpened,
  hub,
  kiosk,
  parked,
  reception,
  started,
  supervisor,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const residence: Payload<'issueTicket'> = {
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  language: 'uk',
};
const passport = { ...residence, serviceId: serviceId.parse('passport') };

const withService = (change: Partial<Service>): BranchConfig =>
  demoConfig((config) => ({
    ...config,
    services: config.services.map((service) =>
      service.id === residence.serviceId ? Object.assign({}, service, change) : service,
    ),
  }));
const withRules = (change: Partial<HallRules>): BranchConfig =>
  demoConfig((config) => ({ ...config, rules: { ...config.rules, ...change } }));

describe('hours that are not like every week', () => {
  const monday = serviceDay.parse('2026-11-23');

  it('[ISSUE-5] on a holiday the schedule opens no day', () => {
    const holiday = demoConfig((config) => ({ ...config, exceptions: [{ date: monday, hours: null }] }));
    expect(given().in(holiday).at('12:00').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[ISSUE-5] on a short day issuing ends earlier', () => {
    const hours = { opens: '08:00', closes: '13:00' };
    const short = demoConfig((config) => ({ ...config, exceptions: [{ date: monday, hours }] }));
    const day = given(dayOpened(), walkIn('А001', '12:00')).in(short);
    expect(day.at('12:59').when(hub, 'tick', {}).happened).toEqual([]);
    expect(day.at('13:00').when(hub, 'tick', {}).happened).toEqual([{ type: 'issuingEnded' }]);
  });

  it('[ISSUE-5] in a break of the branch kiosks issue nothing, staff do, and the day goes on', () => {
    const lunch = demoConfig((config) => ({
      ...config,
      openingHours: config.openingHours.map((day) =>
        Object.assign({}, day, { breaks: [{ from: '12:00', to: '12:45' }] }),
      ),
    }));
    const noon = given(dayOpened()).in(lunch).at('12:10');
    expect(noon.when(kiosk(), 'issueTicket', residence).refusal).toBe('outside-opening-hours');
    expect(noon.when(reception, 'issueTicket', residence).refusal).toBeUndefined();
    expect(noon.when(hub, 'tick', {}).happened).toEqual([]);
    expect(noon.at('12:45').when(kiosk(), 'issueTicket', residence).refusal).toBeUndefined();
  });

  it('[ISSUE-5] a service may rest on a date although it has no hours of its own', () => {
    const rests = withService({ exceptions: [{ date: monday, hours: null }] });
    const morning = given(dayOpened()).in(rests).at('10:00');
    expect(morning.when(kiosk(), 'issueTicket', residence).refusal).toBe('outside-opening-hours');
    expect(morning.when(kiosk(), 'issueTicket', passport).refusal).toBeUndefined();
  });
});

describe('quotas', () => {
  it('[ISSUE-7] of a day: kiosks stop when it is reached, staff may still issue', () => {
    const two = withService({ quota: { perDay: 2 } });
    const full = given(dayOpened(), walkIn('А001', '09:00'), walkIn('А002', '10:00')).in(two).at('11:00');
    const refused = full.when(kiosk(), 'issueTicket', residence);
    expect(refused.decision).toMatchObject({ code: 'quota-reached', params: { again: null } });
    expect(full.when(kiosk(), 'issueTicket', passport).refusal).toBeUndefined();
    expect(full.when(reception, 'issueTicket', residence).refusal).toBeUndefined();
  });

  it('[ISSUE-7] of an hour: there are more when the clock strikes', () => {
    const two = withService({ quota: { perHour: 2 } });
    const full = given(dayOpened(), walkIn('А001', '09:30'), walkIn('А002', '09:50')).in(two);
    const refused = full.at('09:55').when(kiosk(), 'issueTicket', residence);
    expect(refused.decision).toMatchObject({
      code: 'quota-reached',
      params: { again: Date.UTC(2026, 10, 23, 8) },
    });
    expect(full.at('10:00').when(kiosk(), 'issueTicket', residence).refusal).toBeUndefined();
  });

  it('[ISSUE-7] counts what staff have issued, and begins anew with the day', () => {
    const one = withService({ quota: { perDay: 1 } });
    const byStaff = given(dayOpened()).in(one).when(reception, 'issueTicket', residence).and();
    expect(byStaff.when(kiosk(), 'issueTicket', residence).refusal).toBe('quota-reached');
    const tomorrow = byStaff.at('33:00').when(hub, 'tick', {}).and();
    expect(tomorrow.when(kiosk(), 'issueTicket', residence).refusal).toBeUndefined();
  });
});

describe('the end of the day', () => {
  it('[ISSUE-8] the last ticket is issued some time before closing', () => {
    const day = given(dayOpened(), walkIn('А001', '19:00')).in(withRules({ lastTicketMinutes: 30 }));
    expect(day.at('19:29').when(hub, 'tick', {}).happened).toEqual([]);
    const closing = day.at('19:30').when(hub, 'tick', {});
    expect(closing.happened).toEqual([{ type: 'issuingEnded' }]);
    expect(closing.and().when(kiosk(), 'issueTicket', residence).refusal).toBe('outside-opening-hours');
    expect(closing.and().at('19:59').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[ISSUE-8] who opens the day after the last ticket may still issue', () => {
    const late = given()
      .in(withRules({ lastTicketMinutes: 30 }))
      .at('19:40')
      .when(supervisor, 'openServiceDay', {});
    expect(late.and().at('19:41').when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[ISSUE-8] an empty hall is not closed before closing time', () => {
    const closing = given(dayOpened())
      .in(withRules({ lastTicketMinutes: 30 }))
      .at('19:30')
      .when(hub, 'tick', {});
    expect(closing.and().at('19:59').when(hub, 'tick', {}).happened).toEqual([]);
    expect(closing.and().at('20:00').when(hub, 'tick', {}).happened).toEqual([{ type: 'dayClosed' }]);
  });

  it('[DAY-7] so long after closing who waits is left over, and who was at a counter is served to the end', () => {
    const evening = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      walkIn('А001', '19:00'),
      walkIn('А002', '19:01'),
      walkIn('А003', '19:02'),
      called('А001', 1, '19:50'),
      started('А001', 1, '19:51'),
      called('А002', 2, '19:52'),
      parked('А002', 2, '19:53'),
    ).in(withRules({ dayEndsMinutesAfterClosing: 15 }));
    const closing = evening.at('20:00').when(hub, 'tick', {}).and();
    expect(closing.at('20:14').when(hub, 'tick', {}).happened).toEqual([]);
    const left = closing.at('20:15').when(hub, 'tick', {});
    expect(left.happened).toMatchObject([{ type: 'visitLeftOver' }, { type: 'visitLeftOver' }]);
    expect(left.hall.visits.size).toBe(1);
    expect(left.hall.totals.leftOver).toBe(2);
  });

  it('[DAY-7] whoever was transferred after closing time is not sent away', () => {
    const evening = given(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      walkIn('А001', '19:00'),
      called('А001', 1, '19:50'),
      started('А001', 1, '19:51'),
    )
      .in(withRules({ dayEndsMinutesAfterClosing: 15 }))
      .at('20:00');
    const closing = evening.when(hub, 'tick', {}).and({
      when: Date.UTC(2026, 10, 23, 18, 14),
      by: hub,
      body: {
        type: 'visitReturned',
        visitId: [...evening.when(hub, 'tick', {}).hall.visits.keys()][0] as never,
        to: { kind: 'queue', queueId: queueId.parse('residence') },
      },
    });
    expect(closing.at('20:15').when(hub, 'tick', {}).happened).toEqual([]);
  });
});

describe('closing by forecast', () => {
  const forecast = (from: number, to: number): WaitPromise => ({
    likely: { from, to },
    nearlyAll: { from, to: to + 20 },
  });
  const ofResidence = (wait: WaitPromise | null) => ({
    waits: {
      ifCameNow: (queueOf: string) => (queueOf === 'residence' ? wait : null),
      ofVisit: () => null,
    },
  });
  const day = given(dayOpened(), walkIn('А001', '18:00')).in(withRules({ closesByForecast: true }));
  const queue = queueId.parse('residence');

  it('[CLOSING-1] a queue whose next ticket would wait past closing time is closed for kiosks, and only it', () => {
    const busy = day.at('19:00').knowing(ofResidence(forecast(50, 80)));
    const closing = busy.when(hub, 'tick', {});
    expect(closing.happened).toEqual([{ type: 'queueClosing', queueId: queue }]);
    const after = closing.and();
    expect(after.when(kiosk(), 'issueTicket', residence).refusal).toBe('queue-closing');
    expect(after.when(kiosk(), 'issueTicket', passport).refusal).toBeUndefined();
    expect(after.when(reception, 'issueTicket', residence).refusal).toBeUndefined();
    expect(closing.hall.visits.size).toBe(1);
  });

  it('[CLOSING-1] one that will be served in time stays open', () => {
    const calm = day.at('18:30').knowing(ofResidence(forecast(50, 80)));
    expect(calm.when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[CLOSING-2] it opens again only when the whole likely range is before closing time', () => {
    const closing = day
      .at('19:00')
      .knowing(ofResidence(forecast(50, 80)))
      .when(hub, 'tick', {});
    const between = closing
      .and()
      .at('19:01')
      .knowing(ofResidence(forecast(40, 70)));
    expect(between.when(hub, 'tick', {}).happened).toEqual([]);
    const calm = closing
      .and()
      .at('19:02')
      .knowing(ofResidence(forecast(30, 50)));
    expect(calm.when(hub, 'tick', {}).happened).toEqual([{ type: 'queueReopened', queueId: queue }]);
  });

  it('[CLOSING-2] where nothing is known nothing changes; where it is switched off nothing stays closed', () => {
    const closing = day
      .at('19:00')
      .knowing(ofResidence(forecast(50, 80)))
      .when(hub, 'tick', {});
    expect(closing.and().knowing(ofResidence(null)).when(hub, 'tick', {}).happened).toEqual([]);
    const off = closing.and().in(withRules({ closesByForecast: false }));
    expect(off.when(hub, 'tick', {}).happened).toEqual([{ type: 'queueReopened', queueId: queue }]);
  });
});
