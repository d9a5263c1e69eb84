// One thread of `waitsInThreads`: plays the pool it was given and posts what it saw.
import { parentPort, workerData } from 'node:worker_threads';
import { stationaryWaits, type PoolRun } from './stationaryPool.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(stationaryWaits(workerData as PoolRun));
