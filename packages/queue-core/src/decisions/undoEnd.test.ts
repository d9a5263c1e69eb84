import { outcomeId, serviceId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  called,
  counter,
  counterOpened,
  dayOpened,
  hub,
  operatorAt,
  reception,
  started,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { demoWithRules } from '../testing/demoConfig.ts';
import { given } from '../testing/spec.ts';

const one = operatorAt(1);
const here = { counterId: counter(1), visitId: visit('А001') };
const again = { visitId: visit('А001') };
const alarm = { reason: 'air-raid' } as const;
const morning = given(
  dayOpened(),
  counterOpened(1),
  counterOpened(2),
  walkIn('А001', '09:00'),
  walkIn('А002', '09:01'),
);
const justCalled = morning.and(called('А001', 1, '09:10'));

describe('the last press at a counter', () => {
  const serving = justCalled.and(started('А001', 1, '09:12'));
  const finish = { ...here, outcomeId: outcomeId.parse('accepted') };
  const finished = serving.at('09:20').when(one, 'finishService', finish);
  const undo = (story: typeof morning, when: string, by = one) => story.at(when).when(by, 'undoEnd', here);

  it('[UNDO-1] a finish is taken back within ten seconds: the visit is there exactly as it was', () => {
    const before = serving.at('09:19').when(hub, 'tick', {}).hall;
    const undone = undo(finished.and(), '09:20:09');
    expect(undone.happened).toEqual([{ type: 'endUndone', ...here }]);
    expect(undone.hall.visits.get(visit('А001'))).toEqual(before.visits.get(visit('А001')));
    expect(undone.hall.counters.get(counter(1))).toMatchObject({
      status: 'open',
      currentVisit: visit('А001'),
    });
    expect(undone.hall.totals).toEqual(before.totals);
    expect(undone.hall.overtaken.toJS()).toEqual(before.overtaken.toJS());
    expect(undone.and().when(one, 'finishService', finish).hall.totals).toMatchObject({ served: 1 });
  });

  it('[UNDO-1] a no-show too: the visitor is awaited again, and no no-show any more', () => {
    const marked = justCalled.at('09:12').when(one, 'markNoShow', here);
    expect(marked.hall.absent.size).toBe(1);
    const undone = undo(marked.and(), '09:12:05');
    expect(undone.hall.visits.get(visit('А001'))).toMatchObject({ status: 'called', calledAt: at('09:10') });
    expect(undone.hall.absent.size).toBe(0);
    expect(undone.hall.totals).toMatchObject({ noShow: 0 });
  });

  it('[UNDO-1] one that time marked may be taken back by whoever sits there', () => {
    const marked = justCalled
      .in(demoWithRules({ noShowBySelfAfterSeconds: 60 }))
      .at('09:11')
      .when(hub, 'tick', {});
    expect(undo(marked.and(), '09:11:03').refusal).toBeUndefined();
  });

  it('[UNDO-1] not later, and not at all where the branch does not allow it', () => {
    expect(undo(finished.and(), '09:20:10').refusal).toBe('too-late-to-undo');
    expect(undo(finished.and().in(demoWithRules({ undoSeconds: 0 })), '09:20').refusal).toBe(
      'too-late-to-undo',
    );
    expect(undo(finished.and().in(demoWithRules({ undoSeconds: 60 })), '09:20:59').refusal).toBeUndefined();
  });

  describe('a visit that went on to its next service', () => {
    const land = { serviceId: serviceId.parse('land'), purpose: 'submit' } as const;
    const passport = { serviceId: serviceId.parse('passport'), purpose: 'submit' } as const;
    const onTheWay = serving.when(one, 'changeRoute', { ...again, route: [land] }).and();
    const before = onTheWay.at('09:19').when(hub, 'tick', {}).hall;
    const goneOn = onTheWay.at('09:20').when(one, 'finishService', finish);
    const idOfA1 = visit('А001');

    it('[UNDO-1][ROUTE-2] is taken back while it waits there, and goes on when it is finished again', () => {
      expect(goneOn.hall.visits.get(idOfA1)).toMatchObject({ status: 'waiting', queueId: 'land' });
      const undone = undo(goneOn.and(), '09:20:09');
      expect(undone.hall.visits.get(idOfA1)).toEqual(before.visits.get(idOfA1));
      expect(undone.hall.lines.toJS()).toEqual(before.lines.toJS());
      expect(undone.hall.totals).toEqual(before.totals);
      const finishedAgain = undone.and().when(one, 'finishService', finish);
      expect(finishedAgain.happened).toMatchObject([{ type: 'serviceStepFinished' }]);
      expect(finishedAgain.hall.visits.get(idOfA1)).toMatchObject({ queueId: 'land', finishedSteps: 1 });
    });

    it('[UNDO-1] with what was noted of it meanwhile', () => {
      const marked = goneOn
        .and()
        .at('09:20:02')
        .when(reception, 'changeRoute', { ...again, route: [passport] });
      expect(undo(marked.and(), '09:20:04').hall.visits.get(idOfA1)).toMatchObject({
        status: 'serving',
        route: [land, passport],
      });
    });

    it('[UNDO-2] not when it was called there, even if it waits again, nor when it was cancelled', () => {
      const third = { counterId: counter(3), seenVisit: null };
      const calledThere = goneOn.and(counterOpened(3)).at('09:20:03').when(operatorAt(3), 'callNext', third);
      expect(calledThere.happened).toMatchObject([{ type: 'visitCalled', visitId: idOfA1 }]);
      expect(undo(calledThere.and(), '09:20:04').refusal).toBe('nothing-to-undo');
      const returned = calledThere
        .and()
        .at('09:20:05')
        .when(operatorAt(3), 'returnVisit', { counterId: counter(3), visitId: idOfA1 });
      expect(undo(returned.and(), '09:20:06').refusal).toBe('nothing-to-undo');
      const cancelled = goneOn.and().at('09:20:02').when(reception, 'cancelVisit', again);
      expect(undo(cancelled.and(), '09:20:04').refusal).toBe('nothing-to-undo');
    });
  });

  it('[UNDO-2] only by whoever holds the counter, and only while it is open', () => {
    expect(undo(finished.and(), '09:20:01', operatorAt(2)).refusal).toBe('counter-not-yours');
    const taken = finished
      .and()
      .at('09:20:02')
      .when(operatorAt(3), 'openCounter', { counterId: counter(1), takeOver: true });
    expect(undo(taken.and(), '09:20:03').refusal).toBe('counter-not-yours');
    expect(undo(taken.and(), '09:20:03', operatorAt(3)).refusal).toBeUndefined();
    const lunch = { counterId: counter(1), reasonId: 'lunch' as never };
    const paused = finished.and().at('09:20:01').when(one, 'pauseCounter', lunch);
    expect(undo(paused.and(), '09:20:02').refusal).toBe('counter-paused');
    const closed = finished
      .and()
      .at('09:20:01')
      .when(one, 'closeCounter', { counterId: counter(1) });
    expect(undo(closed.and(), '09:20:02').refusal).toBe('counter-closed');
    const nowhere = { ...here, counterId: counter(77) };
    expect(finished.and().when(one, 'undoEnd', nowhere).refusal).toBe('unknown-counter');
  });

  it('[UNDO-2] only as long as nobody else was called to the counter', () => {
    const next = { counterId: counter(1), seenVisit: null };
    const called2 = finished.and().at('09:20:02').when(one, 'callNext', next);
    expect(undo(called2.and(), '09:20:04').refusal).toBe('counter-busy');
    const ofTwo = { counterId: counter(1), visitId: visit('А002') };
    const returned = called2.and().at('09:20:05').when(one, 'returnVisit', ofTwo);
    expect(undo(returned.and(), '09:20:06').refusal).toBe('nothing-to-undo');
  });

  it('[UNDO-2] an undo is not undone, and what a stale screen shows is not obeyed', () => {
    const undone = undo(finished.and(), '09:20:03');
    expect(undo(undone.and(), '09:20:04').refusal).toBe('counter-busy');
    const ofTwo = { counterId: counter(1), visitId: visit('А002') };
    expect(finished.and().when(one, 'undoEnd', ofTwo).refusal).toBe('nothing-to-undo');
    expect(justCalled.when(operatorAt(2), 'undoEnd', { ...here, counterId: counter(2) }).refusal).toBe(
      'nothing-to-undo',
    );
  });

  it('[UNDO-2] a cancelled visit is not brought back by it', () => {
    const cancelled = justCalled.at('09:11').when(one, 'cancelVisit', again);
    expect(undo(cancelled.and(), '09:11:02').refusal).toBe('nothing-to-undo');
  });

  it('[UNDO-2] whoever was readmitted meanwhile stays where he is', () => {
    const marked = justCalled
      .in(demoWithRules({ noShowReturn: { withinMinutes: 20, withinCalls: null } }))
      .at('09:12')
      .when(one, 'markNoShow', here);
    const back = marked.and().at('09:12:02').when(reception, 'readmitVisit', again);
    expect(undo(back.and(), '09:12:04').refusal).toBe('nothing-to-undo');
    expect(back.hall.visits.get(visit('А001'))).toMatchObject({ status: 'waiting' });
  });

  it('[UNDO-2][DAY-4] not when the day was closed meanwhile', () => {
    const closed = finished.and().at('09:20:01').when(supervisor, 'closeServiceDay', {});
    expect(undo(closed.and(), '09:20:02').refusal).toBe('counter-closed');
    const reopened = closed.and().at('09:20:03').when(supervisor, 'openServiceDay', {});
    const open = { counterId: counter(1), takeOver: false };
    const opened = reopened.and().at('09:20:04').when(one, 'openCounter', open);
    expect(undo(opened.and(), '09:20:05').refusal).toBe('nothing-to-undo');
  });

  it('[UNDO-1][DAY-3] the day does not close over a last finish that could still be taken back', () => {
    const evening = given(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '19:50'),
      called('А001', 1, '19:52'),
      started('А001', 1, '19:53'),
    );
    const closing = evening.at('20:00').when(hub, 'tick', {}).and();
    const last = closing.at('20:05').when(one, 'finishService', finish).and();
    expect(last.at('20:05:09').when(hub, 'tick', {}).happened).toEqual([]);
    expect(undo(last, '20:05:09').refusal).toBeUndefined();
    expect(last.at('20:05:10').when(hub, 'tick', {}).hall.day.status).toBe('closed');
  });

  it('[UNDO-1][PAUSE-3] over a short pause the visit comes back as the pause left it', () => {
    const marked = justCalled.at('09:12').when(one, 'markNoShow', here).and();
    const paused = marked.at('09:12:02').when(supervisor, 'pauseHall', alarm).and();
    const resumed = paused.at('09:12:05').when(supervisor, 'resumeHall', {}).and();
    expect(undo(resumed, '09:12:06').hall.visits.get(visit('А001'))).toMatchObject({
      calledAt: at('09:12:05'),
      placeAt: at('09:00:03'),
      pausedMs: 3000,
    });
    // A desk ends what it was doing during a pause, and takes it back.
    const inPause = serving.at('09:19').when(supervisor, 'pauseHall', alarm).and();
    const ended = inPause.at('09:20').when(one, 'finishService', finish).and();
    expect(undo(ended, '09:20:05').refusal).toBeUndefined();
  });
});
