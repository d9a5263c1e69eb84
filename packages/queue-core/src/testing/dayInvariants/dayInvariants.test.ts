import { minute, type BranchConfig, type VisitId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent, HallEventBody } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { visitOf } from '../../line.ts';
import { emptyHall, type HallState } from '../../state.ts';
import {
  asEvent,
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  noShow,
  operatorAt,
  parked,
  supervisor,
  ticket,
  visit,
  walkIn,
  type Given,
} from '../builders.ts';
import { demoConfig } from '../demoConfig.ts';
import { eventsWithoutRule } from './eventsWithoutRule.ts';
import { foldedOtherwise } from './foldedOtherwise.ts';
import { notAccountedFor } from './notAccountedFor.ts';
import { otherThanObvious } from './otherThanObvious.ts';
import { overtakeLedger } from './overtakeLedger.ts';
import { happensInPause, pauseChanges } from './pauseChanges.ts';
import { placeLost } from './placeLost.ts';
import { timeGoesBack } from './timeGoesBack.ts';
import { unfairCall } from './unfairCall.ts';

const journalOf = (...given: readonly Given[]): readonly HallEvent[] => given.map(asEvent);
const fold = (journal: readonly HallEvent[]): HallState => journal.reduce(evolve, emptyHall);
const event = (body: HallEventBody, when: string, move: HallEvent['move']): HallEvent => ({
  at: at(when),
  occurredAt: at(when),
  by: operatorAt(1),
  move,
  body,
});

/** А001 to А003 wait since 09:00 to 09:02, the last with priority; counter 1 is free. */
const morning = journalOf(
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('А003', '09:02', 'priority'),
);
const waiting = fold(morning);

type Call = Extract<HallEventBody, { type: 'visitCalled' }>;
/** Counter 1 calls by rule at 09:30. */
const call = (text: string, reason: Partial<Call['reason']> = {}): HallEvent => {
  const calledBy = called(text, 1, '09:30').body as Call;
  const because = { ...calledBy.reason, overtaken: Number(text.slice(-1)) - 1, ...reason };
  return event({ ...calledBy, reason: because as Call['reason'] }, '09:30', 'callNext');
};

const branch = (rules: Partial<BranchConfig['rules']>, guaranteedMinutes: number | null = null) =>
  demoConfig((config) => ({
    ...config,
    rules: { ...config.rules, ...rules },
    priorityClasses: config.priorityClasses.map((each) =>
      each.rank === 0 ? { ...each, guaranteedMinutes } : each,
    ),
  }));

describe('a call is seen to be unfair', () => {
  const overtaken = (times: number): HallState => ({
    ...waiting,
    overtaken: waiting.overtaken.set(visit('А001'), times),
  });

  it('[CALL-13] where it overtakes somebody at the limit', () => {
    const config = branch({ mostOvertaken: 2 });
    expect(unfairCall(overtaken(1), config, call('А003'))).toEqual([]);
    expect(unfairCall(overtaken(2), config, call('А003'))).toEqual([
      'visit-3-a was called before visit-1-a, who may not be overtaken any more',
    ]);
  });

  it('[CALL-12] where somebody past the guarantee goes on waiting', () => {
    expect(unfairCall(waiting, branch({}, 30), call('А003'))).toEqual([]);
    expect(unfairCall(waiting, branch({}, 25), call('А003'))).toEqual([
      `visit-3-a was called while visit-1-a was past the guarantee by ${5 * minute} ms`,
    ]);
  });

  it('[CALL-12] where one past it longer goes on waiting', () => {
    expect(unfairCall(waiting, branch({}, 25), call('А001'))).toEqual([]);
    expect(unfairCall(waiting, branch({}, 25), call('А002'))).toEqual([
      `visit-2-a was called while visit-1-a was past the guarantee by ${5 * minute} ms`,
    ]);
  });

  it('[CALL-12][CALL-13] but not where the guarantee yields to the limit', () => {
    const late = { ...waiting, overtaken: waiting.overtaken.set(visit('А001'), 5) };
    const config = demoConfig((same) => ({
      ...same,
      rules: { ...same.rules, mostOvertaken: 5 },
      priorityClasses: same.priorityClasses.map((each) =>
        each.rank > 0 ? { ...each, guaranteedMinutes: 1 } : each,
      ),
    }));
    expect(unfairCall(late, config, call('А001'))).toEqual([]);
    expect(unfairCall(late, config, call('А003'))).toHaveLength(1);
  });

  it('[CALL-1] where the counter may not call from there', () => {
    const land = { ...call('А001'), body: { ...call('А001').body, counterId: counter(3) } as Call };
    expect(unfairCall(waiting, branch({}), land)).toEqual([
      'visit-1-a was called by counter-3, which may not call from there',
    ]);
  });

  it.each<[string, HallEvent, string]>([
    ['how many were overtaken', call('А003', { overtaken: 1 }), 'visit-3-a overtook 2, its reason says 1'],
    ['points', call('А001', { rule: 'most-points' }), 'visit-1-a was called by points, the policy is strict'],
    ['a turn', call('А001', { rule: 'turn' }), 'visit-1-a was called in turn, the policy is strict'],
    [
      'a limit',
      call('А001', { rule: 'overtaken-enough' }),
      'visit-1-a was called by the limit, there is none',
    ],
    ['a parked visit', call('А001', { rule: 'resumed' }), 'callNext called visit-1-a because of resumed'],
  ])('[CALL-5] where its reason tells of %s and is not true', (_, untrue, sentence) => {
    expect(unfairCall(waiting, branch({}), untrue)).toEqual([sentence]);
  });
});

