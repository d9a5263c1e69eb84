import { dayRuns, second, type BranchConfig, type CounterId, type Instant } from '@talon/shared';
import type { DecisionContext } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CounterState, HallState } from '../state.ts';
import { callOf, pickNext } from './callingRule.ts';

/**
 * [AUTO-1] When a counter calls the next one by itself, if anybody waits for it then; it may have passed already.
 *
 * @param workingSince [AUTO-3] before it nobody could go on a break
 * @returns `null` where this branch calls by hand, and while nobody is called at this counter: it is not open or has a
 *   visitor, the hall is paused, the day does not run
 */
export function callsBySelfAt(
  state: HallState,
  { rules }: BranchConfig,
  counter: CounterState,
  workingSince: Instant,
): Instant | null {
  const { automaticCallAfterSeconds } = rules;
  if (automaticCallAfterSeconds === null || state.pause !== null || !dayRuns(state.day)) return null;
  if (counter.status !== 'open' || counter.currentVisit !== null) return null;
  return Math.max(counter.idleSince, workingSince) + automaticCallAfterSeconds * second;
}

/**
 * [AUTO-1][AUTO-2] The calls that are due: the counter that has been idle longest calls first, each by the calling rule
 * in the hall that the calls before have left.
 */
export function automaticCalls(
  state: HallState,
  {
    now,
    config,
    actor,
    workingSince = 0,
  }: Pick<DecisionContext, 'now' | 'config' | 'actor' | 'workingSince'>,
): readonly HallEventBody[] {
  const calls: HallEventBody[] = [];
  let hall = state;
  for (const counterId of countersDue(state, config, now, workingSince)) {
    const next = pickNext(hall, config, counterId, now);
    if (next === undefined) continue;
    const body = callOf(counterId, next);
    calls.push(body);
    hall = evolve(hall, { at: now, occurredAt: now, by: actor, move: 'tick', body });
  }
  return calls;
}

/** The longest idle first; of several, in the order of the configuration. */
function countersDue(
  state: HallState,
  config: BranchConfig,
  now: Instant,
  workingSince: Instant,
): readonly CounterId[] {
  return config.counters
    .flatMap(({ id }) => {
      const counter = state.counters.get(id);
      if (counter?.status !== 'open') return [];
      const due = callsBySelfAt(state, config, counter, workingSince);
      return due === null || due > now ? [] : [{ id, idleSince: counter.idleSince }];
    })
    .toSorted((a, b) => a.idleSince - b.idleSince)
    .map(({ id }) => id);
}
