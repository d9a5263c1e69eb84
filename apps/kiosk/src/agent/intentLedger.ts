import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commandId,
  locale,
  printCause,
  printOutcome,
  purpose,
  rejectionCode,
  serviceId,
  ticketNumber,
  visitId,
} from '@talon/shared';
import { ticketPaper } from '@talon/ticket-print';
import { z } from 'zod';
import { intentId } from '../ipc.ts';
import { replaceDurably } from './durableFile.ts';
import type { Log } from './log.ts';

const issuedVisit = { visitId, ticket: ticketNumber, peopleBefore: z.number().int() };

/** How far one touch has come on its way to paper. Each step is on disk before the next one begins. */
const intentProgress = z.discriminatedUnion('phase', [
  /** The hub may have been asked. */
  z.object({ phase: z.literal('asking') }),
  /** The hub has given the number; not one byte has gone to the printer. */
  z.object({ phase: z.literal('issued'), ...issuedVisit, paper: ticketPaper }),
  /** Bytes may have gone to the printer: never printed again. */
  z.object({ phase: z.literal('printing'), ...issuedVisit }),
  z.object({ phase: z.literal('done'), ...issuedVisit, outcome: printOutcome, cause: printCause.nullable() }),
  z.object({ phase: z.literal('refused'), code: rejectionCode }),
]);
export type IntentProgress = z.infer<typeof intentProgress>;

const openIntent = z.object({
  intentId,
  serviceId,
  purpose,
  language: locale,
  /** This machine's wall clock at the touch, in ms since the epoch: only to tell a short restart from a long one. */
  touchedAt: z.number(),
  progress: intentProgress,
});
export type OpenIntent = z.infer<typeof openIntent>;

/** A paper's fate on its way to the hub. */
const printReport = z.object({
  commandId,
  visitId,
  outcome: printOutcome,
  cause: printCause.nullable(),
});
export type PrintReport = z.infer<typeof printReport>;

const ledgerContent = z.object({
  format: z.literal(1),
  /** The one intent that the page has begun and not ended. */
  open: openIntent.nullable(),
  /** Papers of which bytes may have gone to the printer and whose fate is not known yet. */
  inPrint: z.array(z.object({ intentId, visitId })),
  /** What the hub has still to be told, oldest first. */
  reports: z.array(printReport),
  /** The last intents that were ended: a tap that arrives late must not begin one again. */
  ended: z.array(intentId),
});
export type LedgerContent = z.infer<typeof ledgerContent>;

const nothing: LedgerContent = { format: 1, open: null, inPrint: [], reports: [], ended: [] };

/** What a kiosk must not forget when it restarts, in one small file. */
export interface IntentLedger {
  readonly content: LedgerContent;
  /**
   * Changes the content at once; resolves when it is on disk. Never rejects: a disk that cannot be written costs the
   * promise about restarts, which is logged, but not the ticket of the visitor who stands there.
   */
  change(change: (content: LedgerContent) => Partial<LedgerContent>): Promise<void>;
  /** Takes no more changes; resolves when the last one is on disk. */
  close(): Promise<void>;
}

/** Opens the ledger in a folder. A file that cannot be read is put aside, and the kiosk starts with an empty one. */
export async function openLedger(folder: string, log: Log): Promise<IntentLedger> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'intents.json');
  let content = (await readLedger(path, log)) ?? nothing;
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
      log('error', 'the ledger cannot be written: a restart now would forget the open ticket', {
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

async function readLedger(path: string, log: Log): Promise<LedgerContent | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return ledgerContent.parse(JSON.parse(text));
  } catch (error) {
    const aside = `${path}.unreadable`;
    await rename(path, aside);
    log('error', 'the ledger cannot be read and is put aside', { aside, error });
    return undefined;
  }
}
