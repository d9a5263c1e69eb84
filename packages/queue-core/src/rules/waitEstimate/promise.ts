import { minute, type WaitPromise } from '@talon/shared';
import type { WaitEstimate, WaitRange } from '../waitEstimate.ts';

/** Steps of what people are told, up to so many minutes: nobody believes "between 43 and 68", and it would change every minute. */
const steps = [
  { below: 10, step: 1 },
  { below: 60, step: 5 },
  { below: 120, step: 10 },
  { below: Infinity, step: 30 },
];

/**
 * [ESTIMATE-1] What people are told of an estimate: both ends of its ranges moved outwards to whole minutes, beyond ten minutes
 * to whole steps. So at least half of the waits lie in `likely`, never fewer for the sake of a round number.
 */
export function promiseOf(estimate: WaitEstimate): WaitPromise | null {
  if (estimate.status === 'unknown') return null;
  return { likely: rounded(estimate.range50), nearlyAll: rounded(estimate.range90) };
}

function rounded({ fromMs, toMs }: WaitRange): WaitPromise['likely'] {
  return { from: inSteps(fromMs / minute, Math.floor), to: inSteps(toMs / minute, Math.ceil) };
}

function inSteps(minutes: number, round: (steps: number) => number): number {
  const step = steps.find(({ below }) => minutes < below)?.step ?? 1;
  return round(minutes / step) * step;
}
