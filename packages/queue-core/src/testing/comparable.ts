import { isCollection, isSet } from 'immutable';
import type { HallState } from '../state.ts';

/**
 * A hall in plain values, to compare two of them. Counters of earlier days are left out: a closed one is the same as
 * one that was never opened. The order of a set is none.
 */
export function comparable(hall: HallState): Readonly<Record<string, unknown>> {
  const counters = hall.counters.filter(({ status }) => status !== 'closed');
  return Object.fromEntries(
    Object.entries({ ...hall, counters }).map(([part, value]) => [part, plain(value)]),
  );
}

function plain(value: unknown): unknown {
  if (isSet(value))
    return value
      .toArray()
      .map(String)
      .toSorted((a, b) => (a < b ? -1 : 1));
  return isCollection(value) ? value.toJS() : value;
}
