import { hour, minute, queueId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  emptyWaitModel,
  estimateWait,
  observeWait,
  type WaitEstimate,
  type WaitModel,
  type WaitObservation,
} from './waitEstimate.ts';

const passports = queueId.parse('passports');
const midnight = Date.UTC(2026, 10, 23);
const at = (hours: number, minutes = 0, day = 0): number =>
  midnight + day * 24 * hour + hours * hour + minutes * minute;
const see = (model: WaitModel, ...seen: readonly WaitObservation[]): WaitModel =>
  seen.reduce(observeWait, model);
const newTicket = (now: number, ahead: number, closesAt: number | null = null) => ({
  queueId: passports,
  at: now,
  ahead,
  waitedMs: 0,
  closesAt,
});
function minutesOf(estimate: WaitEstimate): number {
  if (estimate.status === 'unknown') throw new Error('unknown');
  return estimate.waitMs / minute;
}

/** From nine until five one is called every `pace` minutes and had waited ten times as long. */
function evenDay(model: WaitModel, day: number, pace: number): WaitModel {
  let seen = see(
    model,
    { type: 'dayStarted', at: at(0, 0, day) },
    { type: 'countersOpen', queueId: passports, at: at(9, 0, day), open: 2 },
  );
  for (let minutes = 0; minutes < 8 * 60; minutes += pace)
    seen = see(
      seen,
      { type: 'called', queueId: passports, at: at(9, minutes, day), waitedMs: 10 * pace * minute },
      { type: 'answered', key: `${minutes}`, waitedMs: 10 * pace * minute },
      { type: 'asked', key: `${minutes + 10 * pace}`, question: newTicket(at(9, minutes, day), 9) },
    );
  return seen;
}

describe('the wait estimate is unknown', () => {
  it('for a queue nobody has seen', () => {
    expect(estimateWait(emptyWaitModel, newTicket(at(9), 0))).toEqual({ status: 'unknown' });
  });

  it('on the first day until three were called', () => {
    const call = (minutes: number): WaitObservation => ({
      type: 'called',
      queueId: passports,
      at: at(9, minutes),
      waitedMs: minute,
    });
    const two = see(emptyWaitModel, { type: 'dayStarted', at: at(0) }, call(0), call(4));
    expect(estimateWait(two, newTicket(at(9, 10), 3)).status).toBe('unknown');
    expect(estimateWait(see(two, call(8)), newTicket(at(9, 10), 3)).status).toBe('estimated');
  });

  it('when no counter is open and nobody was called for an hour, however well the queue is known', () => {
    const known = evenDay(emptyWaitModel, 0, 4);
    const closed = see(known, { type: 'countersOpen', queueId: passports, at: at(17), open: 0 });
    expect(estimateWait(closed, newTicket(at(17, 30), 3)).status).toBe('estimated');
    expect(estimateWait(closed, newTicket(at(18, 30), 3)).status).toBe('unknown');
  });
});

describe('the wait estimate', () => {
  it('is right where every day is the same', () => {
    let model = emptyWaitModel;
    for (let day = 0; day < 5; day += 1) model = evenDay(model, day, 4);
    expect(minutesOf(estimateWait(model, newTicket(at(16, 59, 4), 9)))).toBeCloseTo(40, -1);
  });

  it('grows with the people ahead, and its ranges lie in one another', () => {
    const model = evenDay(emptyWaitModel, 0, 4);
    const few = estimateWait(model, newTicket(at(16, 30), 2));
    const many = estimateWait(model, newTicket(at(16, 30), 30));
    expect(minutesOf(many)).toBeGreaterThan(minutesOf(few));
    if (many.status === 'unknown') throw new Error('unknown');
    const { range50, range90, waitMs } = many;
    const ascending = [range90.fromMs, range50.fromMs, waitMs, range50.toMs, range90.toMs];
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
  });

  it('of somebody who waits already is what remains', () => {
    const model = evenDay(emptyWaitModel, 0, 4);
    const justCame = newTicket(at(16, 30), 9);
    const remaining = estimateWait(model, { ...justCame, ahead: 4, waitedMs: 20 * minute });
    expect(minutesOf(remaining)).toBeCloseTo(20, -1);
    expect(minutesOf(remaining)).toBeLessThan(minutesOf(estimateWait(model, justCame)));
  });

  it('knows before the first call of the day when the counters will open', () => {
    let model = emptyWaitModel;
    for (let day = 0; day < 5; day += 1) model = evenDay(model, day, 4);
    const morning = see(model, { type: 'dayStarted', at: at(0, 0, 5) });
    // At 8:40 the fifth is called at 9:16, as on every day.
    const minutes = minutesOf(estimateWait(morning, newTicket(at(8, 40, 5), 4)));
    expect(minutes).toBeGreaterThan(25);
    expect(minutes).toBeLessThan(50);
  });

  it('learns what the plain predictors miss over the first night, and corrects it once', () => {
    let model = emptyWaitModel;
    const estimates: number[] = [];
    // A hall that takes twice as long as pace and waits before say.
    for (let day = 0; day < 6; day += 1) {
      model = see(model, { type: 'dayStarted', at: at(0, 0, day) });
      estimates.push(
        minutesOf(estimateWait(day === 0 ? evenDay(model, 0, 4) : model, newTicket(at(9, 0, day), 9))),
      );
      for (let minutes = 0; minutes < 480; minutes += 4)
        model = see(
          model,
          { type: 'called', queueId: passports, at: at(9, minutes, day), waitedMs: 40 * minute },
          { type: 'answered', key: `${minutes - 80}`, waitedMs: 80 * minute },
          { type: 'asked', key: `${minutes}`, question: newTicket(at(9, minutes, day), 9) },
        );
    }
    const [plain = 0, ...learned] = estimates;
    expect(plain).toBeLessThan(50);
    for (const minutes of learned) {
      expect(minutes).toBeGreaterThan(68);
      expect(minutes).toBeLessThan(92);
    }
  });

  it('forgets a dropped question, an unasked answer and the questions of yesterday', () => {
    const model = evenDay(emptyWaitModel, 0, 4);
    const asked = see(model, { type: 'asked', key: 'visit', question: newTicket(at(16), 5) });
    const dropped = see(asked, { type: 'dropped', key: 'visit' });
    expect(see(dropped, { type: 'answered', key: 'visit', waitedMs: hour })).toEqual(dropped);
    expect(see(dropped, { type: 'answered', key: 'nobody', waitedMs: hour })).toEqual(dropped);
    expect(see(asked, { type: 'dayStarted', at: at(0, 0, 1) }).open).toEqual({});
  });

  it('is a plain value: written as JSON and read back it says the same', () => {
    const model = evenDay(emptyWaitModel, 0, 4);
    const readBack = JSON.parse(JSON.stringify(model)) as WaitModel;
    expect(readBack).toEqual(model);
    expect(estimateWait(readBack, newTicket(at(16), 5))).toEqual(estimateWait(model, newTicket(at(16), 5)));
  });
});
