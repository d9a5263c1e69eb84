import { hour, minute, queueId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/randomDay.ts';
import { emptyWaitModel, estimateWait, observeWait, type WaitObservation } from '../waitEstimate.ts';

const counters = 30;
const serviceMs = 12 * minute;
const arrivalsPerHour = (0.95 * counters * hour) / serviceMs;
const pool = queueId.parse('pool');

/** A clean pool (M/M/30, load 95 %), first come first served: what a perfect memory of the queue is worth without a hall's noise. */
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
  it('errs by less than 0.3 of the mean wait, over those who waited', () => {
    const random = seededRandom(7);
    let model = emptyWaitModel;
    const see = (seen: WaitObservation): void => {
      model = observeWait(model, seen);
    };
    const errors: number[] = [];
    const waits: number[] = [];
    for (let day = 0; day < 8; day += 1) {
      const start = day * 24 * hour;
      see({ type: 'dayStarted', at: start });
      let waiting: { at: number; calledAt: number }[] = [];
      for (const visit of visits(random, start + 8 * hour, start + 18 * hour)) {
        for (const { at, calledAt } of waiting.filter((other) => other.calledAt <= visit.at)) {
          see({ type: 'called', queueId: pool, at: calledAt, waitedMs: calledAt - at });
          see({ type: 'answered', key: String(at), waitedMs: calledAt - at });
        }
        waiting = waiting.filter((other) => other.calledAt > visit.at);
        if (visit.calledAt > visit.at) {
          const question = { queueId: pool, at: visit.at, ahead: waiting.length, waitedMs: 0, closesAt: null };
          const estimate = estimateWait(model, question);
          if (day >= 3 && estimate.status === 'estimated') {
            errors.push(estimate.waitMs - (visit.calledAt - visit.at));
            waits.push(visit.calledAt - visit.at);
          }
          see({ type: 'asked', key: String(visit.at), question });
        }
        waiting.push(visit);
      }
    }
    const rmse = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    const meanWait = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    console.log(waits.length, meanWait / minute, rmse / meanWait);
    expect(rmse / meanWait).toBeLessThan(0.3);
  });
});