describe('a call that is not the obvious one is seen', () => {
  it.each<[string, VisitId | undefined, readonly string[]]>([
    ['the right one', visit('А003'), []],
    ['another one', visit('А001'), ['counter-1 called visit-1-a, the rules in words call visit-3-a']],
    ['nobody', undefined, ['counter-1 called nobody, the rules in words call visit-3-a']],
  ])('[CALL-3] %s', (_, called, sentences) => {
    const asked = { counterId: counter(1), now: at('09:30'), called };
    expect(otherThanObvious(waiting, branch({}), asked)).toEqual(sentences);
  });
});

describe('the second count of overtakes', () => {
  it('[CALL-13] sees where the hall counts otherwise, and who was overtaken too often', () => {
    const ledger = overtakeLedger(branch({ mostOvertaken: 0 }));
    ledger.note(waiting, call('А003'));
    const after = evolve(waiting, {
      ...call('А003'),
      body: { ...(call('А003').body as Call), couldServe: [] },
    });
    expect(ledger.broken(after)).toEqual([
      'visit-1-a was overtaken 1 times, 0 are allowed',
      'visit-1-a was overtaken 1 times, the hall counts 0',
      'visit-2-a was overtaken 1 times, 0 are allowed',
      'visit-2-a was overtaken 1 times, the hall counts 0',
    ]);
  });

  it('[PARK-2] leaves out what staff picked by hand, and sees a count that outlives its visit', () => {
    const ledger = overtakeLedger(branch({}));
    ledger.note(waiting, call('А003', { rule: 'resumed' }));
    expect(ledger.broken(waiting)).toEqual([]);
    expect(ledger.broken({ ...waiting, overtaken: waiting.overtaken.set(visit('А009'), 1) })).toEqual([
      'visit-9-a is gone, its overtakes are still counted',
    ]);
  });
});

describe('an event without a rule is seen', () => {
  it.each<[string, HallEvent['move'], string]>([
    [
      'from a move that never causes it',
      'callNext',
      'visitCancelled came from callNext, which never causes it',
    ],
    [
      'from no move of the table',
      'sing' as never,
      'visitCancelled came from sing, which is no move of the table',
    ],
  ])('%s', (_, move, sentence) => {
    const cancelled = (by: HallEvent['move']) =>
      event({ type: 'visitCancelled', visitId: visit('А001') }, '09:30', by);
    expect(eventsWithoutRule([cancelled('cancelVisit')])).toEqual([]);
    expect(eventsWithoutRule([cancelled(move)])).toEqual([sentence]);
  });
});

