import { operatorId, outcomeId, serviceId, type TransferTarget } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  operatorAt,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const here = { counterId: counter(1), visitId: visit('А001') };
const one = operatorAt(1);
const passports: TransferTarget = {
  kind: 'service',
  serviceId: serviceId.parse('passport'),
  purpose: 'submit',
};
const accepted = outcomeId.parse('accepted');
const next = (number: number) => ({ counterId: counter(number), seenVisit: null });
const fromNow = demoConfig((config) => ({
  ...config,
  rules: { ...config.rules, transferKeepsPlace: false },
}));

const inService = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  counterOpened(4),
  walkIn('А001', '09:00'),
  walkIn('В001', '09:05'),
  called('А001', 1, '09:06'),
  started('А001', 1, '09:07'),
);

describe('the place of whoever is sent on', () => {
  it('[TRANSFER-2] is that of the arrival', () => {
    const sent = inService.at('09:20').when(one, 'transferVisit', { ...here, to: passports });
    expect(sent.happened).toMatchObject([{ type: 'visitTransferred', placeAt: null, comeBack: false }]);
    expect(sent.hall.visits.get(visit('А001'))).toMatchObject({ placeAt: at('09:00') });
    expect(sent.and().when(operatorAt(2), 'callNext', next(2)).happened).toMatchObject([
      { visitId: visit('А001') },
    ]);
  });

  it('[TRANSFER-2] or behind those who are there, where the branch says so', () => {
    const sent = inService
      .in(fromNow)
      .at('09:20')
      .when(one, 'transferVisit', { ...here, to: passports });
    expect(sent.hall.visits.get(visit('А001'))).toMatchObject({ placeAt: at('09:20') });
    const first = sent.and().when(operatorAt(2), 'callNext', next(2));
    expect(first.happened).toMatchObject([{ visitId: visit('В001') }]);
    const later = first.and(walkIn('В002', '09:25')).when(operatorAt(4), 'callNext', next(4));
    expect(later.happened).toMatchObject([{ visitId: visit('А001') }]);
  });

  it('[TRANSFER-2][PAUSE-2] sent on in a pause of the hall, he waits from its end', () => {
    const paused = inService.in(fromNow).at('09:10').when(supervisor, 'pauseHall', { reason: 'air-raid' });
    const sent = paused
      .and()
      .at('09:20')
      .when(one, 'transferVisit', { ...here, to: passports });
    const goesOn = sent.and().at('09:40').when(supervisor, 'resumeHall', {});
    expect(goesOn.hall.visits.get(visit('А001'))).toMatchObject({ placeAt: at('09:40') });
    expect(goesOn.and().when(operatorAt(2), 'callNext', next(2)).happened).toMatchObject([
      { visitId: visit('В001') },
    ]);
  });
});

describe('sending to a colleague', () => {
  const to = (id: string): TransferTarget => ({ kind: 'operator', operatorId: operatorId.parse(id) });

  it('[TRANSFER-4] finds the counter at which he sits, also in a break', () => {
    const sent = inService.when(one, 'transferVisit', { ...here, to: to('operator-4') });
    expect(sent.happened).toMatchObject([
      { to: { kind: 'counter', counterId: counter(4) }, serviceId: 'residence' },
    ]);
    const lunch = { counterId: counter(4), reasonId: 'lunch' as never };
    const inBreak = inService.when(operatorAt(4), 'pauseCounter', lunch).and();
    expect(inBreak.when(one, 'transferVisit', { ...here, to: to('operator-4') }).happened).toMatchObject([
      { to: { counterId: counter(4) } },
    ]);
  });

  it('[TRANSFER-4] is refused where he is not, and to oneself', () => {
    const gone = inService.when(operatorAt(4), 'closeCounter', { counterId: counter(4) }).and();
    expect(gone.when(one, 'transferVisit', { ...here, to: to('operator-4') }).refusal).toBe(
      'operator-not-here',
    );
    expect(inService.when(one, 'transferVisit', { ...here, to: to('nobody') }).refusal).toBe(
      'operator-not-here',
    );
    expect(inService.when(one, 'transferVisit', { ...here, to: to('operator-1') }).refusal).toBe(
      'transfer-to-itself',
    );
  });
});

