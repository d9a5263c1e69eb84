import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { replaceDurably } from './durableFile.ts';
import type { Log } from './log.ts';

/** What a machine must not forget when it restarts, in one small file. */
export interface Ledger<C extends object> {
  readonly content: C;
  /**
   * Changes the content at once; resolves when it is on disk. Never rejects: a disk that cannot be written costs the
   * promise about restarts, which is logged, but not the ticket of the visitor who stands there.
   */
  change(change: (content: C) => Partial<C>): Promise<void>;
  /** Takes no more changes; resolves when the last one is on disk. */
  close(): Promise<void>;
}

export interface LedgerKind<C extends object> {
  readonly fileName: string;
  /** Reads the content, also as versions before wrote it. */
  readonly schema: z.ZodType<C>;
  readonly empty: C;
}

/** Opens the ledger in a folder. A file that cannot be read is put aside, and the machine starts with an empty one. */
export async function openLedger<C extends object>(
  folder: string,
  { fileName, schema, empty }: LedgerKind<C>,
  log: Log,
): Promise<Ledger<C>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  let content = (await readLedger(path, schema, log)) ?? empty;
  let onDisk = content;
  let isClosed = false;
  let lastWrite = Promise.resolve();

  async function write(): Promise<void> {
    // A change that came in meanwhile is written with this one.
    const next = content;
    if (next === onDisk) return;
    try {
      await replaceDurably(path, JSON.stringify(next));
      onDisk = next;
    } catch (error) {
      log('error', 'the ledger cannot be written: a restart now would forget what is under way', {
        path,
        error,
      });
    }
  }

  return {
    get content() {
      return content;
    },
    change(change) {
      if (isClosed) return lastWrite;
      content = { ...content, ...change(content) };
      lastWrite = lastWrite.then(write);
      return lastWrite;
    },
    close() {
      isClosed = true;
      return lastWrite;
    },
  };
}

async function readLedger<C>(path: string, schema: z.ZodType<C>, log: Log): Promise<C | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const aside = `${path}.unreadable`;
    await rename(path, aside);
    log('error', 'the ledger cannot be read and is put aside', { aside, error });
    return undefined;
  }
}
