import { dayRuns, type Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallEventBody } from '../events.ts';
import type { HallState } from '../state.ts';

/**
 * Closes the service day: settles every visit that is still there, closes the counters.
 *
 * Rules DAY-3, DAY-4. Refuses with `day-not-open`.
 */
export function closeServiceDay(
  state: HallState,
  _payload: Payload<'closeServiceDay'>,
  _context: DecisionContext,
): Move<'closeServiceDay'> {
  if (!dayRuns(state.day)) return reject('day-not-open');

  return accept({ settled: state.visits.size }, ...closingOfDay(state));
}

/** [DAY-4] What happens when a day ends: nobody is forgotten, no counter stays open. */
export function closingOfDay(state: HallState): readonly HallEventBody[] {
  const leftOver = [...state.visits.values()]
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }): HallEventBody => ({ type: 'visitLeftOver', visitId: id }));
  const counters = [...state.counters.entries()]
    .filter(([, counter]) => counter.status !== 'closed')
    .map(([counterId]): HallEventBody => ({ type: 'counterClosed', counterId }));
  return [...leftOver, ...counters, { type: 'dayClosed' }];
}
