import {
  fairnessReport,
  pickReasonId,
  priorityClassId as priorityClassIdOf,
  queueId,
  serviceDay,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../events.ts';
import {
  asEvent,
  at,
  called,
  counter,
  dayOpened,
  noShow,
  operatorAt,
  parked,
  started,
  supervisor,
  visit,
  walkIn,
  type Given,
} from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { fairness, fairnessEvents } from './fairness.ts';

const monday = serviceDay.parse('2026-11-23');
const guaranteeing = demoConfig((same) => ({
  ...same,
  priorityClasses: same.priorityClasses.map((each) => ({
    ...each,
    guaranteedMinutes: each.rank === 0 ? null : 15,
  })),
}));

function reportOf(...story: Given[]) {
  const report = fairness(monday, story.map(asEvent), guaranteeing);
  expect(fairnessReport.parse(report)).toEqual(report);
  return report;
}

const ofPriority = (report: ReturnType<typeof reportOf>) =>
  report.byClass.find(({ priorityClassId }) => priorityClassId === 'priority');

/** Called with priority, past so many others. */
const calledPast = (text: string, number: number, when: string, overtaken: number): Given => {
  const call = called(text, number, when);
  if (call.body.type !== 'visitCalled') throw new Error('a call is a call');
  const priorityClassId = priorityClassIdOf.parse('priority');
  return { ...call, body: { ...call.body, reason: { rule: 'longest-wait', priorityClassId, overtaken } } };
};

const resumed = (text: string, number: number, when: string): Given => ({
  when: at(when),
  by: operatorAt(number),
  body: {
    type: 'visitCalled',
    visitId: visit(text),
    counterId: counter(number),
    reason: { rule: 'resumed' },
    couldServe: [],
  },
});

const picked = (text: string, number: number, when: string, reason: string, overtaken: number): Given => ({
  when: at(when),
  by: operatorAt(number),
  body: {
    type: 'visitCalled',
    visitId: visit(text),
    counterId: counter(number),
    reason: { rule: 'picked', reasonId: pickReasonId.parse(reason), overtaken },
    couldServe: [],
  },
});

describe('how fair a day was', () => {
  it('counts calls and overtakes by rule and by class', () => {
    const report = reportOf(
      dayOpened(),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02', 'priority'),
      calledPast('А003', 1, '09:05', 2),
      noShow('А003', 1, '09:06'),
      called('А001', 1, '09:07'),
    );
    expect(report.byRule).toEqual([{ rule: 'longest-wait', calls: 2, overtakes: 2 }]);
    expect(report.byClass).toEqual([
      { priorityClassId: 'ordinary', calls: 1, overtakes: 0, guaranteedMinutes: null, pastGuarantee: 0 },
      { priorityClassId: 'priority', calls: 1, overtakes: 2, guaranteedMinutes: 15, pastGuarantee: 0 },
    ]);
  });

  it('counts who was picked by hand, by operator', () => {
    const report = reportOf(
      dayOpened(),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:05'),
      parked('А001', 1, '09:06'),
      resumed('А001', 2, '09:10'),
      parked('А001', 2, '09:12'),
      resumed('А001', 2, '09:20'),
    );
    expect(report.pickedByHand).toEqual([
      {
        operatorId: 'operator-2',
        calls: 2,
        overtakes: 0,
        byReason: [{ reasonId: null, calls: 2, overtakes: 0 }],
      },
    ]);
    expect(report.byRule).toEqual([
      { rule: 'resumed', calls: 2, overtakes: 0 },
      { rule: 'longest-wait', calls: 1, overtakes: 0 },
    ]);
  });

  it('[PICK-2] counts picks out of turn and whom they passed over apart, by operator and by reason', () => {
    const report = reportOf(
      dayOpened(),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02'),
      walkIn('А004', '09:03'),
      picked('А003', 1, '09:05', 'unwell', 2),
      noShow('А003', 1, '09:06'),
      picked('А004', 1, '09:07', 'unwell', 2),
      noShow('А004', 1, '09:08'),
      picked('А002', 1, '09:09', 'called-back', 1),
      parked('А002', 1, '09:10'),
      resumed('А002', 1, '09:11'),
    );
    expect(report.pickedByHand).toEqual([
      {
        operatorId: 'operator-1',
        calls: 4,
        overtakes: 5,
        byReason: [
          { reasonId: 'unwell', calls: 2, overtakes: 4 },
          { reasonId: 'called-back', calls: 1, overtakes: 1 },
          { reasonId: null, calls: 1, overtakes: 0 },
        ],
      },
    ]);
    expect(report.byRule).toEqual([
      { rule: 'picked', calls: 3, overtakes: 5 },
      { rule: 'resumed', calls: 1, overtakes: 0 },
    ]);
    // What the rules did is not blamed for it.
    expect(report.byClass[0]).toMatchObject({ priorityClassId: 'ordinary', calls: 4, overtakes: 0 });
  });

  it('[PRIORITY-5] a class that did not hold at the counter is no longer his', () => {
    const residence = queueId.parse('residence');
    const denied: Given = {
      ...noShow('А001', 1, '09:06'),
      body: {
        type: 'classChecked',
        visitId: visit('А001'),
        counterId: counter(1),
        holds: false,
        priorityClassId: priorityClassIdOf.parse('ordinary'),
      },
    };
    const returned: Given = {
      ...denied,
      body: { type: 'visitReturned', visitId: visit('А001'), to: { kind: 'queue', queueId: residence } },
    };
    const report = reportOf(
      dayOpened(),
      walkIn('А001', '09:00', 'priority'),
      called('А001', 1, '09:05'),
      denied,
      returned,
      called('А001', 1, '09:40'),
    );
    expect(ofPriority(report)).toMatchObject({ calls: 1, pastGuarantee: 0 });
    expect(report.byClass[0]).toMatchObject({ priorityClassId: 'ordinary', calls: 1 });
  });

  it('[CALL-12] a guarantee is missed at the first call, once, whatever follows', () => {
    const inTime = [dayOpened(), walkIn('А001', '09:00', 'priority'), called('А001', 1, '09:15')];
    expect(ofPriority(reportOf(...inTime))?.pastGuarantee).toBe(0);
    const parkedLong = [started('А001', 1, '09:16'), parked('А001', 1, '09:17'), resumed('А001', 1, '11:00')];
    expect(ofPriority(reportOf(...inTime, ...parkedLong))?.pastGuarantee).toBe(0);
    const late = [dayOpened(), walkIn('А001', '09:00', 'priority'), called('А001', 1, '09:15:01')];
    expect(ofPriority(reportOf(...late))?.pastGuarantee).toBe(1);
    expect(ofPriority(reportOf(...late, noShow('А001', 1, '09:30')))?.pastGuarantee).toBe(1);
  });

  it('[CALL-12] and it is missed by whom nobody called before the end', () => {
    const cancelled: Given = {
      when: at('09:40'),
      by: supervisor,
      body: { type: 'visitCancelled', visitId: visit('А001') },
    };
    const report = reportOf(dayOpened(), walkIn('А001', '09:00', 'priority'), cancelled);
    expect(ofPriority(report)).toMatchObject({ calls: 0, pastGuarantee: 1 });
  });

  it('[PAUSE-3] leaves a pause of the hall out', () => {
    const story = (resumedAt: string): Given[] => [
      dayOpened(),
      walkIn('А001', '09:00', 'priority'),
      { when: at('09:05'), by: supervisor, body: { type: 'hallPaused', reason: 'air-raid' } },
      {
        when: at(resumedAt),
        by: supervisor,
        body: { type: 'hallResumed', pausedMs: at(resumedAt) - at('09:05') },
      },
      called('А001', 1, '09:58'),
    ];
    expect(ofPriority(reportOf(...story('09:50')))?.pastGuarantee).toBe(0);
    expect(ofPriority(reportOf(...story('09:20')))?.pastGuarantee).toBe(1);
  });

  it('judges a visit by the class it had when it was called', () => {
    const marked: Given = {
      when: at('09:20'),
      by: supervisor,
      body: {
        type: 'priorityMarked',
        visitId: visit('А001'),
        priorityClassId: priorityClassIdOf.parse('priority'),
      },
    };
    const report = reportOf(dayOpened(), walkIn('А001', '09:00'), marked, called('А001', 1, '09:21'));
    expect(ofPriority(report)).toMatchObject({ calls: 1, pastGuarantee: 1 });
  });

  it('names a class that the configuration has left', () => {
    const report = reportOf(dayOpened(), walkIn('А001', '09:00', 'veteran'), called('А001', 1, '09:05'));
    expect(report.byClass.at(-1)).toEqual({
      priorityClassId: 'veteran',
      calls: 1,
      overtakes: 0,
      guaranteedMinutes: null,
      pastGuarantee: 0,
    });
  });

  it('[NOSHOW-4] counts the second call of somebody who was readmitted, and misses no guarantee twice', () => {
    const readmitted: Given = {
      ...noShow('А001', 1, '09:31'),
      body: {
        type: 'visitReadmitted',
        visitId: visit('А001'),
        to: { kind: 'queue', queueId: queueId.parse('residence') },
      },
    };
    const report = reportOf(
      dayOpened(),
      walkIn('А001', '09:00', 'priority'),
      called('А001', 1, '09:20'),
      noShow('А001', 1, '09:25'),
      readmitted,
      called('А001', 1, '09:40'),
    );
    expect(ofPriority(report)).toMatchObject({ calls: 2, pastGuarantee: 1 });
  });

  it('adds up on a random day, and needs no other events than it names', () => {
    const wanted: readonly string[] = fairnessEvents;
    const { events } = randomDay({ seed: 6, commands: 7000, config: guaranteeing, startAt: at('07:55') });
    const day: HallEvent[] = [];
    for (const event of events) {
      if (event.body.type === 'dayOpened' && event.body.serviceDay !== monday) break;
      day.push(event);
    }
    const report = fairness(monday, day, guaranteeing);
    const relevant = day.filter(({ body }) => wanted.includes(body.type));
    expect(fairness(monday, relevant, guaranteeing)).toEqual(report);
    const calls = day.filter(({ body }) => body.type === 'visitCalled').length;
    const sum = (of: readonly { readonly calls: number }[]) => of.reduce((all, each) => all + each.calls, 0);
    expect(calls).toBeGreaterThan(50);
    expect([sum(report.byRule), sum(report.byClass)]).toEqual([calls, calls]);
    expect(ofPriority(report)?.pastGuarantee).toBeGreaterThan(0);
  });
});
