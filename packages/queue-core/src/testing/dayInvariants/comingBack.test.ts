import { pickReasonId, priorityClassId, second } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent, HallEventBody } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall, type HallState, type Visit } from '../../state.ts';
import {
  asEvent,
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  noShow,
  operatorAt,
  parked,
  supervisor,
  visit,
  walkIn,
} from '../builders.ts';
import { demoConfig, demoWithRules } from '../demoConfig.ts';
import { endedBefore } from './cameBackOtherwise.ts';
import { intoOldDay } from './intoOldDay.ts';
import { leftToTick } from './leftToTick.ts';
import { notAccountedFor } from './notAccountedFor.ts';
import { privilegeLedger } from './privilegeTwice.ts';
import { unfairCall } from './unfairCall.ts';

const event = (body: HallEventBody, when: string, move: HallEvent['move']): HallEvent => ({
  at: at(when),
  occurredAt: at(when),
  by: operatorAt(1),
  move,
  body,
});
const undone = event(
  { type: 'endUndone', visitId: visit('А001'), counterId: counter(1) },
  '09:32',
  'undoEnd',
);
const readmitted = event(
  {
    type: 'visitReadmitted',
    visitId: visit('А001'),
    to: { kind: 'queue', queueId: 'residence' as never },
  },
  '09:33',
  'readmitVisit',
);
const closed = event({ type: 'dayClosed' }, '09:32', 'closeServiceDay');

/** А001 did not come to counter 1; А002 waits. */
const journal: readonly HallEvent[] = [
  dayOpened(),
  counterOpened(1),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  called('А001', 1, '09:30'),
  noShow('А001', 1, '09:31'),
].map(asEvent);
const fold = (events: readonly HallEvent[]): HallState => events.reduce(evolve, emptyHall);
const before = fold(journal.slice(0, -1));
const absent = fold(journal);
const [end] = journal.slice(-1) as [HallEvent];

describe('somebody who comes back', () => {
  it('[NOSHOW-4][UNDO-1] is accounted for, and counted by how it ended last', () => {
    for (const back of [undone, readmitted]) {
      const after = evolve(absent, back);
      expect(notAccountedFor([...journal, back], after)).toEqual([]);
      expect(notAccountedFor([...journal, back], { ...after, totals: absent.totals })).toEqual([
        '0 visits are noShow, the hall counts 1',
      ]);
    }
  });

  it('[DAY-4] is seen to come back after the day, without an end, or from a finish by readmission', () => {
    const later = { ...emptyHall, totals: absent.totals };
    expect(notAccountedFor([...journal, closed, readmitted], later)).toContain(
      'visitReadmitted happened to visit-1-a after visitNoShow',
    );
    expect(notAccountedFor([...journal.slice(0, -1), undone], before)).toEqual([
      'endUndone happened to visit-1-a, who had not ended',
    ]);
    const { visitId, counterId } = end.body as Extract<HallEventBody, { type: 'visitNoShow' }>;
    const finish = { ...end, body: { type: 'serviceFinished', visitId, counterId, outcomeId: 'accepted' } };
    expect(notAccountedFor([...journal.slice(0, -1), finish as HallEvent, readmitted], before)).toContain(
      'visitReadmitted happened to visit-1-a after serviceFinished',
    );
  });

  it.each<[string, HallEvent, Partial<Visit>, string]>([
    ['taken back otherwise', undone, { callCount: 9 }, 'was taken back otherwise than before'],
    [
      'readmitted to another place',
      readmitted,
      { placeAt: at('09:33') },
      'was readmitted to another place than before',
    ],
    [
      'readmitted to another queue',
      readmitted,
      { queueId: 'land' as never, place: { kind: 'queue', queueId: 'land' } } as never,
      'was readmitted to another place than before',
    ],
  ])('[UNDO-1][NOSHOW-4] is seen when %s', (_, back, change, sentence) => {
    const memory = endedBefore();
    expect(memory.note(before, absent, end)).toEqual([]);
    const after = evolve(absent, back);
    expect(memory.note(absent, after, back)).toEqual([]);
    const other = after.visits.map((each) => Object.assign({}, each, change));
    expect(memory.note(absent, { ...after, visits: other }, back)).toEqual([`visit-1-a ${sentence}`]);
  });
});

