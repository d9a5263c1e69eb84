import {
  counterView as counterSchema,
  parkReasonId,
  ticketView as ticketSchema,
  type HallRules,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  noShow,
  operatorAt,
  reception,
  supervisor,
  ticket,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';
import { counterView } from './counterView.ts';
import { ticketView } from './ticketView.ts';

const one = operatorAt(1);
const here = { counterId: counter(1), visitId: visit('А001') };
const rules: Partial<HallRules> = {
  secondsBetweenCalls: 15,
  noShowAfter: { calls: 2, seconds: 90 },
  noShowReturn: { withinMinutes: 20, withinCalls: 2 },
};
const paying = parkReasonId.parse('paying');
const config = demoConfig((same) => ({
  ...same,
  parkReasons: [{ id: paying, name: same.name, returnAfterMinutes: 10 }],
  rules: { ...same.rules, ...rules },
}));
const justCalled = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  called('А001', 1, '09:10'),
).in(config);
const marked = justCalled.and(noShow('А001', 1, '09:12'));

function desk(story: typeof justCalled, when: string, number = 1, branch = config) {
  const { hall } = story.at(when).when(hub, 'tick', {});
  const view = counterView(hall, branch, counter(number), { revision: 7, hubTime: at(when) });
  expect(counterSchema.parse(view)).toEqual(view);
  if (view === undefined) throw new Error('the counter is set up');
  return view;
}

describe('the desk', () => {
  it('[CALL-15][NOSHOW-2] says from when on to call again, and from when on a no-show may be marked', () => {
    const view = desk(justCalled, '09:10:01');
    expect(view.current).toMatchObject({ recallAt: at('09:10:15'), noShowAt: at('09:11:30') });
    expect(view.moves).toEqual(expect.arrayContaining(['recallVisit', 'markNoShow']));
    const recalled = justCalled.at('09:10:20').when(one, 'recallVisit', here).and();
    expect(desk(recalled, '09:10:21').current).toMatchObject({
      calledAt: at('09:10'),
      lastCalledAt: at('09:10:20'),
      recallAt: at('09:10:35'),
      noShowAt: at('09:10:20'),
    });
  });

  it('[NOSHOW-2] offers no no-show that time alone does not bring', () => {
    const byCalls = demoConfig((same) => ({
      ...same,
      rules: { ...same.rules, noShowAfter: { calls: 2, seconds: null } },
    }));
    const view = desk(justCalled, '09:30', 1, byCalls);
    expect(view.current).toMatchObject({ noShowAt: null });
    expect(view.moves).not.toContain('markNoShow');
  });

  it('[UNDO-1] shows what may be taken back, until when, and only there', () => {
    const view = desk(marked, '09:12:09');
    const until = at('09:12:10');
    expect(view.undo).toEqual({ visitId: visit('А001'), ticket: ticket('А001'), ending: 'no-show', until });
    expect(view.moves).toContain('undoEnd');
    expect(desk(marked, '09:12:09', 2).undo).toBeNull();
    expect(desk(marked, '09:12:10')).toMatchObject({ undo: null });
    expect(desk(marked, '09:12:10').moves).not.toContain('undoEnd');
    const busy = marked.and(walkIn('А002', '09:12:01'), called('А002', 1, '09:12:02'));
    expect(desk(busy, '09:12:03').undo).toBeNull();
  });

  it('[NOSHOW-4] shows who may still come back, at the counter that called last', () => {
    const view = desk(marked, '09:13');
    expect(view.absent).toMatchObject({
      total: 1,
      first: [
        {
          ticket: ticket('А001'),
          absentSince: at('09:12'),
          mayReturn: true,
          until: at('09:32'),
          callsLeft: 2,
        },
      ],
    });
    expect(view.moves).toContain('readmitVisit');
    expect(desk(marked, '09:13', 2).absent.total).toBe(0);
    const back = marked.at('09:14').when(reception, 'readmitVisit', { visitId: visit('А001') });
    expect(desk(back.and(), '09:15').absent.total).toBe(0);
  });

  it('[NOSHOW-4] offers nobody back while the hall is paused, and forgets nobody for it', () => {
    const alarm = { reason: 'air-raid' } as const;
    const paused = marked.at('09:30').when(supervisor, 'pauseHall', alarm).and();
    expect(desk(paused, '10:30').absent.total).toBe(1);
    expect(desk(paused, '10:30').moves).not.toContain('readmitVisit');
  });

  it('[PARK-4][PARK-5] shows why somebody is parked and when he goes back', () => {
    const parked = justCalled.at('09:11').when(one, 'parkVisit', { ...here, reasonId: paying });
    expect(desk(parked.and(), '09:12').parked.first).toMatchObject([
      { reasonId: 'paying', returnsAt: at('09:21'), parkedHere: true },
    ]);
  });
});

describe('a ticket of a no-show', () => {
  const found = (when: string, branch = config) => {
    const { hall } = marked.at(when).when(hub, 'tick', {});
    const view = ticketView(hall, branch, ticket('А001'), { revision: 7, hubTime: at(when) });
    expect(ticketSchema.parse(view)).toEqual(view);
    return view.found;
  };

  it('[NOSHOW-4] says whether the place may be given back, and until when', () => {
    expect(found('09:20')).toMatchObject({ state: 'absent', visit: { mayReturn: true, until: at('09:32') } });
    const nobody = demoConfig();
    expect(found('09:20', nobody)).toMatchObject({
      state: 'absent',
      visit: { mayReturn: false, until: null, callsLeft: null },
    });
  });
});