describe('and come back to me', () => {
  const sent = inService.when(one, 'transferVisit', { ...here, to: passports, comeBack: true });
  /** Counter 2 has called and served him. */
  const servedAtTwo = sent
    .and(called('А001', 2, '09:30'), started('А001', 2, '09:31'))
    .and(walkIn('В002', '09:32', 'priority'));
  const finishAtTwo = { counterId: counter(2), visitId: visit('А001'), outcomeId: accepted };

  it('[TRANSFER-5] finished there, he waits for this counter and is first there', () => {
    expect(sent.hall.visits.get(visit('А001'))).toMatchObject({
      serviceId: 'passport',
      route: [{ serviceId: 'residence', place: { kind: 'counter', counterId: counter(1) } }],
    });
    const finished = servedAtTwo.when(operatorAt(2), 'finishService', finishAtTwo);
    expect(finished.decision).toMatchObject({ result: { next: { serviceId: 'residence' } } });
    expect(finished.hall.visits.get(visit('А001'))).toMatchObject({
      status: 'waiting',
      serviceId: 'residence',
      place: { kind: 'counter', counterId: counter(1) },
      route: [],
    });
    expect(finished.and().when(one, 'callNext', next(1)).happened).toMatchObject([
      { visitId: visit('А001'), reason: { rule: 'transferred-here' } },
    ]);
  });

  it('[TRANSFER-5] if the counter has closed by then, he waits in the queue of the service', () => {
    const closed = servedAtTwo.when(one, 'closeCounter', { counterId: counter(1) }).and();
    const finished = closed.when(operatorAt(2), 'finishService', finishAtTwo);
    expect(finished.hall.visits.get(visit('А001'))).toMatchObject({
      place: { kind: 'queue', queueId: 'residence' },
      placeAt: at('09:00'),
    });
  });

  it('[TRANSFER-5] nor is he lost where a new configuration has no such counter', () => {
    const without = demoConfig((config) => ({
      ...config,
      counters: config.counters.filter(({ number }) => number !== 1),
    }));
    const finished = servedAtTwo.in(without).when(operatorAt(2), 'finishService', finishAtTwo);
    expect(finished.happened).toMatchObject([{ next: { place: { kind: 'queue' } } }]);
  });

  it('[TRANSFER-5][COUNTER-6] a counter that closes while he waits for it leaves him to the queue', () => {
    const back = servedAtTwo.when(operatorAt(2), 'finishService', finishAtTwo).and();
    const closed = back.when(one, 'closeCounter', { counterId: counter(1) });
    expect(closed.happened).toMatchObject([
      { type: 'visitReturned', to: { kind: 'queue', queueId: 'residence' } },
      { type: 'counterClosed' },
    ]);
  });

  it('[TRANSFER-5] goes with a transfer to a counter and to a colleague, too', () => {
    const atFour = inService.when(one, 'transferVisit', {
      ...here,
      to: { kind: 'operator', operatorId: operatorId.parse('operator-4') },
      comeBack: true,
    });
    const finished = atFour
      .and(called('А001', 4, '09:30'), started('А001', 4, '09:31'))
      .when(operatorAt(4), 'finishService', { ...finishAtTwo, counterId: counter(4) });
    expect(finished.hall.visits.get(visit('А001'))).toMatchObject({
      serviceId: 'residence',
      place: { kind: 'counter', counterId: counter(1) },
    });
  });

  it('[TRANSFER-5][ROUTE-1] counts as one of the five services', () => {
    const full = inService
      .when(one, 'changeRoute', {
        visitId: visit('А001'),
        route: Array.from({ length: 4 }, () => ({
          serviceId: serviceId.parse('land'),
          purpose: 'submit' as const,
        })),
      })
      .and();
    expect(full.when(one, 'transferVisit', { ...here, to: passports, comeBack: true }).refusal).toBe(
      'route-too-long',
    );
    expect(full.when(one, 'transferVisit', { ...here, to: passports }).refusal).toBeUndefined();
  });
});