describe('what a tick has left undone is seen', () => {
  it('[NOSHOW-3] a call to which nobody came', () => {
    const config = demoWithRules({ noShowBySelfAfterSeconds: 60 });
    expect(leftToTick(before, config, at('09:30:59'))).toEqual([]);
    expect(leftToTick(before, config, at('09:31'))).toEqual([
      `visit-1-a was called at ${at('09:30')} and did not come`,
    ]);
    const paused = { ...before, pause: { reason: 'air-raid', since: at('09:30') } } as const;
    expect(leftToTick(paused, config, at('09:31'))).toEqual([]);
  });

  it('[PARK-4] somebody parked for too long', () => {
    const park = asEvent(parked('А001', 1, '09:31'));
    const returnsAt = at('09:41');
    const aside = evolve(before, { ...park, body: { ...park.body, returnsAt } as HallEventBody });
    expect(leftToTick(aside, demoWithRules({}), returnsAt - 1)).toEqual([]);
    expect(leftToTick(aside, demoWithRules({}), returnsAt)).toEqual([
      `visit-1-a is parked beyond ${returnsAt}`,
    ]);
  });

  it('[AUTO-1] a counter that stays idle while somebody waits for it', () => {
    const config = demoWithRules({ automaticCallAfterSeconds: 30 });
    const due = at('09:31') + 30 * second;
    expect(leftToTick(absent, config, due - 1)).toEqual([]);
    expect(leftToTick(absent, config, due)).toEqual([
      `counter-1 is idle since ${at('09:31')} while visit-2-a waits for it`,
    ]);
    expect(leftToTick({ ...absent, visits: absent.visits.clear() }, config, due)).toEqual([]);
  });
});

describe('a pick is seen', () => {
  const free = fold(
    [
      dayOpened(),
      counterOpened(1),
      counterOpened(3),
      counterOpened(4),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
    ].map(asEvent),
  );
  const pickAt = (number: number, reasonId: string, overtaken = 1, move: HallEvent['move'] = 'pickVisit') => {
    const body = called('А002', number, '09:30').body as Extract<HallEventBody, { type: 'visitCalled' }>;
    const reason = { rule: 'picked', reasonId: pickReasonId.parse(reasonId), overtaken } as const;
    return event({ ...body, reason, couldServe: [] }, '09:30', move);
  };
  const seen = (pick: HallEvent) => unfairCall(free, demoConfig(), pick);

  it('[PICK-1] where nobody may pick, from a queue of others, and for no reason', () => {
    expect(seen(pickAt(4, 'unwell'))).toEqual([]);
    expect(seen({ ...pickAt(1, 'unwell'), by: supervisor })).toEqual([]);
    expect(seen(pickAt(1, 'unwell'))).toEqual(['visit-2-a was picked at counter-1, where nobody may pick']);
    expect(seen({ ...pickAt(3, 'unwell', 0), by: supervisor })).toEqual([
      'visit-2-a was picked by counter-3, which does not serve residence',
    ]);
    expect(seen(pickAt(4, 'friend'))).toEqual(['visit-2-a was picked for friend, which is no reason']);
  });

  it('[PICK-2] where it tells otherwise of those passed over, or comes from another move', () => {
    expect(seen(pickAt(4, 'unwell', 0))).toEqual(['visit-2-a overtook 1, its reason says 0']);
    expect(seen(pickAt(4, 'unwell', 1, 'callNext'))).toEqual(['callNext called visit-2-a because of picked']);
  });
});

describe('a day', () => {
  it('[DAY-6] into which somebody comes after its midnight is seen', () => {
    const [opened] = [asEvent(dayOpened())];
    const hall = fold([opened]);
    expect(intoOldDay(hall, demoConfig(), asEvent(walkIn('А001', '23:59')))).toEqual([]);
    expect(intoOldDay(hall, demoConfig(), asEvent(walkIn('А001', '24:00')))).toEqual([
      'ticketIssued brought visit-1-a into a day that is not 2026-11-24',
    ]);
  });

  it('[PRIORITY-6] on which a document gives its class twice is seen', () => {
    const ledger = privilegeLedger();
    const used = (text: string) =>
      ({
        kind: 'privilege-used',
        visitId: visit(text),
        priorityClassId: priorityClassId.parse('priority'),
        documentNumber: 'АА1',
      }) as const;
    expect(ledger.note(absent, [used('А001'), used('А001')])).toEqual([]);
    expect(ledger.note(absent, [used('А002')])).toEqual([
      'АА1 gave priority to visit-2-a, and to visit-1-a before',
    ]);
    const tomorrow = {
      ...absent,
      day: { status: 'open', serviceDay: '2026-11-24' as never, openedAt: at('32:00') },
    } as const;
    expect(ledger.note(tomorrow, [used('А002')])).toEqual([]);
  });
});
