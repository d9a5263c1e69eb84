// One thread of `inThreads`: plays the part it was given, and posts each day and what it saw in the end.
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from './inThreads.ts';
import { playPart, type LongPart } from './longParts.ts';

const post = (message: FromThread): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
};

const seen = playPart(workerData as LongPart, (done) => post({ type: 'day', done }));
post({ type: 'seen', seen });
