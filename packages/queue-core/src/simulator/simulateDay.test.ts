import {
  hour,
  minute,
  priorityClassId,
  second,
  serviceId,
  type BranchConfig,
  type CounterId,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, type HallState } from '../state.ts';
import { at, counter } from '../testing/builders.ts';
import { comparable } from '../testing/comparable.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { brokenInvariants } from '../testing/invariants.ts';
import { poissonVisitors } from './arrivals.ts';
import type { Shift } from './operator.ts';
import { exponential, lognormal, seededRandom } from './random.ts';
import { everyCounter, perHour, poolConfig, poolVisitors } from './serverPool.ts';
import { simulateDay, type SimulatedDay } from './simulateDay.ts';
import type { Visitor } from './visitor.ts';
import type { VisitRecord } from './visitRecord.ts';

const patience = { calls: 2, betweenMs: 40 * second };

/** A day of the small branch with everything in it: two kinds of service, classes, no-shows, breaks, a shift that ends. */
function ordinaryDay(seed: number): SimulatedDay {
  // The reception gives numbers in every queue: that is where people of a class are sent.
  const config = demoConfig((same) => ({
    ...same,
    queues: same.queues.map((queue) => ({
      ...queue,
      ranges: { ...queue.ranges, desk: { from: 901, to: 999 } },
    })),
  }));
  const stretches = [
    { from: at('08:00'), until: at('09:00'), perHour: 10 },
    { from: at('09:00'), until: at('11:00'), perHour: 25 },
  ];
  return {
    config,
    startAt: at('08:00'),
    endAt: at('12:00'),
    visitors: poissonVisitors(
      seededRandom(seed),
      ['residence', 'passport', 'land'].map((id) => ({
        serviceId: serviceId.parse(id),
        purpose: 'submit' as const,
        stretches,
        serviceTime: lognormal(4 * minute, 0.7),
      })),
      {
        classShares: [{ priorityClassId: priorityClassId.parse('priority'), share: 0.1 }],
        noShowShare: 0.1,
        walk: exponential(30 * second),
      },
    ),
    shifts: [
      shift(1, '08:00', '12:00', ['09:30', 20 * minute]),
      shift(2, '08:00', '10:00'),
      shift(3, '08:00', '12:00'),
      shift(4, '08:30', '12:00', ['10:00', 10 * minute]),
    ],
    patience,
    tickEveryMs: 30 * second,
  };
}

function shift(
  number: number,
  from: string,
  until: string,
  ...breaks: [from: string, lengthMs: number][]
): Shift {
  return {
    counterId: counter(number),
    from: at(from),
    until: at(until),
    breaks: breaks.map(([begins, lengthMs]) => ({ at: at(begins), lengthMs })),
  };
}

/** Somebody for the residence queue. */
function visitor(arrives: string, change: Partial<Visitor> = {}): Visitor {
  return {
    arrivesAt: at(arrives),
    serviceId: serviceId.parse('residence'),
    purpose: 'submit',
    priorityClassId: null,
    walkMs: 20 * second,
    serviceMs: 10 * minute,
    ...change,
  };
}

/** Only counter 1 works, from 08:00 to 10:00, unless said otherwise. */
function play(visitors: readonly Visitor[], change: Partial<SimulatedDay> = {}) {
  const records: VisitRecord[] = [];
  const events: HallEvent[] = [];
  const end = simulateDay({
    config: demoConfig(),
    startAt: at('08:00'),
    endAt: at('10:00'),
    visitors,
    shifts: [shift(1, '08:00', '10:00')],
    patience,
    tickEveryMs: null,
    onVisit: (record) => records.push(record),
    onEvent: (_before, event) => events.push(event),
    ...change,
  });
  return { ...end, records, events };
}

