import type { CallReason, QueueId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { hallEvent, type HallEvent } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall } from '../../state.ts';
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
  picked,
  resumed,
  visit,
  walkIn,
  type Given,
} from '../../testing/builders.ts';
import { overtakesOfDay } from './overtakesOfDay.ts';

const [residence, passport] = ['residence', 'passport'] as QueueId[];
const people = [residence, passport] as QueueId[];

/** А001 to А003 and В004 came at 09:00 to 09:03; counters 1 and 2 are open. */
const morning = [
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
  walkIn('А003', '09:02'),
  walkIn('В004', '09:03'),
];

/** Called by rule under a limit, from all queues of counters 1 and 2, whatever the reason says of it. */
const calledUnder = (mostOvertaken: number | null, text: string, number: number, when: string) =>
  called(text, number, when, { couldServe: people, mostOvertaken });

function figuresOf(...story: readonly (Given | HallEvent)[]) {
  const overtakes = overtakesOfDay();
  let hall = emptyHall;
  for (const each of story) {
    const event = 'at' in each ? each : asEvent(each);
    if (event.body.type === 'visitCalled') overtakes.note(hall, event.body);
    hall = evolve(hall, event);
  }
  return overtakes.figures();
}

const nobody = { limit: null, visits: 0, most: 0, atLimit: 0, beyondByRule: [], beyondByHand: 0 };

describe('how often single visits were overtaken', () => {
  it('[FAIRNESS-1] counts whoever came earlier and could have gone to the counter that called', () => {
    const twice = [calledUnder(null, 'А003', 1, '09:10'), calledUnder(null, 'В004', 2, '09:11')];
    // The reasons of these calls say that they overtook nobody.
    expect(figuresOf(...morning, ...twice)).toEqual({ ...nobody, visits: 2, most: 2 });
    const inTurn = [calledUnder(null, 'А001', 1, '09:10'), calledUnder(null, 'А002', 2, '09:11')];
    expect(figuresOf(...morning, ...inTurn)).toEqual(nobody);
  });

  it('[FAIRNESS-1] leaves out whoever the counter could not have called', () => {
    const onlyPassports = called('В004', 1, '09:10', { couldServe: [passport as QueueId] });
    expect(figuresOf(...morning, onlyPassports)).toEqual(nobody);
    // Sent to counter 2, А001 waits for that one alone.
    const sent: Given = {
      when: at('09:05'),
      by: operatorAt(1),
      body: {
        type: 'visitTransferred',
        visitId: visit('А001'),
        from: counter(1),
        to: { kind: 'counter', counterId: counter(2) },
        queueId: residence as QueueId,
        serviceId: 'residence' as never,
        purpose: 'submit',
        placeAt: null,
        comeBack: false,
      },
    };
    const first = [...morning, calledUnder(null, 'А001', 1, '09:04'), sent];
    expect(figuresOf(...first, calledUnder(null, 'А002', 1, '09:10'))).toEqual(nobody);
    expect(figuresOf(...first, calledUnder(null, 'А002', 2, '09:10'))).toMatchObject({ visits: 1, most: 1 });
  });

  it('[FAIRNESS-2] tells who was overtaken as often as allowed, and nobody more often', () => {
    const most = [calledUnder(2, 'А003', 1, '09:10'), calledUnder(2, 'В004', 2, '09:11')];
    expect(figuresOf(...morning, ...most)).toEqual({ ...nobody, limit: 2, visits: 2, most: 2, atLimit: 2 });
    const once = calledUnder(2, 'А003', 1, '09:10');
    expect(figuresOf(...morning, once)).toMatchObject({ limit: 2, most: 1, atLimit: 0 });
  });

  it('[FAIRNESS-2] sees a rule that overtakes beyond the limit, also where the hall counts nothing', () => {
    const because: CallReason = {
      rule: 'turn',
      of: 'priority',
      place: 1,
      priorityClassId: 'priority' as never,
      overtaken: 0,
    };
    const third = called('В004', 2, '09:11', { reason: because, couldServe: people, mostOvertaken: 1 });
    expect(figuresOf(...morning, calledUnder(1, 'А003', 1, '09:10'), third)).toEqual({
      ...nobody,
      limit: 1,
      visits: 2,
      most: 2,
      atLimit: 2,
      beyondByRule: [{ rule: 'turn', overtakes: 2 }],
    });
  });

  it('[FAIRNESS-2] holds each call against its own limit: one that was lowered later blames nobody', () => {
    const lowered = [
      calledUnder(3, 'А003', 1, '09:10'),
      calledUnder(3, 'В004', 2, '09:11'),
      noShow('В004', 2, '09:12'),
      calledUnder(1, 'А001', 2, '09:13'),
    ];
    expect(figuresOf(...morning, ...lowered)).toMatchObject({ limit: 1, most: 2, beyondByRule: [] });
  });

  it('[FAIRNESS-2][PICK-2] counts what staff did to somebody at the limit apart, and not as overtaking', () => {
    const under = { couldServe: people, mostOvertaken: 1 };
    const before = picked('А003', 1, '09:10', { ...under, overtaken: 2 });
    expect(figuresOf(...morning, before)).toEqual(nobodyUnder(1));
    const atLimit = [
      calledUnder(1, 'А003', 1, '09:10'),
      picked('В004', 2, '09:11', { ...under, overtaken: 2 }),
    ];
    expect(figuresOf(...morning, ...atLimit)).toEqual({
      ...nobodyUnder(1),
      visits: 2,
      most: 1,
      atLimit: 2,
      beyondByHand: 2,
    });
    // Whoever was put aside stands in no line: nobody is passed over by calling him again.
    const back = [
      calledUnder(1, 'А003', 1, '09:10'),
      parked('А003', 1, '09:11'),
      resumed('А003', 1, '09:12'),
    ];
    expect(figuresOf(...morning, ...back)).toMatchObject({ limit: 1, beyondByHand: 0 });
  });

  it('[FAIRNESS-2] a call of an older journal notes no limit and no other queues, and is held against none', () => {
    const { body, ...circumstances } = asEvent(calledUnder(1, 'А003', 1, '09:10'));
    const {
      couldServe: _,
      mostOvertaken: __,
      ...old
    } = body as Extract<typeof body, { type: 'visitCalled' }>;
    const read = hallEvent.parse({ ...circumstances, body: old });
    expect(figuresOf(...morning, read)).toEqual(nobody);
  });
});

const nobodyUnder = (limit: number) => ({ ...nobody, limit });