describe('time that goes back is seen', () => {
  const late = event({ type: 'visitCancelled', visitId: visit('А003') }, '09:30', 'cancelVisit');

  it('in the journal, in an event and in a visit', () => {
    expect(timeGoesBack(waiting, [late])).toEqual([]);
    expect(timeGoesBack(waiting, [late, { ...late, at: at('09:29'), occurredAt: at('09:29') }])).toEqual([
      `visitCancelled is noted at ${at('09:29')}, after one of ${at('09:30')}`,
    ]);
    expect(timeGoesBack(waiting, [{ ...late, occurredAt: at('09:31') }])).toEqual([
      `visitCancelled is noted at ${at('09:30')} and happened at ${at('09:31')}`,
    ]);
    expect(timeGoesBack(waiting, [{ ...late, occurredAt: at('09:00') }])).toEqual([
      `visitCancelled of visit-3-a happened at ${at('09:00')}, its ticket is of ${at('09:02')}`,
    ]);
  });
});

describe('a pause', () => {
  const pausedBy: Given = {
    when: at('09:10'),
    by: supervisor,
    body: { type: 'hallPaused', reason: 'air-raid' },
  };
  const goesOn = (pausedMs: number): Given => ({
    when: at('09:40'),
    by: supervisor,
    body: { type: 'hallResumed', pausedMs },
  });
  const paused = evolve(waiting, asEvent(pausedBy));
  const after = evolve(paused, asEvent(goesOn(30 * minute)));

  it('[PAUSE-1] in which somebody is called is seen', () => {
    expect(happensInPause(waiting, call('А001'))).toEqual([]);
    expect(happensInPause(paused, call('А001'))).toEqual(['visitCalled happened in a pause (air-raid)']);
  });

  it('[PAUSE-2][PAUSE-3] that changes the order or the wait is seen', () => {
    expect(pauseChanges(paused, after)).toEqual([]);
    expect(pauseChanges(paused, evolve(paused, asEvent(goesOn(29 * minute))))).toEqual(
      ['А001', 'А002', 'А003'].map((text) => `a pause changed the wait of ${visit(text)} by ${minute} ms`),
    );
    const line = ['queue/residence/ordinary', [visit('А002'), visit('А001')]] as const;
    expect(pauseChanges(paused, { ...after, lines: after.lines.set(...line) })).toEqual([
      'a pause changed a line',
    ]);
    expect(pauseChanges(paused, { ...after, visits: after.visits.delete(visit('А002')) })).toContain(
      'a pause lost visit-2-a',
    );
    expect(pauseChanges(paused, { ...after, parked: [visit('А001')] })).toContain(
      'a pause changed the parked list',
    );
    const overtaking = after.visits.update(visit('А002'), (each) => ({ ...each, placeAt: 0 }) as never);
    expect(pauseChanges(paused, { ...after, visits: overtaking })).toContain(
      'a pause changed who comes before whom',
    );
    const gone = after.visits.update(visit('А002'), (each) => ({ ...each, status: 'parked' }) as never);
    expect(pauseChanges(paused, { ...after, visits: gone })).toEqual([
      'a pause made visit-2-a parked from waiting',
    ]);
    expect(pauseChanges(paused, paused)).toEqual(['the hall did not go on after a pause']);
  });
});

describe('a place that is lost is seen', () => {
  const atCounter = evolve(waiting, call('А001'));
  const park = asEvent(parked('А001', 1, '09:35'));
  const after = evolve(atCounter, park);

  it('[PARK-2][TRANSFER-2] by a visit that was set aside', () => {
    expect(placeLost(atCounter, after, park, branch({}))).toEqual([]);
    const moved = after.visits.map((each) => ({ ...each, placeAt: each.placeAt + 1 }));
    expect(
      placeLost(atCounter, { ...after, visits: moved }, park, branch({ transferKeepsPlace: false })),
    ).toEqual(['visit-1-a lost the place by visitParked']);
    expect(
      placeLost(atCounter, { ...after, visits: after.visits.delete(visit('А001')) }, park, branch({})),
    ).toEqual(['visit-1-a was lost by visitParked']);
  });

  it('[TRANSFER-2] by a visit that was sent on where places are kept, or further than behind those who are there', () => {
    const sent = (placeAt: number | null) =>
      event(
        {
          type: 'visitTransferred',
          visitId: visit('А001'),
          from: counter(1),
          to: { kind: 'counter', counterId: counter(2) },
          ...serviceOf(atCounter, 'А001'),
          placeAt,
          comeBack: false,
        },
        '09:35',
        'transferVisit',
      );
    const seen = (placeAt: number | null, transferKeepsPlace: boolean) => {
      const transfer = sent(placeAt);
      return placeLost(atCounter, evolve(atCounter, transfer), transfer, branch({ transferKeepsPlace }));
    };
    const lost = ['visit-1-a lost the place by visitTransferred'];
    expect(seen(null, true)).toEqual([]);
    expect(seen(at('09:35'), false)).toEqual([]);
    expect(seen(at('09:35'), true)).toEqual(lost);
    expect(seen(at('09:36'), false)).toEqual(lost);
    expect(seen(at('08:59'), false)).toEqual(lost);
  });
});

