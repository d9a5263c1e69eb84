import type { HallState } from '../state.ts';

/**
 * A hall in plain values, to compare two of them. Counters of earlier days are left out: a closed one is the same as
 * one that was never opened.
 */
export function comparable(hall: HallState): unknown {
  const { visits, lines, absent, lastEnds, callsFrom, counters, sequences, numbers, ...rest } = hall;
  return {
    ...rest,
    visits: visits.toJS(),
    lines: lines.toJS(),
    absent: absent.toJS(),
    lastEnds: lastEnds.toJS(),
    callsFrom: callsFrom.toJS(),
    counters: counters.filter(({ status }) => status !== 'closed').toJS(),
    sequences: sequences.toJS(),
    numbers: numbers.toArray().toSorted(),
  };
}
