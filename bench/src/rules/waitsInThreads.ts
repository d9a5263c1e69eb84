import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PoolRun, StationaryWaits } from './stationaryPool.ts';

/** Plays pools side by side, one on each processor; the waits come in the order of the runs. */
export async function waitsInThreads(runs: readonly PoolRun[]): Promise<readonly StationaryWaits[]> {
  const seen: StationaryWaits[] = [];
  const waiting = runs.entries();
  const oneAfterAnother = async () => {
    for (const [at, run] of waiting) seen[at] = await waitsInThread(run);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, oneAfterAnother));
  return seen;
}

async function waitsInThread(run: PoolRun): Promise<StationaryWaits> {
  const thread = new Worker(new URL('stationaryWorker.js', import.meta.url), { workerData: run });
  const [seen] = (await once(thread, 'message')) as [StationaryWaits];
  return seen;
}
