import { describe, expect, it } from 'vitest';
import { checkDayFits } from './dayPlan.ts';
import { syntheticDay } from './syntheticDay.ts';
import { demoCentre } from './testing/demoCentre.ts';

const { config } = demoCentre();

describe('a made-up day', () => {
  it('fits its branch, and is the same for the same seed', () => {
    const plan = syntheticDay(config, 3);
    expect(() => checkDayFits('synthetic:3', plan, [demoCentre()])).not.toThrow();
    expect(plan).toEqual(syntheticDay(config, 3));
    expect(plan).not.toEqual(syntheticDay(config, 4));
  });

  it('brings every queue as much work as its counters can nearly do', () => {
    const { services, counters = [] } = syntheticDay(config, 3);
    expect(counters).toHaveLength(config.counters.length);
    const queueOf = new Map(
      config.services.flatMap(({ id, purposes }) =>
        purposes.map(({ purpose, queueId }) => [`${id}/${purpose}`, queueId]),
      ),
    );
    const minutesOfWork = new Map<string, number>();
    for (const { service, purpose, minutes, perHour } of services) {
      const queueId = queueOf.get(`${service}/${purpose}`) ?? '';
      const visitors = Object.values(perHour).reduce((sum, rate) => sum + rate, 0);
      minutesOfWork.set(queueId, (minutesOfWork.get(queueId) ?? 0) + visitors * minutes);
    }
    expect([...minutesOfWork.keys()].toSorted()).toEqual(config.queues.map(({ id }) => id).toSorted());
    const all = [...minutesOfWork.values()].reduce((sum, work) => sum + work, 0);
    const openMinutes = 12 * 60 * config.counters.length;
    expect(all / openMinutes).toBeGreaterThan(0.6);
    expect(all / openMinutes).toBeLessThan(0.95);
  });

  it('brings nobody for a service outside its own hours', () => {
    const { services } = syntheticDay(config, 3);
    const early = config.services.find(({ openingHours }) =>
      openingHours?.some(({ weekday, closes }) => weekday === 1 && closes < '18:00'),
    );
    expect(early).toBeDefined();
    for (const { perHour } of services.filter(({ service }) => service === early?.id)) {
      expect(perHour['19:00']).toBe(0);
      expect(Math.max(...Object.values(perHour))).toBeGreaterThan(0);
    }
  });

  it('cannot be made up for a branch that never opens', () => {
    expect(() => syntheticDay({ ...config, openingHours: [] }, 3)).toThrow('never opens');
  });
});
