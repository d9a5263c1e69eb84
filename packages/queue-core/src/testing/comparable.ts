import type { HallState } from '../state.ts';

/**
 * A hall in plain values, to compare two of them. Counters of earlier days are left out: a closed one is the same as
 * one that was never opened.
 */
export function comparable(hall: HallState) {
  const { visits, lines, counters, sequences, numbers, overtaken, turns, printers, ...rest } = hall;
  return {
    ...rest,
    visits: visits.toJS(),
    lines: lines.toJS(),
    counters: counters.filter(({ status }) => status !== 'closed').toJS(),
    sequences: sequences.toJS(),
    numbers: numbers.toArray().toSorted(),
    overtaken: overtaken.toJS(),
    turns: turns.toJS(),
    printers: printers.toJS(),
  };
}
