import { hour, minute, queueId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../simulator/random.ts';
import { emptyWaitModel, estimateWait, observeWait, type WaitObservation } from '../waitEstimate.ts';

const counters = 30;
const serviceMs = 12 * minute;
const arrivalsPerHour = (0.95 * counters * hour) / serviceMs;
const pool = queueId.parse('pool');

/** A clean pool (M/M/30, load 95 %, empty in the morning), first come first served. */
function* visits(random: () => number, fromMs: number, toMs: number) {
  const exponential = (mean: number): number => -Math.log(1 - random()) * mean;
  const freeAt = Array.from({ length: counters }, () => fromMs);
  for (let at = fromMs; at < toMs; at += exponential(hour / arrivalsPerHour)) {
    const counter = freeAt.indexOf(Math.min(...freeAt));
    const calledAt = Math.max(at, freeAt[counter] ?? at);
    freeAt[counter] = calledAt + exponential(serviceMs);
    yield { at: Math.round(at), calledAt: Math.round(calledAt) };
  }
}

describe('the wait estimate in a clean simulated pool', () => {
  it('comes close to the queue-length predictor that knows the pace, over those who waited', () => {
    const random = seededRandom(7);
    let model = emptyWaitModel;
    const see = (seen: WaitObservation): void => {
      model = observeWait(model, seen);
    };
    const squares = { estimate: 0, knowing: 0 };
    let compared = 0;
    for (let day = 0; day < 6; day += 1) {
      const start = day * 24 * hour;
      see({ type: 'dayStarted', at: start });
      let waiting: { at: number; calledAt: number }[] = [];
      for (const visit of visits(random, start + 8 * hour, start + 18 * hour)) {
        for (const { at, calledAt } of waiting.filter((other) => other.calledAt <= visit.at)) {
          see({ type: 'called', queueId: pool, at: calledAt, waitedMs: calledAt - at });
          see({ type: 'answered', key: String(at), waitedMs: calledAt - at });
        }
        waiting = waiting.filter((other) => other.calledAt > visit.at);
        const wait = visit.calledAt - visit.at;
        const ahead = waiting.length;
        waiting.push(visit);
        if (wait === 0) continue;
        const question = { queueId: pool, at: visit.at, ahead, waitedMs: 0, closesAt: null };
        const estimate = estimateWait(model, question);
        see({ type: 'asked', key: String(visit.at), question });
        if (day < 3 || estimate.status === 'unknown') continue;
        compared += 1;
        squares.estimate += (estimate.waitMs - wait) ** 2;
        squares.knowing += (((ahead + 1) * serviceMs) / counters - wait) ** 2;
      }
    }
    expect(compared).toBeGreaterThan(1500);
    expect(Math.sqrt(squares.estimate / squares.knowing)).toBeLessThan(1.15);
  });
});
