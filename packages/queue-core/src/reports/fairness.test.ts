import { fairnessReport, priorityClassId as priorityClassIdOf, queueId, serviceDay } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../events.ts';
import {
  asEvent,
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  noShow,
  parked,
  picked,
  resumed,
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
const calledPast = (text: string, number: number, when: string, overtaken: number): Given =>
  called(text, number, when, {
    reason: { rule: 'longest-wait', priorityClassId: priorityClassIdOf.parse('priority'), overtaken },
  });

const nothing = { judged: 0, pastGuarantee: 0, causes: [] };

/** The day and counters 1 and 2 are open. */
const morning = [dayOpened(), counterOpened(1), counterOpened(2)];

describe('how fair a day was', () => {
  it('counts calls and overtakes by rule and by class', () => {
    const report = reportOf(
      ...morning,
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02', 'priority'),
      calledPast('А003', 1, '09:05', 2),
      noShow('А003', 1, '09:06'),
      called('А001', 1, '09:07'),
    );
    expect(report.byRule).toEqual([{ rule: 'longest-wait', calls: 2, overtakes: 2 }]);
    expect(report.byClass).toEqual([
      { ...nothing, priorityClassId: 'ordinary', calls: 1, overtakes: 0, guaranteedMinutes: null },
      { ...nothing, priorityClassId: 'priority', calls: 1, overtakes: 2, guaranteedMinutes: 15, judged: 1 },
    ]);
  });

  it('counts who was picked by hand, by operator', () => {
    const report = reportOf(
      ...morning,
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
      ...morning,
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('А003', '09:02'),
      walkIn('А004', '09:03'),
      picked('А003', 1, '09:05', { overtaken: 2 }),
      noShow('А003', 1, '09:06'),
      picked('А004', 1, '09:07', { overtaken: 2 }),
      noShow('А004', 1, '09:08'),
      picked('А002', 1, '09:09', { reason: 'called-back', overtaken: 1 }),
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
      ...morning,
      walkIn('А001', '09:00', 'priority'),
      called('А001', 1, '09:05'),
      denied,
      returned,
      called('А001', 1, '09:40'),
    );
    expect(ofPriority(report)).toMatchObject({ calls: 1, pastGuarantee: 0 });
    expect(report.byClass[0]).toMatchObject({ priorityClassId: 'ordinary', calls: 1 });
  });

  it('[CALL-13] tells of single visits beside the calls', () => {
    const past = called('А002', 1, '09:05', { couldServe: [queueId.parse('residence')], mostOvertaken: 1 });
    const report = reportOf(...morning, walkIn('А001', '09:00'), walkIn('А002', '09:01'), past);
    expect(report.overtaking).toEqual({
      limit: 1,
      visits: 1,
      most: 1,
      atLimit: 1,
      beyondByRule: [],
      beyondByHand: 0,
    });
  });

  it('[CALL-12] tells of each class how many were judged, and why a guarantee was missed', () => {
    const report = reportOf(
      ...morning,
      walkIn('А001', '09:00', 'priority'),
      walkIn('А002', '09:01', 'priority'),
      called('А001', 1, '09:02'),
      called('А002', 2, '09:30'),
    );
    expect(ofPriority(report)).toMatchObject({
      judged: 2,
      pastGuarantee: 1,
      causes: [{ cause: 'counter-stood-free', visits: 1 }],
    });
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
    const report = reportOf(...morning, walkIn('А001', '09:00'), marked, called('А001', 1, '09:21'));
    expect(ofPriority(report)).toMatchObject({
      calls: 1,
      pastGuarantee: 1,
      causes: [{ cause: 'class-given-late', visits: 1 }],
    });
  });

  it('names a class that the configuration has left', () => {
    const report = reportOf(...morning, walkIn('А001', '09:00', 'veteran'), called('А001', 1, '09:05'));
    expect(report.byClass.at(-1)).toEqual({
      priorityClassId: 'veteran',
      calls: 1,
      overtakes: 0,
      guaranteedMinutes: null,
      ...nothing,
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
      ...morning,
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
