import { outcomeId, serviceId, type Purpose, type RouteStep } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { reportRows, type ServiceTransactionRow } from '../reports/reportRows.ts';
import { evolve } from '../evolve.ts';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  kiosk,
  operatorAt,
  reception,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { visitHead } from '../views/head.ts';

const step = (service: string, purpose: Purpose = 'submit'): RouteStep => ({
  serviceId: serviceId.parse(service),
  purpose,
});
const accepted = outcomeId.parse('accepted');
const here = { counterId: counter(1), visitId: visit('А001') };
const finish = { ...here, outcomeId: accepted };
const one = operatorAt(1);
const next = (number: number) => ({ counterId: counter(number), seenVisit: null });
const change = (...route: RouteStep[]) => ({ visitId: visit('А001'), route });

const inService = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  counterOpened(3),
  walkIn('А001', '09:00'),
  called('А001', 1, '09:05'),
  started('А001', 1, '09:06'),
);
const landAfterwards = inService.when(one, 'changeRoute', change(step('land'))).and();

describe('the route of a visit', () => {
  const ticket = { serviceId: serviceId.parse('residence'), purpose: 'submit', language: 'uk' } as const;

  it('[ROUTE-1] is chosen with the ticket, at the kiosk and at the reception', () => {
    const day = given(dayOpened());
    for (const by of [kiosk(), reception, supervisor]) {
      const issued = day.when(by, 'issueTicket', { ...ticket, route: [step('passport'), step('land')] });
      expect(issued.happened[0]).toMatchObject({
        type: 'ticketIssued',
        queueId: 'residence',
        route: [
          { serviceId: 'passport', queueId: 'passport', place: { kind: 'queue', queueId: 'passport' } },
          { serviceId: 'land', queueId: 'land', place: { kind: 'queue', queueId: 'land' } },
        ],
      });
    }
  });

  it('[ROUTE-1][ISSUE-2] has services that are offered, each with its purpose', () => {
    const issue = (route: RouteStep) =>
      given(dayOpened()).when(kiosk(), 'issueTicket', { ...ticket, route: [step('land'), route] }).refusal;
    expect(issue(step('nowhere'))).toBe('unknown-service');
    expect(issue(step('passport', 'collect'))).toBe('purpose-not-offered');
    expect(inService.when(one, 'changeRoute', change(step('nowhere'))).refusal).toBe('unknown-service');
    expect(inService.when(one, 'changeRoute', change(step('land', 'collect'))).refusal).toBe(
      'purpose-not-offered',
    );
  });

  it('[ROUTE-1][ISSUE-5] a kiosk gives out all of it within its hours, staff at any time', () => {
    const mornings = demoConfig((config) => ({
      ...config,
      services: config.services.map((each) =>
        each.id === 'land'
          ? { ...each, openingHours: [{ weekday: 1, opens: '09:00', closes: '12:00' }] }
          : each,
      ),
    }));
    const issue = (by: ReturnType<typeof kiosk>, when: string) =>
      given(dayOpened())
        .in(mornings)
        .at(when)
        .when(by, 'issueTicket', { ...ticket, route: [step('land')] });
    expect(issue(kiosk(), '11:00').refusal).toBeUndefined();
    expect(issue(kiosk(), '13:00').decision).toMatchObject({
      code: 'outside-opening-hours',
      params: { serviceId: 'land' },
    });
    expect(issue(reception, '13:00').refusal).toBeUndefined();
  });

  it('[ROUTE-1] is changed by reception and supervisor for anybody, by an operator for whom he serves', () => {
    const waiting = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'));
    for (const by of [reception, supervisor])
      expect(waiting.when(by, 'changeRoute', change(step('land'))).happened).toMatchObject([
        { type: 'routeChanged', route: [{ serviceId: 'land', queueId: 'land' }] },
      ]);
    expect(waiting.when(one, 'changeRoute', change(step('land'))).refusal).toBe('counter-not-yours');
    expect(inService.when(operatorAt(2), 'changeRoute', change(step('land'))).refusal).toBe(
      'counter-not-yours',
    );
    expect(inService.when(one, 'changeRoute', change(step('land'))).refusal).toBeUndefined();
    const nobody = { visitId: visit('А009'), route: [] };
    expect(inService.when(supervisor, 'changeRoute', nobody).refusal).toBe('unknown-visit');
  });

  it('[ROUTE-1] is given whole: what is there already is no news, an empty one takes everything away', () => {
    expect(landAfterwards.when(one, 'changeRoute', change(step('land'))).happened).toEqual([]);
    const ended = landAfterwards.when(one, 'changeRoute', change()).and();
    expect(ended.when(one, 'finishService', finish).happened).toMatchObject([{ type: 'serviceFinished' }]);
  });

  it('[ROUTE-1] has five services in all, those that are over among them', () => {
    const four = [step('land'), step('passport'), step('residence', 'consult'), step('land')];
    const full = inService.when(one, 'changeRoute', change(...four)).and();
    const atThree = full
      .when(one, 'finishService', finish)
      .and(called('А001', 3, '09:30'), started('А001', 3, '09:31'));
    const again = atThree.when(operatorAt(3), 'changeRoute', change(...four));
    expect(again.decision).toMatchObject({ code: 'route-too-long', params: { mostServices: 5 } });
    expect(atThree.when(operatorAt(3), 'changeRoute', change(...four.slice(1))).refusal).toBeUndefined();
  });

  it('[ROUTE-1][TRANSFER-5] a service that is named again still waits for the counter that wanted it back', () => {
    const sent = inService.when(one, 'transferVisit', {
      ...here,
      to: { kind: 'service', ...step('passport') },
      comeBack: true,
    });
    const more = sent.and().when(reception, 'changeRoute', change(step('land'), step('residence')));
    expect(more.happened).toMatchObject([
      {
        route: [
          { serviceId: 'land', place: { kind: 'queue' } },
          { serviceId: 'residence', place: { kind: 'counter', counterId: counter(1) } },
        ],
      },
    ]);
    const asItWas = sent.and().when(reception, 'changeRoute', change(step('residence')));
    expect(asItWas.happened).toEqual([]);
  });

  it('[ROUTE-1] staff see it with the visit', () => {
    const found = landAfterwards.when(supervisor, 'orderClosingSlip', { printerId: 'printer-1' as never });
    const shown = found.hall.visits.get(visit('А001'));
    expect(shown && visitHead(shown)).toMatchObject({ route: [step('land')] });
  });
});

