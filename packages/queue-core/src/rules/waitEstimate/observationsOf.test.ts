import { minute, queueId } from '@talon/shared';
import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { HallEventBody } from '../../events.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall } from '../../state.ts';
import {
  asEvent,
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  parked,
  supervisor,
  visit,
  walkIn,
  type Given,
} from '../../testing/builders.ts';
import { demoConfig } from '../../testing/demoConfig.ts';
import { observationsOf, type AskedOfVisit } from './observationsOf.ts';
import { questionOfNewcomer } from './waitQuestions.ts';

const config = demoConfig();
const residence = queueId.parse('residence');
const passport = queueId.parse('passport');
const midnight = at('00:00');
const question: AskedOfVisit['question'] = { standing: 'new', minutes: 9, plainMinutes: 8, values: [] };
const morning = [dayOpened(), counterOpened(1), walkIn('А001', '09:00'), walkIn('А002', '09:05')];

/** What the last of these says to the estimate. */
function seen(
  given: readonly Given[],
  { pausedMs = 0, asked = {} }: { pausedMs?: number; asked?: Record<string, AskedOfVisit[]> } = {},
) {
  const events = given.map(asEvent);
  const event = events.at(-1);
  if (event === undefined) throw new Error('nothing happened');
  const before = events.slice(0, -1).reduce(evolve, emptyHall);
  const after = evolve(before, event);
  return observationsOf({ before, event, after, config }, pausedMs, Map(asked));
}
const then = (when: string, body: HallEventBody): Given => ({ when: at(when), by: supervisor, body });

describe('what an event says to the wait estimate', () => {
  it('a day starts at midnight of the wall clock, with the counters that are open; opened again it goes on', () => {
    expect(seen([dayOpened('08:03')])).toEqual([
      { type: 'dayStarted', at: midnight },
      ...config.queues.map(({ id }) => ({ type: 'countersOpen', queueId: id, at: at('08:03'), open: 0 })),
    ]);
    expect(seen([dayOpened(), then('12:00', { type: 'dayClosed' }), dayOpened('13:00')])).toEqual([]);
  });

  it('counters that take a queue are counted whenever one opens, goes on a break, comes back or closes', () => {
    const two = [dayOpened(), counterOpened(1), counterOpened(4, '08:30')];
    const count = (given: readonly Given[]) =>
      seen(given).flatMap((each) => (each.type === 'countersOpen' ? [`${each.queueId} ${each.open}`] : []));
    expect(count(two)).toEqual(['residence 2', 'passport 2', 'land 1']);
    const reasonId = config.pauseReasons[0]?.id;
    if (reasonId === undefined) throw new Error('no reason for a break');
    const onBreak = [...two, then('09:00', { type: 'counterPaused', counterId: counter(1), reasonId })];
    expect(count(onBreak)).toEqual(['residence 1', 'passport 1', 'land 1']);
    const back = [...onBreak, then('09:10', { type: 'pauseEnded', counterId: counter(1) })];
    expect(count(back)).toEqual(['residence 2', 'passport 2', 'land 1']);
    expect(count([...back, then('09:20', { type: 'counterClosed', counterId: counter(4) })])).toEqual([
      'residence 1',
      'passport 1',
      'land 0',
    ]);
  });

  it('a newcomer’s question is who stands there before him, and the closing time', () => {
    const state = morning.map(asEvent).reduce(evolve, emptyHall);
    const hall = { state, config, now: at('09:05'), pausedMs: 40 * minute };
    expect(questionOfNewcomer(hall, residence)).toEqual({
      queueId: residence,
      at: at('08:25'),
      ahead: 2,
      waitedMs: 0,
      closesAt: at('19:20'),
    });
  });

  it('[ESTIMATE-2] a call of another class is pace alone: how much that shortens a wait nobody has learned', () => {
    const calledFirst = [...morning, walkIn('А003', '09:06', 'priority'), called('А003', 1, '09:07')];
    expect(seen(calledFirst)).toEqual([
      { type: 'called', queueId: residence, at: at('09:07'), waitedMs: null },
    ]);
  });

  it('a first call answers what was asked of the ticket and of the wait since', () => {
    const asked = {
      [visit('А001')]: [
        { question, waitedMs: 0 },
        { question, waitedMs: 10 * minute },
      ],
    };
    expect(seen([...morning, called('А001', 1, '09:15')], { asked })).toEqual([
      { type: 'called', queueId: residence, at: at('09:15'), waitedMs: 15 * minute },
      { type: 'learned', question, waitedMs: 15 * minute },
      { type: 'learned', question, waitedMs: 5 * minute },
    ]);
  });

  it('whoever was transferred is pace where he is called, and says nothing of a newcomer’s wait', () => {
    const sentOn = then('09:20', {
      type: 'visitTransferred',
      visitId: visit('А001'),
      from: counter(1),
      to: { kind: 'queue', queueId: passport },
      placeAt: null,
      comeBack: false,
      queueId: passport,
      serviceId: config.services[1]?.id ?? ('' as never),
      purpose: 'submit',
    });
    const story = [...morning, called('А001', 1, '09:15'), sentOn, called('А001', 1, '09:40')];
    expect(seen(story)).toEqual([{ type: 'called', queueId: passport, at: at('09:40'), waitedMs: null }]);
  });

  it('[PARK-2] whoever is resumed stood in no line', () => {
    const story = [...morning, called('А001', 1, '09:15'), parked('А001', 1, '09:16')];
    expect(seen([...story, called('А001', 1, '09:40')])).toEqual([]);
  });

  it('[PAUSE-3] the clock stands still while the hall does', () => {
    const paused = [
      ...morning,
      then('09:10', { type: 'hallPaused', reason: 'air-raid' }),
      then('09:50', { type: 'hallResumed', pausedMs: 40 * minute }),
    ];
    const asked = { [visit('А001')]: [{ question, waitedMs: 0 }] };
    expect(seen([...paused, called('А001', 1, '09:55')], { pausedMs: 40 * minute, asked })).toEqual([
      { type: 'called', queueId: residence, at: at('09:15'), waitedMs: 15 * minute },
      { type: 'learned', question, waitedMs: 15 * minute },
    ]);
  });
});
