import { hour, type Instant, type PriorityClassId, type Purpose, type ServiceId } from '@talon/shared';
import { exponential, pickWeighted, type Duration, type Random } from './random.ts';
import type { Visitor } from './visitor.ts';

/** How often people come for one thing, and how long it takes. */
export interface Demand {
  readonly serviceId: ServiceId;
  readonly purpose: Purpose;
  /** Constant within each stretch; stretches do not overlap, and between them nobody comes. */
  readonly stretches: readonly Stretch[];
  readonly serviceTime: Duration;
}

interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  readonly perHour: number;
}

/** What holds of all visitors, whatever they come for. */
export interface Habits {
  /** Part of the visitors in each class, from 0 to 1; the rest is ordinary. */
  readonly classShares: readonly { readonly priorityClassId: PriorityClassId; readonly share: number }[];
  /** Part of those called who do not come, from 0 to 1. */
  readonly noShowShare: number;
  readonly walk: Duration;
}

/** Poisson arrivals with rates that change by the stretch, in order of arrival, made one by one as they are asked for. */
export function* poissonVisitors(
  random: Random,
  demands: readonly Demand[],
  habits: Habits,
): Generator<Visitor> {
  const borders = [
    ...new Set(demands.flatMap(({ stretches }) => stretches.flatMap(({ from, until }) => [from, until]))),
  ].toSorted((a, b) => a - b);

  for (const [index, from] of borders.slice(0, -1).entries()) {
    const until = borders[index + 1] ?? from;
    const coming = demands
      .map((demand) => ({ demand, perHour: rateAt(demand, from) }))
      .filter(({ perHour }) => perHour > 0);
    const perHour = coming.reduce((sum, each) => sum + each.perHour, 0);
    if (perHour === 0) continue;

    // A Poisson process forgets: it may start afresh at every border.
    const untilNext = exponential(hour / perHour);
    for (let at = from + untilNext(random); at < until; at += untilNext(random)) {
      const { demand } = pickWeighted(random, coming, (each) => each.perHour);
      yield visitor(random, Math.floor(at), demand, habits);
    }
  }
}

function rateAt({ stretches }: Demand, at: Instant): number {
  return stretches.find(({ from, until }) => from <= at && at < until)?.perHour ?? 0;
}

function visitor(random: Random, arrivesAt: Instant, demand: Demand, habits: Habits): Visitor {
  const { serviceId, purpose, serviceTime } = demand;
  const comes = random() >= habits.noShowShare;
  // Drawn also for those who do not come: what one visitor does must not change who comes after.
  const walkMs = Math.round(habits.walk(random));
  return {
    arrivesAt,
    serviceId,
    purpose,
    priorityClassId: pickClass(random, habits),
    walkMs: comes ? walkMs : null,
    serviceMs: Math.round(serviceTime(random)),
  };
}

function pickClass(random: Random, { classShares }: Habits): PriorityClassId | null {
  let left = random();
  for (const { priorityClassId, share } of classShares) {
    left -= share;
    if (left < 0) return priorityClassId;
  }
  return null;
}