describe('from one service to the next', () => {
  it('[ROUTE-2] the visit goes on, the counter is free, nobody is counted as served yet', () => {
    const finished = landAfterwards.when(one, 'finishService', finish);
    expect(finished.decision).toMatchObject({ result: { next: step('land') } });
    expect(finished.happened).toMatchObject([
      { type: 'serviceStepFinished', outcomeId: 'accepted', next: { serviceId: 'land' }, placeAt: null },
    ]);
    expect(finished.hall.totals).toMatchObject({ issued: 1, served: 0 });
    expect(finished.hall.counters.get(counter(1))).toMatchObject({ status: 'open', currentVisit: null });
    const call = finished.and().when(operatorAt(3), 'callNext', next(3));
    expect(call.happened).toMatchObject([{ visitId: visit('А001'), couldServe: ['land'] }]);
    const ended = call
      .and()
      .when(operatorAt(3), 'startService', { ...here, counterId: counter(3) })
      .and()
      .when(operatorAt(3), 'finishService', { ...finish, counterId: counter(3) });
    expect(ended.decision).toMatchObject({ result: { next: null } });
    expect(ended.hall.totals).toMatchObject({ issued: 1, served: 1 });
    expect(ended.hall.visits.size).toBe(0);
  });

  it('[ROUTE-2] an outcome that is not set up is refused, and service has to have begun', () => {
    const unknown = { ...finish, outcomeId: outcomeId.parse('nowhere') };
    expect(landAfterwards.when(one, 'finishService', unknown).refusal).toBe('unknown-outcome');
    const waitsForLand = landAfterwards.when(one, 'finishService', finish).and(called('А001', 3, '09:30'));
    const atThree = { ...finish, counterId: counter(3) };
    expect(waitsForLand.when(operatorAt(3), 'finishService', atThree).refusal).toBe('visit-not-serving');
  });

  it('[ROUTE-2] each service has a transaction of its own; how the last one ends is how the visit ends', () => {
    const finished = landAfterwards.at('09:15').when(one, 'finishService', finish);
    const atThree = finished.and(called('А001', 3, '09:30'));
    const noShow = atThree.at('09:40').when(operatorAt(3), 'markNoShow', { ...here, counterId: counter(3) });
    expect(noShow.hall.totals).toMatchObject({ issued: 1, served: 0, noShow: 1 });

    const [first, last] = [rowOf(landAfterwards, finished.decision), rowOf(atThree, noShow.decision)];
    expect(first).toMatchObject({
      step: 1,
      serviceId: 'residence',
      nextServiceId: 'land',
      ending: 'served',
      outcomeId: 'accepted',
      counterId: counter(1),
      startedAt: at('09:06'),
      endedAt: at('09:15'),
    });
    expect(last).toMatchObject({
      step: 2,
      serviceId: 'land',
      nextServiceId: null,
      ending: 'noShow',
      outcomeId: null,
      counterId: counter(3),
      issuedAt: at('09:00'),
      calledAt: at('09:30'),
      startedAt: null,
      firstStartedAt: at('09:06'),
      endedAt: at('09:40'),
    });
  });

  it('[ROUTE-2] the rest of the route stays through a transfer, a return and the parking place', () => {
    const ways = [
      inService.and().when(one, 'changeRoute', change(step('land'))),
      landAfterwards.when(one, 'parkVisit', here),
      landAfterwards.when(one, 'returnVisit', here),
      landAfterwards.when(one, 'transferVisit', { ...here, to: { kind: 'service', ...step('passport') } }),
    ];
    for (const { hall } of ways)
      expect(hall.visits.get(visit('А001'))?.route).toMatchObject([{ serviceId: 'land' }]);
  });

  it('[ROUTE-3] he waits by the time of arrival', () => {
    const finished = landAfterwards.and(walkIn('К001', '09:10')).when(one, 'finishService', finish);
    expect(finished.and().when(operatorAt(3), 'callNext', next(3)).happened).toMatchObject([
      { visitId: visit('А001') },
    ]);
  });

  it('[ROUTE-3] or from now on, where whoever is sent on loses the place', () => {
    const fromNow = demoConfig((config) => ({
      ...config,
      rules: { ...config.rules, transferKeepsPlace: false },
    }));
    const finished = landAfterwards
      .and(walkIn('К001', '09:10'))
      .in(fromNow)
      .at('09:20')
      .when(one, 'finishService', finish);
    expect(finished.happened).toMatchObject([{ placeAt: at('09:20') }]);
    expect(finished.and().when(operatorAt(3), 'callNext', next(3)).happened).toMatchObject([
      { visitId: visit('К001') },
    ]);
  });
});

/** The report row that a command made. */
function rowOf(
  before: ReturnType<typeof given>,
  decision: ReturnType<ReturnType<typeof given>['when']>['decision'],
): ServiceTransactionRow | undefined {
  const { hall } = before.when(supervisor, 'orderClosingSlip', { printerId: 'printer-1' as never });
  if (!decision.ok) throw new Error(decision.code);
  let state = hall;
  for (const event of decision.events) {
    const [made] = reportRows(state, event);
    if (made?.table === 'service_transaction' && made.row !== null) return made.row;
    state = evolve(state, event);
  }
  return undefined;
}
