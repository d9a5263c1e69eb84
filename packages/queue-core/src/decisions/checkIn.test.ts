import {
  appointmentCode,
  appointmentId,
  deviceId,
  instantAt,
  minute,
  priorityClassId,
  serviceDay,
  serviceId,
  type Appointment,
  type BranchConfig,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  kiosk,
  operatorAt,
  reception,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { byPlace } from '../line.ts';
import { reportRows } from '../reports/reportRows.ts';
import { aheadOf } from '../rules/callingRule.ts';
import { explainVisit } from '../rules/explainVisit.ts';
import type { HallState } from '../state.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const byAppointment = priorityClassId.parse('appointment');

/** The demo's branch with booked times: 15 minutes early, 10 minutes late, a class of their own. */
const branch = (change: (config: BranchConfig) => BranchConfig = (same) => same) =>
  demoConfig((config) => {
    const ordinary = config.priorityClasses[0] as BranchConfig['priorityClasses'][number];
    return change({
      ...config,
      priorityClasses: [...config.priorityClasses, { ...ordinary, id: byAppointment, rank: 5 }],
      rules: {
        ...config.rules,
        appointments: { earlyMinutes: 15, lateMinutes: 10, priorityClassId: byAppointment },
      },
    });
  });

const bookedFor = (when: string, more: Partial<Appointment> = {}): Appointment => ({
  appointmentId: appointmentId.parse(`appointment-${when.replace(':', '-')}`),
  code: appointmentCode.parse(`${when.replace(':', '')}00`),
  serviceId: serviceId.parse('residence'),
  purpose: 'submit',
  bookedAt: at(when),
  visitorName: 'Олена Гук',
  phone: '+380501112233',
  externalId: null,
  bookedBy: null,
  state: 'booked',
  ...more,
});
const by = (when: string) => ({ appointment: { code: bookedFor(when).code }, language: 'uk' }) as const;

const booked = (...times: readonly string[]) =>
  given(dayOpened(), counterOpened(1))
    .in(branch())
    .booked(...times.map((when) => bookedFor(when)));
type Hall = ReturnType<typeof booked>;
const call = (hall: Hall, number = 1) =>
  hall.when(operatorAt(number), 'callNext', { counterId: counter(number), seenVisit: null });
/** Who was called by the rules, by the number on the ticket, and by which rule. */
const calledIn = (hall: Hall) => {
  const outcome = call(hall);
  const [body] = outcome.happened;
  if (body?.type !== 'visitCalled') throw new Error('nobody was called');
  const visit = outcome.hall.visits.get(body.visitId);
  return [visit?.ticket.number, body.reason.rule];
};
const inOrder = ({ visits }: HallState) => [...visits.values()].toSorted(byPlace).map(({ id }) => id);

describe('checkIn', () => {
  it('[APPOINT-1] from the kiosk by the code, from the reception by the appointment, with a paper', () => {
    const hall = booked('10:00').at('09:50');
    const { decision, happened } = hall.when(kiosk(), 'checkIn', by('10:00'));
    expect(decision).toMatchObject({
      result: { bookedAt: at('10:00'), inTime: true, issuedAt: at('09:50') },
    });
    expect(happened).toMatchObject([
      {
        type: 'ticketIssued',
        queueId: 'residence',
        priorityClassId: byAppointment,
        source: 'kiosk:kiosk-1',
        appointment: { appointmentId: 'appointment-10-00', bookedAt: at('10:00'), inTime: true },
      },
    ]);
    const { appointmentId: id } = bookedFor('10:00');
    const fromList = { appointment: { appointmentId: id }, language: 'en' } as const;
    const paper = { ...fromList, printerId: deviceId.parse('printer-1') };
    expect(hall.when(reception, 'checkIn', paper).happened).toMatchObject([
      { type: 'ticketIssued', source: 'desk' },
      { type: 'printOrdered', printerId: 'printer-1' },
    ]);
    expect(hall.when(kiosk(), 'checkIn', paper).refusal).toBe('unknown-printer');
  });

  it('[APPOINT-1] whoever comes too early is told when to come', () => {
    const early = booked('10:00').at('09:32').when(kiosk(), 'checkIn', by('10:00'));
    expect(early.decision).toMatchObject({
      code: 'too-early-for-appointment',
      params: { minutes: 13, from: at('09:45') },
    });
    expect(booked('10:00').at('09:45').when(kiosk(), 'checkIn', by('10:00')).refusal).toBeUndefined();
  });

  it('[APPOINT-9] whoever’s time lies ahead is told how it stands at that time, also on a copy, and no forecast', () => {
    const hall = booked('09:55', '10:00')
      .and(walkIn('А001', '09:20'), walkIn('А002', '09:25'), walkIn('А003', '09:48'))
      .knowing({ waits: { ifCameNow: () => expect.unreachable('nobody knows'), ofVisit: () => null } })
      .at('09:49')
      .when(kiosk(), 'checkIn', by('09:55'))
      .and();
    // If it were called now, three from the live queue and the other one; at ten, that one alone.
    const arrived = hall.at('09:50').when(kiosk(), 'checkIn', by('10:00'));
    expect(arrived.decision).toMatchObject({ result: { peopleBefore: 1, wait: null } });
    const visitId = [...arrived.hall.visits.values()].find((visit) => visit.bookedAt === at('10:00'))?.id;
    const copy = { visitId: visitId!, printerId: deviceId.parse('printer-1') };
    expect(arrived.and().at('09:52').when(reception, 'orderPrint', copy).happened).toMatchObject([
      { paper: { peopleBefore: 1 } },
    ]);
    const explained = arrived.hall.visits.get(visitId!);
    if (explained?.status !== 'waiting') throw new Error('does not wait');
    expect(explainVisit(arrived.hall, branch(), explained, at('09:52'))).toMatchObject({ ahead: 4 });
  });

  it('[APPOINT-2] the wait is counted from the booked time, before and after it', () => {
    for (const arrival of ['09:46', '10:09']) {
      const { hall } = booked('10:00').at(arrival).when(kiosk(), 'checkIn', by('10:00'));
      expect([...hall.visits.values()]).toMatchObject([
        { placeAt: at('10:00'), bookedAt: at('10:00'), issuedAt: at(arrival) },
      ]);
    }
  });

  it('[APPOINT-2] nobody has waited less than nothing, neither in words nor in points', () => {
    const accumulating = branch((config) => ({
      ...config,
      rules: { ...config.rules, calling: { kind: 'accumulating' } },
    }));
    const hall = booked('10:00').in(accumulating).at('09:50').when(kiosk(), 'checkIn', by('10:00')).hall;
    const [visit] = [...hall.visits.values()];
    if (visit?.status !== 'waiting') throw new Error('does not wait');
    expect(explainVisit(hall, accumulating, visit, at('09:50'))).toMatchObject({
      waitedMinutes: 0,
      ahead: 0,
    });
    expect(explainVisit(hall, accumulating, visit, at('10:07'))).toMatchObject({ waitedMinutes: 7 });
  });

  it('[APPOINT-2] who is in time is let in although the day is closing and the service has ended', () => {
    const ended = branch((config) => ({
      ...config,
      services: config.services.map((each) => ({
        ...each,
        openingHours: [{ weekday: 1, opens: '08:00', closes: '19:58' }],
      })),
    }));
    const closing = booked('19:55').in(ended).at('20:00').when(hub, 'tick', {}).and();
    expect(closing.at('20:01').when(kiosk(), 'checkIn', by('19:55')).decision).toMatchObject({
      result: { inTime: true },
    });
    // Late there is no booked time any more.
    expect(closing.at('20:06').when(kiosk(), 'checkIn', by('19:55')).refusal).toBe('outside-opening-hours');
    expect(closing.at('20:06').when(reception, 'checkIn', by('19:55')).refusal).toBeUndefined();
  });

  it('[APPOINT-3] who is later than the branch allows waits in the live queue, and is told so', () => {
    const hall = booked('10:00').and(walkIn('А001', '10:05')).at('10:10');
    expect(hall.when(kiosk(), 'checkIn', by('10:00')).decision).toMatchObject({ result: { inTime: true } });
    const late = hall.at('10:11').when(kiosk(), 'checkIn', by('10:00'));
    expect(late.decision).toMatchObject({
      result: { inTime: false, bookedAt: at('10:00'), peopleBefore: 1 },
    });
    expect(late.happened).toMatchObject([{ priorityClassId: 'ordinary' }]);
    expect([...late.hall.visits.values()].at(-1)).toMatchObject({ placeAt: at('10:11'), bookedAt: null });
    expect(calledIn(late.and())).toEqual([1, 'longest-wait']);
  });

  it('[APPOINT-4] before the booked time one is called only when nobody else waits', () => {
    const hall = booked('10:00', '09:58').and(walkIn('В001', '09:40')).at('09:50');
    const here = hall
      .when(kiosk(2), 'checkIn', by('10:00'))
      .and()
      .at('09:51')
      .when(kiosk(2), 'checkIn', by('09:58'));
    // The class has rank, but its time has not come.
    expect(calledIn(here.and().at('09:52'))).toEqual([1, 'longest-wait']);
    // Its time has come.
    expect(calledIn(here.and().at('09:58'))).toEqual([402, 'longest-wait']);
    // Nobody else: the one whose time comes first, whoever came first.
    const gone = call(here.and().at('09:52'));
    const free = gone.and(counterOpened(2)).at('09:54');
    const early = call(free, 2);
    expect(early.happened).toMatchObject([{ reason: { rule: 'before-booked-time', overtaken: 0 } }]);
    const visit = [...early.hall.visits.values()].find(
      ({ status, bookedAt }) => status === 'called' && bookedAt !== null,
    );
    expect(visit?.bookedAt).toBe(at('09:58'));
  });

  it('[APPOINT-4] nobody whose time lies ahead is counted before those whom a counter would call', () => {
    const config = branch();
    const { hall } = booked('10:00')
      .and(walkIn('А001', '09:40'))
      .at('09:50')
      .when(kiosk(2), 'checkIn', by('10:00'));
    const ahead = (when: string) =>
      [...hall.visits.values()].map((each) =>
        each.status === 'waiting' ? aheadOf(hall, config, each, at(when)) : undefined,
      );
    expect(ahead('09:52')).toEqual([0, 1]);
    expect(ahead('10:00')).toEqual([1, 0]);
  });

  it('[APPOINT-5] no counter waits for an appointment that nobody has checked in to', () => {
    const hall = booked('10:00').and(walkIn('А001', '09:59'));
    expect(calledIn(hall.at('10:00'))).toEqual([1, 'longest-wait']);
    // Nor is the number kept: the next walk-in gets it.
    const next = { serviceId: serviceId.parse('residence'), purpose: 'submit', language: 'uk' } as const;
    expect(hall.at('10:01').when(kiosk(), 'issueTicket', next).decision).toMatchObject({
      result: { ticket: { number: 2 } },
    });
  });

  it('[APPOINT-6] one ticket for an appointment, even if both presses come before the list knows of the first', () => {
    const once = booked('10:00').at('09:50').when(kiosk(1), 'checkIn', by('10:00'));
    // The list of the story never changes, as the hub's does not before a turn is written.
    expect(once.and().when(kiosk(2), 'checkIn', by('10:00')).refusal).toBe('appointment-used');
    const listed = given(dayOpened())
      .in(branch())
      .booked(bookedFor('10:00', { state: 'arrived' }));
    expect(listed.at('10:00').when(reception, 'checkIn', by('10:00')).refusal).toBe('appointment-used');
    expect(once.decision).toMatchObject({ personal: [{ kind: 'appointment-arrived' }] });
  });

  it('[APPOINT-6] a cancelled one, one of another day and an unknown code are refused', () => {
    const refusalOf = (appointment: Appointment, config = branch()) =>
      given(dayOpened())
        .in(config)
        .booked(appointment)
        .at('10:00')
        .when(kiosk(), 'checkIn', { appointment: { code: appointment.code }, language: 'uk' }).refusal;
    expect(refusalOf(bookedFor('10:00', { state: 'cancelled' }))).toBe('appointment-cancelled');
    const tomorrow = instantAt(serviceDay.parse('2026-11-24'), '10:00', 'Europe/Kyiv');
    expect(refusalOf(bookedFor('10:00', { bookedAt: tomorrow ?? 0 }))).toBe('appointment-of-another-day');
    expect(refusalOf(bookedFor('10:00'), demoConfig())).toBe('unknown-appointment');
    expect(booked('10:00').at('10:00').when(kiosk(), 'checkIn', by('11:00')).refusal).toBe(
      'unknown-appointment',
    );
    expect(refusalOf(bookedFor('10:00', { serviceId: serviceId.parse('gone') }))).toBe('unknown-service');
    expect(refusalOf(bookedFor('10:00', { purpose: 'collect' }))).toBe('purpose-not-offered');
  });

  it('[APPOINT-6] before the day and while the hall stands still nobody checks in', () => {
    const none = given().in(branch()).booked(bookedFor('10:00')).at('10:00');
    expect(none.when(kiosk(), 'checkIn', by('10:00')).refusal).toBe('day-not-open');
    const paused = booked('10:00').at('09:50').when(supervisor, 'pauseHall', { reason: 'technical' }).and();
    expect(paused.at('10:00').when(kiosk(), 'checkIn', by('10:00')).refusal).toBe('hall-paused');
  });

  it('[APPOINT-7] no event knows a name or a telephone', () => {
    const { happened } = booked('10:00').at('10:00').when(kiosk(), 'checkIn', by('10:00'));
    expect(JSON.stringify(happened)).not.toMatch(/Олена|380501112233/u);
  });

  it('[PAUSE-3][APPOINT-2] whoever’s time came during a pause waits from its end, in the booked order', () => {
    const hall = booked('10:00', '10:05', '10:30')
      .and(walkIn('В001', '09:48'))
      .at('09:55')
      .when(kiosk(), 'checkIn', by('10:05'))
      .and()
      .at('09:56')
      .when(kiosk(), 'checkIn', by('10:00'))
      .and()
      .at('09:58')
      .when(supervisor, 'pauseHall', { reason: 'air-raid' })
      .and()
      .at('10:20')
      .when(supervisor, 'resumeHall', {});
    const places = [...hall.hall.visits.values()].map(({ placeAt, pausedMs }) => [
      placeAt,
      pausedMs / minute,
    ]);
    expect(places).toEqual([
      [at('10:10'), 22],
      [at('10:20'), 15],
      [at('10:20'), 20],
    ]);
    const first = call(hall.and().at('10:21'));
    const visit = [...first.hall.visits.values()].find(({ status }) => status === 'called');
    expect(visit?.bookedAt).toBe(at('10:00'));
    // After the pause the time of 10:30 still lies ahead, and is not moved.
    const later = hall.and().at('10:25').when(kiosk(), 'checkIn', by('10:30'));
    expect([...later.hall.visits.values()].at(-1)?.placeAt).toBe(at('10:30'));
  });

  it('[PAUSE-2] whoever came in the very moment of a booked time stays ahead of it over a pause', () => {
    const both = booked('10:00')
      .and(walkIn('В001', '10:00'))
      .at('10:01')
      .when(kiosk(), 'checkIn', by('10:00'));
    const paused = both.and().at('10:02').when(supervisor, 'pauseHall', { reason: 'air-raid' });
    const after = paused.and().at('10:05').when(supervisor, 'resumeHall', {});
    expect(inOrder(after.hall)).toEqual(inOrder(both.hall));
    expect(inOrder(after.hall)[0]).toBe(visit('В001'));
  });

  it('[PAUSE-2][TRANSFER-2] whoever is sent on in a pause stays ahead of a time that is booked in it', () => {
    const newPlace = branch((same) => ({ ...same, rules: { ...same.rules, transferKeepsPlace: false } }));
    const sentOn = booked('10:05')
      .in(newPlace)
      .and(walkIn('В001', '09:40'), called('В001', 1, '09:50'))
      .at('09:55')
      .when(kiosk(), 'checkIn', by('10:05'))
      .and()
      .at('10:00')
      .when(supervisor, 'pauseHall', { reason: 'air-raid' })
      .and()
      .at('10:02')
      .when(operatorAt(1), 'transferVisit', {
        counterId: counter(1),
        visitId: visit('В001'),
        to: { kind: 'service', serviceId: serviceId.parse('land'), purpose: 'submit' },
        comeBack: false,
      });
    const after = sentOn.and().at('10:10').when(supervisor, 'resumeHall', {});
    expect(inOrder(after.hall)).toEqual(inOrder(sentOn.hall));
    expect(inOrder(after.hall)[0]).toBe(visit('В001'));
  });

  it('[APPOINT-2] the report’s row says from when the wait is counted', () => {
    const here = booked('10:00').at('09:50').when(kiosk(), 'checkIn', by('10:00')).and();
    const called = call(here.at('10:03'));
    const [body] = called.happened;
    if (body?.type !== 'visitCalled') throw new Error('nobody was called');
    const ended = called
      .and()
      .when(operatorAt(1), 'markNoShow', { counterId: counter(1), visitId: body.visitId });
    const [event] = ended.decision.ok ? ended.decision.events : [];
    if (event === undefined) throw new Error('nothing happened');
    expect(reportRows(called.hall, event)).toMatchObject([
      { row: { bookedAt: at('10:00'), issuedAt: at('09:50') } },
    ]);
  });
});
