import { seededRandom, type Random } from '@talon/queue-core/simulator';
import {
  minutesOf,
  phaseOfHours,
  serviceDay,
  wallTime,
  type BranchConfig,
  type OpeningHours,
  type Queue,
  type Service,
  type WallTime,
} from '@talon/shared';
import { dayPlanShape, type DayPlan } from './dayPlan.ts';
import { InputError } from './inputError.ts';

/** Monday of the week from which the day is taken. */
const monday = '2026-11-23';
/** How many come in each hour of the day against its average: most before noon, fewest in the evening. */
const courseOfDay = [0.9, 1.3, 1.4, 1.3, 1.1, 0.9, 0.9, 0.9, 0.8, 0.7, 0.6, 0.4];
/** What is asked for most comes up so many times as often as the rest. */
const mostAskedWeight = 12;
const shareAhead = 0.15;

/**
 * A busy day made up for a branch: every queue gets work for 65 to 90 % of the counters that serve it, spread over the
 * services by how often they are asked for. The same seed makes the same day.
 *
 * @throws InputError when the branch is never open
 */
export function syntheticDay(config: BranchConfig, seed: number): DayPlan {
  const random = seededRandom(seed);
  const today = config.openingHours.toSorted((a, b) => a.weekday - b.weekday)[0];
  if (today === undefined)
    throw new InputError(['openingHours: a day cannot be made up for a branch that never opens']);
  const hours = hoursOf(today);

  const services = config.queues.flatMap((queue) => {
    const wishes = wishesFor(queue, config, random);
    const weightOfAll = wishes.reduce((sum, { weight }) => sum + weight, 0);
    const minutesEach = wishes.reduce((sum, wish) => sum + wish.weight * wish.minutes, 0) / weightOfAll;
    const perHourOfQueue = ((0.65 + 0.25 * random()) * countersFor(queue, config) * 60) / minutesEach;
    return wishes.map(({ service, purpose, minutes, weight }) => ({
      service: service.id,
      purpose,
      minutes,
      perHour: Object.fromEntries(
        hours.map((from, at) => [
          from,
          isGiven(service, today.weekday, from)
            ? (perHourOfQueue * (weight / weightOfAll) * (courseOfDay[at] ?? 0.4)) / courseMean(hours.length)
            : 0,
        ]),
      ),
    }));
  });
  const ahead = config.priorityClasses.filter(({ rank }) => rank > 0);
  return dayPlanShape.parse({
    date: serviceDay.parse(`2026-11-${Number(monday.slice(-2)) + today.weekday - 1}`),
    opens: today.opens,
    closes: today.closes,
    ends: later(today.closes, 180),
    services,
    noShowShare: 0.06,
    priority: Object.fromEntries(ahead.map(({ id }) => [id, shareAhead / ahead.length])),
    counters: config.counters.map(({ id }, at) => ({
      counter: id,
      from: today.opens,
      until: later(today.closes, 120),
      // Two shifts of lunch, so that no queue is left alone.
      breaks: [{ at: later(today.opens, at % 2 === 0 ? 240 : 285), minutes: 45 }],
    })),
  });
}

interface Wish {
  readonly service: Service;
  readonly purpose: Service['purposes'][number]['purpose'];
  readonly minutes: number;
  readonly weight: number;
}

/** What people want from a queue. Who only asks or collects takes a third of the time. */
function wishesFor(queue: Queue, { services, mostAsked }: BranchConfig, random: Random): readonly Wish[] {
  return services.flatMap((service) =>
    service.purposes
      .filter(({ queueId }) => queueId === queue.id)
      .map(({ purpose }) => {
        const { from, to } = service.minutes ?? { from: 10, to: 14 };
        const minutes = (from + to) / 2;
        return {
          service,
          purpose,
          minutes: purpose === 'submit' ? minutes : Math.max(3, Math.round(minutes / 3)),
          weight: (0.5 + random()) * (mostAsked.includes(service.id) ? mostAskedWeight : 1),
        };
      }),
  );
}

/** How many counters a queue has; one of several queues counts in part. */
function countersFor(queue: Queue, { counters, workProfiles }: BranchConfig): number {
  return counters.reduce((sum, counter) => {
    const served = workProfiles.find(({ id }) => id === counter.workProfileId)?.queueIds ?? [];
    return served.includes(queue.id) ? sum + 1 / served.length : sum;
  }, 0);
}

function hoursOf({ opens, closes }: OpeningHours): readonly WallTime[] {
  const count = Math.ceil((minutesOf(closes) - minutesOf(opens)) / 60);
  return Array.from({ length: count }, (_, at) => later(opens, at * 60));
}

function courseMean(hours: number): number {
  return Array.from({ length: hours }, (_, at) => courseOfDay[at] ?? 0.4).reduce((a, b) => a + b, 0) / hours;
}

function isGiven({ openingHours }: Service, weekday: number, time: WallTime): boolean {
  const local = { serviceDay: serviceDay.parse(monday), weekday, minutesOfDay: minutesOf(time) };
  return openingHours === undefined || phaseOfHours({ openingHours }, local) === 'open';
}

function later(time: WallTime, minutes: number): WallTime {
  const all = Math.min(minutesOf(time) + minutes, 23 * 60 + 59);
  return wallTime.parse(
    `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`,
  );
}