describe('a simulated day', () => {
  it.each([1, 2, 3])('keeps every invariant, loses nobody and folds from its journal (seed %i)', (seed) => {
    const events: HallEvent[] = [];
    const records: VisitRecord[] = [];
    const { hall, surprises, turnedAway } = simulateDay({
      ...ordinaryDay(seed),
      onEvent: (before, event) => {
        expect(brokenInvariants(before)).toEqual([]);
        events.push(event);
      },
      onVisit: (record) => records.push(record),
    });

    expect(surprises).toEqual([]);
    expect([...turnedAway]).toEqual([]);
    expect(hall.day.status).toBe('closed');
    expect(hall.visits.size).toBe(0);
    expect(records).toHaveLength(hall.totals.issued);
    expect(records.filter(({ ending }) => ending === 'served')).toHaveLength(hall.totals.served);
    expect(records.filter(({ ending }) => ending === 'noShow')).toHaveLength(hall.totals.noShow);
    expect(comparable(events.reduce(evolve, emptyHall))).toEqual(comparable(hall));
    // It was a day with everything in it.
    const kinds = new Set(events.map(({ body }) => body.type));
    for (const kind of ['visitRecalled', 'visitNoShow', 'counterPaused', 'counterClosed', 'serviceFinished'])
      expect(kinds).toContain(kind);
    expect(records.some(({ overtook }) => overtook > 0)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const recordsOf = (seed: number) => {
      const records: VisitRecord[] = [];
      simulateDay({ ...ordinaryDay(seed), onVisit: (record) => records.push(record) });
      return records;
    };
    expect(recordsOf(7)).toEqual(recordsOf(7));
    expect(recordsOf(7)).not.toEqual(recordsOf(8));
  });

  it('records when a visit was issued, called, started and ended, and where', () => {
    const { records } = play([visitor('08:10'), visitor('08:12')]);
    expect(records).toMatchObject([
      {
        queueId: 'residence',
        serviceId: 'residence',
        priorityClassId: 'ordinary',
        counterId: 'counter-1',
        issuedAt: at('08:10'),
        calledAt: at('08:10'),
        startedAt: at('08:10:20'),
        endedAt: at('08:20:20'),
        ending: 'served',
        overtook: 0,
      },
      { issuedAt: at('08:12'), calledAt: at('08:20:20'), startedAt: at('08:20:40'), endedAt: at('08:30:40') },
    ]);
  });

  it('counts whom a call passed over', () => {
    const priority = { priorityClassId: priorityClassId.parse('priority') };
    const { records } = play([
      visitor('08:10'),
      visitor('08:11'),
      visitor('08:12'),
      visitor('08:13', priority),
    ]);
    expect(records.map(({ priorityClassId, overtook }) => [priorityClassId, overtook])).toEqual([
      ['ordinary', 0],
      ['priority', 2],
      ['ordinary', 0],
      ['ordinary', 0],
    ]);
  });

  it('calls somebody who does not come as often as patience says, and marks the no-show after the last wait', () => {
    const { records } = play([visitor('08:10', { walkMs: null }), visitor('08:11')]);
    expect(records).toMatchObject([
      { ending: 'noShow', callCount: 2, startedAt: null, endedAt: at('08:11:20') },
      { ending: 'served', calledAt: at('08:11:20') },
    ]);
  });

  it('marks the no-show earlier where the branch allows fewer calls', () => {
    const config = demoConfig((same) => ({ ...same, rules: { ...same.rules, maximumCalls: 1 } }));
    const { records, surprises } = play([visitor('08:10', { walkMs: null })], { config });
    expect(records).toMatchObject([{ ending: 'noShow', callCount: 1, endedAt: at('08:10:40') }]);
    expect(surprises).toEqual([]);
  });

  it('[NOSHOW-2] calls more often than patience says where the branch demands it, and is never stuck', () => {
    const demanding = (seconds: number | null) =>
      demoConfig((same) => ({
        ...same,
        rules: { ...same.rules, secondsBetweenCalls: 60, noShowAfter: { calls: 4, seconds } },
      }));
    const nobody = [visitor('08:10', { walkMs: null })];
    const byCalls = play(nobody, { config: demanding(null) });
    // He tries every 40 seconds; every second try comes late enough after the call before.
    expect(byCalls.records).toMatchObject([{ ending: 'noShow', callCount: 4, endedAt: at('08:14:40') }]);
    const byTime = play(nobody, { config: demanding(90) });
    expect(byTime.records).toMatchObject([{ ending: 'noShow', callCount: 2, endedAt: at('08:12') }]);
    expect([...byCalls.surprises, ...byTime.surprises]).toEqual([]);
  });

  it('begins a break after the visitor who is there, and keeps its length', () => {
    const { records, events } = play([visitor('08:10'), visitor('08:12')], {
      shifts: [shift(1, '08:00', '10:00', ['08:15', 30 * minute])],
    });
    const breaks = events.filter(({ body }) => body.type === 'counterPaused').map((event) => event.at);
    expect(breaks).toEqual([at('08:20:20')]);
    expect(records[1]?.calledAt).toBe(at('08:50:20'));
  });

  it('serves to the end whoever is there when the shift ends; the others are left over at the end of the day', () => {
    const { records, events } = play([visitor('08:10'), visitor('08:12')], {
      shifts: [shift(1, '08:00', '08:15')],
    });
    expect(records).toMatchObject([
      { ending: 'served', endedAt: at('08:20:20') },
      { ending: 'leftOver', calledAt: null, counterId: null, endedAt: at('10:00') },
    ]);
    expect(events.find(({ body }) => body.type === 'counterClosed')?.at).toBe(at('08:20:20'));
  });

  it('gives a visitor to the counter that has been idle longest, of those that may call him', () => {
    const land = { serviceId: serviceId.parse('land') };
    const { records } = play([visitor('08:10'), visitor('08:30'), visitor('08:40', land), visitor('08:55')], {
      shifts: [shift(3, '08:00', '10:00'), shift(1, '08:01', '10:00'), shift(4, '08:02', '10:00')],
    });
    expect(records.map(({ counterId }) => counterId)).toEqual<(CounterId | null)[]>([
      counter(1),
      counter(4),
      counter(3),
      counter(1),
    ]);
  });

  it('sends visitors from machine to machine, then to the reception, and turns away only who finds no number', () => {
    const one = (number: number) => ({ from: number, to: number });
    const config: BranchConfig = demoConfig((same) => ({
      ...same,
      queues: same.queues.map((queue) => ({
        ...queue,
        ranges: { kiosks: { 'kiosk-1': one(1), 'kiosk-2': one(2) }, desk: one(3) },
      })),
    }));
    const many = ['08:01', '08:02', '08:03', '08:04', '08:05'].map((arrives) => visitor(arrives));
    const { records, turnedAway } = play(many, { config });
    expect(records.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([...turnedAway]).toEqual([['numbers-exhausted', 2]]);
  });

  it('follows the schedule of the branch when the hub ticks', () => {
    const config = demoConfig((same) => ({
      ...same,
      openingHours: same.openingHours.map((hours) => ({ ...hours, closes: '09:00' })),
    }));
    const { records, turnedAway, events } = play([visitor('08:55'), visitor('09:05')], {
      config,
      tickEveryMs: minute,
    });
    expect(records.map(({ ending }) => ending)).toEqual(['served']);
    expect([...turnedAway]).toEqual([['outside-opening-hours', 1]]);
    expect(events.map(({ body }) => body.type)).toContain('issuingEnded');
  });

  it('goes on with the hall of the day before', () => {
    const first = play([visitor('08:10')]);
    const nextDay = 24 * hour;
    const again = simulateDay(
      {
        config: demoConfig(),
        startAt: at('08:00') + nextDay,
        endAt: at('10:00') + nextDay,
        visitors: [visitor('08:10', { arrivesAt: at('08:10') + nextDay })],
        shifts: [
          { counterId: counter(1), from: at('08:00') + nextDay, until: at('10:00') + nextDay, breaks: [] },
        ],
        patience,
        tickEveryMs: null,
      },
      first.hall,
    );
    expect(again.hall.totals).toMatchObject({ issued: 1, served: 1 });
  });

  it('refuses visitors who are not in order of arrival', () => {
    expect(() => play([visitor('08:10'), visitor('08:05')])).toThrow('not in order');
  });
});

describe('a pool of equal counters', () => {
  it.each([
    [1, 0.8],
    [5, 0.9],
    [12, 0.97],
  ])(
    'of %i at a load of %d makes everybody wait as long as a textbook queue does, to the millisecond',
    (counters, load) => {
      const config = poolConfig(counters);
      const startAt = Date.UTC(2026, 0, 1);
      const endAt = startAt + 10_000 * hour;
      const visitors = [
        ...poolVisitors(seededRandom(counters), config, {
          from: startAt,
          count: 3000,
          untilNext: perHour(5 * counters * load),
          serviceTime: exponential(12 * minute),
          priorityShare: 0,
        }),
      ];
      const waits: [issuedAt: number, wait: number][] = [];
      let most: HallState['visits']['size'] = 0;
      simulateDay({
        config,
        startAt,
        endAt,
        visitors,
        shifts: everyCounter(config, startAt, endAt),
        patience,
        tickEveryMs: null,
        onVisit: ({ issuedAt, calledAt }) => waits.push([issuedAt, (calledAt ?? Infinity) - issuedAt]),
        onEvent: (before) => {
          most = Math.max(most, before.visits.size);
        },
      });
      const inOrder = waits.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, wait]) => wait);
      expect(inOrder).toEqual(textbookWaits(visitors, counters));
      // It was a queue, and whoever had been served was forgotten.
      expect(inOrder.filter((wait) => wait > 0).length).toBeGreaterThan(1000);
      expect(most).toBeLessThan(300);
    },
  );
});

/** First come, first served by whoever is free first (Kiefer and Wolfowitz 1955). */
function textbookWaits(visitors: readonly Visitor[], counters: number): number[] {
  const freeAt = Array.from({ length: counters }, () => 0);
  return visitors.map(({ arrivesAt, serviceMs }) => {
    const soonest = freeAt.indexOf(Math.min(...freeAt));
    const calledAt = Math.max(arrivesAt, freeAt[soonest] ?? 0);
    freeAt[soonest] = calledAt + serviceMs;
    return calledAt - arrivesAt;
  });
}
