import { describe, expect, it } from 'vitest';
import type { HallState, Visit } from '../state.ts';
import { at, counter } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { callingOrder, pickNext, waitingFor } from './callingRule.ts';
import { queuesServedBy } from './eligibility.ts';

const config = demoConfig();
const rankOf = (visit: Visit) =>
  config.priorityClasses.find(({ id }) => id === visit.priorityClassId)?.rank ?? 0;

/** The rule once more, slow and obvious: look at everybody, sort, take the first. */
function obviousOrder(hall: HallState, number: number): readonly Visit[] {
  const served = queuesServedBy(config, counter(number));
  const here = (visit: Visit) => visit.status === 'waiting' && visit.place.kind === 'counter';
  return [...hall.visits.values()]
    .filter(
      (visit) =>
        visit.status === 'waiting' &&
        (visit.place.kind === 'counter'
          ? visit.place.counterId === counter(number)
          : served.includes(visit.place.queueId)),
    )
    .toSorted(
      (a, b) =>
        Number(here(b)) - Number(here(a)) ||
        rankOf(b) - rankOf(a) ||
        a.placeAt - b.placeAt ||
        a.order - b.order,
    );
}

describe('the calling rule', () => {
  it.each([1, 2, 3])(
    '[CALL-1][CALL-2][CALL-3][CALL-5] agrees with the obvious reference all day (seed %i)',
    (seed) => {
      let compared = 0;
      randomDay({
        seed,
        commands: 3000,
        config,
        startAt: at('07:55'),
        onStep: ({ hall }) => {
          for (const number of [1, 3, 4]) {
            const obvious = obviousOrder(hall, number);
            expect(pickNext(hall, config, counter(number))?.visit).toBe(obvious[0]);
            expect(callingOrder(hall, config, counter(number), 12)).toEqual(obvious.slice(0, 12));
            expect(waitingFor(hall, config, counter(number))).toBe(obvious.length);
            compared += obvious.length > 1 ? 1 : 0;
          }
        },
      });
      expect(compared).toBeGreaterThan(500);
    },
  );
});
