import {
  counterId,
  minutesOf,
  priorityClassId,
  purpose,
  serviceDay,
  serviceId,
  wallTime,
  type BranchConfig,
  type CounterId,
  type WallTime,
} from '@talon/shared';
import { z } from 'zod';
import { InputError } from './inputError.ts';
import type { NamedConfig } from './readConfig.ts';
import { readJson } from './readJson.ts';

const share = z.number().min(0).max(1);

/** People who come for one thing. */
const serviceDemand = z.strictObject({
  service: serviceId,
  purpose,
  /** At the counter, on average. */
  minutes: z.number().positive().max(480),
  /** How many come in an hour, from this time of the day until the next one named or until closing. */
  perHour: z.record(wallTime, z.number().min(0).max(1000)),
});

const counterShift = z
  .strictObject({
    counter: counterId,
    from: wallTime,
    until: wallTime,
    breaks: z.array(z.strictObject({ at: wallTime, minutes: z.number().positive().max(480) })).default([]),
  })
  .refine(({ from, until }) => from < until, { message: 'from must be before until' });

/** One kind of day: who comes, who works. Times are of the branch's wall clock. */
export const dayPlanShape = z
  .strictObject({
    date: serviceDay.refine((date) => !Number.isNaN(Date.parse(date)), 'there is no such date'),
    /** The day is opened, and people come from now on. */
    opens: wallTime,
    /** Nobody comes any more. */
    closes: wallTime,
    /** The day is closed at the latest; who is still there is left over. */
    ends: wallTime,
    services: z.array(serviceDemand).min(1),
    /** How much times at the counter vary: standard deviation ÷ mean. */
    spread: z.number().min(0.01).max(3).default(0.7),
    /** Part of those called who do not come. */
    noShowShare: share.default(0),
    /** Calls before a visit is marked as no-show, and the wait after each. */
    noShowAfter: z
      .strictObject({ calls: z.number().int().min(1).max(20), secondsEach: z.number().positive().max(3600) })
      .default({ calls: 2, secondsEach: 45 }),
    /** From the call to the counter, on average. */
    walkSeconds: z.number().min(0).max(1800).default(40),
    /** Part of the visitors in each class; the rest is ordinary. */
    priority: z.record(priorityClassId, share).default({}),
    /** Who works when; left out: every counter from opening to the end, without a break. */
    counters: z.array(counterShift).min(1).optional(),
  })
  .refine(({ opens, closes, ends }) => opens < closes && closes <= ends, {
    message: 'opens must be before closes, and ends not before it',
    path: ['ends'],
  })
  .refine(({ priority }) => sum(Object.values(priority)) <= 1, {
    message: 'the shares are more than everybody',
    path: ['priority'],
  });
export type DayPlan = z.infer<typeof dayPlanShape>;

/** @throws InputError with the path of every fault */
export function readDayPlan(file: string): DayPlan {
  const shaped = dayPlanShape.safeParse(readJson(file));
  if (shaped.success) return shaped.data;
  throw new InputError(
    shaped.error.issues.map(({ path, message }) => `${file}: ${z.core.toDotPath(path)}: ${message}`),
  );
}

/**
 * Insists that a day is possible in all the branches: whoever comes must find the service and the class there. A counter
 * need only be in one of them; that there are fewer may be what is to be tried out.
 *
 * @param name what to call the day in what is said of it
 * @throws InputError with the path of every fault
 */
export function checkDayFits(name: string, plan: DayPlan, configs: readonly NamedConfig[]): void {
  const missing = configs.flatMap(({ file, config }) => [
    ...plan.services.flatMap(({ service, purpose }, at) => {
      const offered = config.services.find(({ id }) => id === service);
      if (offered === undefined)
        return [`services[${at}].service: there is no service "${service}" in ${file}`];
      return offered.purposes.some((each) => each.purpose === purpose)
        ? []
        : [`services[${at}].purpose: "${service}" is not offered for "${purpose}" in ${file}`];
    }),
    ...Object.keys(plan.priority)
      .filter((id) => !config.priorityClasses.some((each) => each.id === id))
      .map((id) => `priority.${id}: there is no class "${id}" in ${file}`),
  ]);
  const counters = (plan.counters ?? []).flatMap(({ counter }, at) =>
    configs.some(({ config }) => hasCounter(config, counter))
      ? []
      : [`counters[${at}].counter: there is no counter "${counter}"`],
  );
  const faults = [...missing, ...counters];
  if (faults.length > 0) throw new InputError(faults.map((fault) => `${name}: ${fault}`));
}

export const hasCounter = ({ counters }: BranchConfig, counter: CounterId): boolean =>
  counters.some(({ id }) => id === counter);

/** The times of a `perHour` with the rate that begins at each, in minutes of the day, earliest first. */
export function ratesInOrder(perHour: Readonly<Record<WallTime, number>>): { from: number; rate: number }[] {
  return Object.entries(perHour)
    .map(([from, rate]) => ({ from: minutesOf(from), rate }))
    .toSorted((a, b) => a.from - b.from);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
