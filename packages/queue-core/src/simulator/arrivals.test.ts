import { hour, minute, priorityClassId, serviceId, type Purpose } from '@talon/shared';
import { expect, it } from 'vitest';
import { poissonVisitors } from './arrivals.ts';
import { always, seededRandom } from './random.ts';
import type { Visitor } from './visitor.ts';

const demand = (id: string, ...stretches: [from: number, until: number, perHour: number][]) => ({
  serviceId: serviceId.parse(id),
  purpose: 'submit' satisfies Purpose as Purpose,
  stretches: stretches.map(([from, until, perHour]) => ({ from: from * hour, until: until * hour, perHour })),
  serviceTime: always(5 * minute),
});
const habits = {
  classShares: [
    { priorityClassId: priorityClassId.parse('child'), share: 0.1 },
    { priorityClassId: priorityClassId.parse('disability'), share: 0.2 },
  ],
  noShowShare: 0.25,
  walk: always(minute),
};
const visitors = [
  ...poissonVisitors(
    seededRandom(11),
    [demand('land', [8, 10, 400], [12, 13, 1000]), demand('passport', [9, 10, 800])],
    habits,
  ),
];
const cameFor = (id: string, from: number, until: number) =>
  visitors.filter(
    ({ serviceId, arrivesAt }) => serviceId === id && arrivesAt >= from * hour && arrivesAt < until * hour,
  ).length;
/** Within four standard deviations of a Poisson count, or of the variance that is given. */
const isNear = (seen: number, expected: number, variance = expected) =>
  Math.abs(seen - expected) < 4 * Math.sqrt(variance);

it('visitors come in order, at the rates of each stretch, and not between them', () => {
  expect(visitors).toEqual(visitors.toSorted((a, b) => a.arrivesAt - b.arrivesAt));
  expect(cameFor('land', 8, 9)).toSatisfy((seen: number) => isNear(seen, 400));
  expect(cameFor('land', 9, 10)).toSatisfy((seen: number) => isNear(seen, 400));
  expect(cameFor('land', 12, 13)).toSatisfy((seen: number) => isNear(seen, 1000));
  expect(cameFor('passport', 9, 10)).toSatisfy((seen: number) => isNear(seen, 800));
  expect(visitors).toHaveLength(cameFor('land', 8, 13) + cameFor('passport', 9, 10));
  expect(cameFor('land', 10, 12)).toBe(0);
});

it.each<[what: string, share: number, is: (visitor: Visitor) => boolean]>([
  ['children', 0.1, ({ priorityClassId }) => priorityClassId === 'child'],
  ['people with a disability', 0.2, ({ priorityClassId }) => priorityClassId === 'disability'],
  ['ordinary visitors', 0.7, ({ priorityClassId }) => priorityClassId === null],
  ['no-shows', 0.25, ({ walkMs }) => walkMs === null],
])('%s come up as often as they should', (_what, share, is) => {
  const all = visitors.length;
  const variance = share * (1 - share) * all;
  expect(visitors.filter(is).length).toSatisfy((seen: number) => isNear(seen, share * all, variance));
});

it('nobody comes where nothing is asked for', () => {
  expect([...poissonVisitors(seededRandom(1), [], habits)]).toEqual([]);
  expect([...poissonVisitors(seededRandom(1), [demand('land', [8, 9, 0])], habits)]).toEqual([]);
});
