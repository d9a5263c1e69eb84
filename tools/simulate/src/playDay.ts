import {
  everyCounter,
  lognormal,
  poissonVisitors,
  seededRandom,
  simulateDay,
  type Demand,
  type Shift,
  type SimulatedEnd,
  type VisitRecord,
} from '@talon/queue-core/simulator';
import {
  endOfServiceDay,
  hour,
  minute,
  minutesOf,
  second,
  serviceDay,
  type BranchConfig,
  type Instant,
  type ServiceDay,
  type WallTime,
} from '@talon/shared';
import { hasCounter, ratesInOrder, type DayPlan } from './dayPlan.ts';

/** As often as the hub does it, nearly: the schedule knows minutes. */
const tickEveryMs = 30 * second;

/** What became of one day in one branch. */
export interface PlayedDay extends Pick<SimulatedEnd, 'turnedAway' | 'surprises'> {
  readonly records: readonly VisitRecord[];
}

/**
 * Plays a day of this kind in a branch. The same seed brings the same people, whatever the branch.
 *
 * An hour of the plan is 60 minutes after the hour before, also on the night when clocks change.
 */
export function playDay(config: BranchConfig, plan: DayPlan, seed: number): PlayedDay {
  const midnight = endOfServiceDay(dayBefore(plan.date), config.timeZone);
  const at = (time: WallTime): Instant => midnight + minutesOf(time) * minute;
  const records: VisitRecord[] = [];
  const { turnedAway, surprises } = simulateDay({
    config,
    startAt: at(plan.opens),
    endAt: at(plan.ends),
    visitors: poissonVisitors(seededRandom(seed), demands(plan, midnight), {
      classShares: Object.entries(plan.priority).map(([id, share]) => ({
        priorityClassId: id as VisitRecord['priorityClassId'],
        share,
      })),
      noShowShare: plan.noShowShare,
      walk: lognormal(plan.walkSeconds * second, 0.5),
    }),
    shifts:
      plan.counters
        ?.filter(({ counter }) => hasCounter(config, counter))
        .map((shift) => shiftOf(shift, at)) ?? everyCounter(config, at(plan.opens), at(plan.ends)),
    patience: { calls: plan.noShowAfter.calls, betweenMs: plan.noShowAfter.secondsEach * second },
    tickEveryMs,
    onVisit: (record) => records.push(record),
  });
  return { records, turnedAway, surprises };
}

function demands({ services, spread, opens, closes }: DayPlan, midnight: Instant): Demand[] {
  return services.map(({ service, purpose, minutes, perHour }) => {
    const rates = ratesInOrder(perHour);
    const stretches = rates
      .map(({ from, rate }, at) => ({
        from: midnight + Math.max(from, minutesOf(opens)) * minute,
        until: midnight + Math.min(rates[at + 1]?.from ?? Infinity, minutesOf(closes)) * minute,
        perHour: rate,
      }))
      .filter(({ from, until }) => from < until);
    return { serviceId: service, purpose, stretches, serviceTime: lognormal(minutes * minute, spread) };
  });
}

function shiftOf(
  { counter, from, until, breaks }: NonNullable<DayPlan['counters']>[number],
  at: (time: WallTime) => Instant,
): Shift {
  return {
    counterId: counter,
    from: at(from),
    until: at(until),
    breaks: breaks.map((each) => ({ at: at(each.at), lengthMs: each.minutes * minute })),
  };
}

function dayBefore(date: ServiceDay): ServiceDay {
  return serviceDay.parse(new Date(Date.parse(date) - 24 * hour).toISOString().slice(0, 10));
}