const serviceOf = (hall: HallState, text: string) => {
  const { serviceId, purpose, queueId } = visitOf(hall, visit(text));
  return { serviceId, purpose, queueId };
};

describe('somebody who is not accounted for is seen', () => {
  const eighth = walkIn('А008', '09:40');
  const journal = [...morning, call('А001'), asEvent(noShow('А001', 1, '09:35'))];
  const after = fold(journal);

  it.each<[string, readonly HallEvent[], HallState, string]>([
    [
      'issued, not ended and gone',
      journal,
      { ...after, visits: after.visits.delete(visit('А002')) },
      'visit-2-a is lost: issued, not ended, not in the hall',
    ],
    ['still here after the end', journal, waiting, 'visit-1-a is in the hall after visitNoShow'],
    [
      'ended twice',
      [...journal, event({ type: 'visitCancelled', visitId: visit('А001') }, '09:36', 'cancelVisit')],
      after,
      'visitCancelled happened to visit-1-a after visitNoShow',
    ],
    [
      'called without a ticket',
      [...journal, call('А009')],
      after,
      'visitCalled happened to visit-9-a, who was never issued',
    ],
    ['here without a ticket', journal.slice(0, 2), waiting, 'visit-1-a is in the hall and was never issued'],
    [
      'given a number that another one has',
      [...journal, asEvent({ ...eighth, body: { ...eighth.body, ticket: ticket('А001') } as HallEventBody })],
      after,
      `number А1 was given twice on 2026-11-23`,
    ],
    ['issued twice', [...journal, ...morning.slice(-1)], after, 'visit-3-a was issued twice'],
  ])('%s', (_, of, hall, sentence) => {
    expect(notAccountedFor(journal, after)).toEqual([]);
    expect(notAccountedFor(of, hall)).toContain(sentence);
  });

  it('but not the same number on the next day', () => {
    const nextDay: Given = {
      when: at('33:00'),
      by: hub,
      body: { type: 'dayOpened', serviceDay: '2026-11-24' as never },
    };
    const again = { ...walkIn('А001', '33:10') };
    const other = { ...again, body: { ...again.body, visitId: visit('А009') } as HallEventBody };
    const journal = journalOf(dayOpened(), walkIn('А001', '09:00'), nextDay, other);
    const sentences = notAccountedFor(journal, fold(journal));
    expect(sentences).toEqual(['visit-1-a is lost: issued, not ended, not in the hall']);
  });
});

describe('a fold that tells another story is seen', () => {
  it('by the parts that differ', () => {
    expect(foldedOtherwise(morning, waiting)).toEqual([]);
    expect(foldedOtherwise(morning.slice(0, -1), waiting)).toContain('the fold has other visits');
    expect(foldedOtherwise(morning, { ...waiting, lastAt: 1 })).toEqual([
      'the fold has other lastAt',
      'the fold of the written journal has other lastAt',
    ]);
  });

  it('where an event does not survive being written', () => {
    const last = walkIn('А004', '09:03');
    const body = { ...last.body, toJSON: () => ({ ...last.body, language: 'en' }) };
    const forgetful = [...morning, asEvent({ ...last, body })];
    expect(foldedOtherwise(forgetful, fold(forgetful))).toEqual([
      'the fold of the written journal has other visits',
    ]);
  });
});
