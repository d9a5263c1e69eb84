// One thread of `waitsInThreads`: plays the pool it was given and posts what it saw.
import { parentPort, workerData } from 'node:worker_threads';
import { stationaryWaits, type PoolRun } from './stationaryPool.ts';

parentPort?.postMessage(stationaryWaits(workerData as PoolRun));
