import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LongPart, PartSeen } from './longParts.ts';

/** What a thread tells of its part. */
export type FromThread =
  | { readonly type: 'day'; readonly done: number }
  | { readonly type: 'seen'; readonly seen: PartSeen };

/**
 * Plays parts side by side, one on each processor, in their order.
 *
 * @param onDay hears how many days of a part are played
 * @param onSeen hears what was seen of a part when it is done
 */
export async function inThreads(
  parts: readonly LongPart[],
  onDay: (part: LongPart, done: number) => void,
  onSeen: (seen: PartSeen) => void,
): Promise<void> {
  const waiting = parts.values();
  const oneAfterAnother = async () => {
    for (const part of waiting) onSeen(await inThread(part, (done) => onDay(part, done)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, oneAfterAnother));
}

async function inThread(part: LongPart, onDay: (done: number) => void): Promise<PartSeen> {
  const thread = new Worker(new URL('longPartThread.js', import.meta.url), { workerData: part });
  let seen: PartSeen | undefined;
  thread.on('message', (message: FromThread) => {
    if (message.type === 'day') onDay(message.done);
    else ({ seen } = message);
  });
  await once(thread, 'exit');
  if (seen === undefined) throw new Error('a thread ended without an answer');
  return seen;
}
