import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import { emptyHall, type HallState, type Visit } from '../state.ts';
import {
  asEvent,
  called,
  counter,
  counterOpened,
  dayOpened,
  parked,
  ticket,
  visit,
  walkIn,
} from './builders.ts';
import { brokenInvariants } from './invariants.ts';

/** А001 and А002 wait, А003 is called to counter 1, А004 is parked at counter 2. */
const hall: HallState = [
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  ...['А001', 'А002', 'А003', 'А004'].map((text, at) => walkIn(text, `09:0${at}`)),
  called('А003', 1, '09:10'),
  called('А004', 2, '09:11'),
  parked('А004', 2, '09:12'),
]
  .map(asEvent)
  .reduce(evolve, emptyHall);

const line = 'queue/residence/ordinary';
const [first, second, third, fourth] = ['А001', 'А002', 'А003', 'А004'].map(visit);
const changed = (id: string, change: Partial<Visit>) =>
  hall.visits.map((each) => (each.id === id ? ({ ...each, ...change } as Visit) : each));

describe('the invariants of a hall', () => {
  it('hold in a hall as the rules leave it', () => {
    expect(brokenInvariants(hall)).toEqual([]);
  });

  it.each<[string, Partial<HallState>, string]>([
    [
      'in the line and on the parked list',
      { parked: [...hall.parked, visit('А001')] },
      `${first} is in two places: line ${line} and the parked list`,
    ],
    [
      'in no line',
      { lines: Map([[line, [visit('А002')]]]) },
      `${first} is in no place and says line ${line}`,
    ],
    [
      'parked and says he waits',
      {
        visits: changed(`${fourth}`, {
          status: 'waiting',
          place: { kind: 'counter', counterId: counter(2) },
        }),
      },
      `${fourth} is in the parked list and says line counter/counter-2/ordinary`,
    ],
    [
      'gone, and still in the line',
      { visits: hall.visits.delete(visit('А001')) },
      `line ${line} names ${first}, who is not in the hall`,
    ],
    [
      'called to a counter where another one is',
      { visits: changed(`${fourth}`, { status: 'called', counterId: counter(1) }) },
      `${third} and ${fourth} are both at counter-1`,
    ],
    [
      'at one of two counters of the same operator',
      {
        counters: hall.counters.set(counter(4), {
          ...hall.counters.get(counter(1)),
          currentVisit: null,
        } as never),
      },
      'operator-1 holds both counter-1 and counter-4',
    ],
    [
      'before somebody who came earlier',
      { lines: Map([[line, [visit('А002'), visit('А001')]]]) },
      `line ${line} is out of order`,
    ],
    [
      'in no line that is empty but kept',
      { lines: hall.lines.set('queue/land/ordinary', []) },
      'line queue/land/ordinary is empty but kept',
    ],
    [
      'given a number twice',
      { visits: changed(`${second}`, { ticket: ticket('А001') }) },
      `${first} and ${second} both have number А1`,
    ],
    [
      'given a number that is not noted',
      { numbers: hall.numbers.delete('А2') },
      'number А2 is given and not noted',
    ],
    [
      'absent and here',
      { absent: Map([[visit('А001'), {} as never]]) },
      `${first} is absent and in the hall`,
    ],
    [
      'absent and was no no-show',
      { absent: Map([[visit('А009'), {} as never]]) },
      '1 are absent, 0 were marked as no-show',
    ],
    [
      'here, and whose end may be undone',
      { lastEnds: Map([[counter(2), { visit: { id: visit('А001') } } as never]]) },
      `the end of ${first} may be undone, who is in the hall`,
    ],
    [
      'gone on, and waits nowhere',
      { lastEnds: Map([[counter(2), { goneOn: true, visit: { id: visit('А009') } } as never]]) },
      `the step of ${visit('А009')} may be undone, who is gone`,
    ],
    [
      'to be taken back to a counter where another one is',
      { lastEnds: Map([[counter(1), { visit: { id: visit('А009') } } as never]]) },
      'counter-1 has a visitor, and an end that could be undone',
    ],
    [
      'to come back after the day',
      { day: { status: 'none' }, lastEnds: Map([[counter(1), { visit: { id: visit('А009') } } as never]]) },
      'somebody may come back while no day runs',
    ],
    [
      'not counted',
      { totals: { ...hall.totals, served: 1 } },
      '4 tickets were issued, 4 visits are here and 1 are over',
    ],
    [
      'in a hall whose day is over',
      { day: { status: 'none' } },
      '4 visits are in the hall while no day runs',
    ],
    [
      'in a pause of no day',
      { day: { status: 'none' }, pause: { reason: 'air-raid', since: 0 } },
      'the hall is paused while no day runs',
    ],
  ])('see somebody who is %s', (_, broken, sentence) => {
    expect(brokenInvariants({ ...hall, ...broken })).toContain(sentence);
  });
});
