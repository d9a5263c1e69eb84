import { poolErrors, type CleanPoolRun, type PoolErrors } from './cleanPool.ts';
import { stationaryWaits, type PoolRun, type StationaryWaits } from './stationaryPool.ts';

/** A part of the benchmark that takes so long that it gets a thread of its own. */
export type LongPart =
  | { readonly kind: 'waits'; readonly run: PoolRun }
  | { readonly kind: 'estimates'; readonly run: CleanPoolRun };

/** A part with what was seen in it. */
export type PartSeen =
  | { readonly kind: 'waits'; readonly run: PoolRun; readonly waits: StationaryWaits }
  | { readonly kind: 'estimates'; readonly run: CleanPoolRun; readonly errors: PoolErrors };

/** @param onDay is told after each day how many are done */
export function playPart(part: LongPart, onDay: (done: number) => void): PartSeen {
  return part.kind === 'waits'
    ? { ...part, waits: stationaryWaits(part.run, onDay) }
    : { ...part, errors: poolErrors(part.run, onDay) };
}
