import { hash } from 'node:crypto';
import { serviceDay, type CommandId, type ServiceDay } from '@talon/shared';
import { z } from 'zod';
import { decodeEvent } from './eventCodec.ts';
import type { JournalRow } from './journal.ts';
import { BrokenJournalError } from './storeErrors.ts';

/** The hash before the first row. */
export const noHash = '0'.repeat(64);

/** A row as it is kept: the event as text, byte by byte what was hashed. */
export interface RowText {
  readonly seq: number;
  readonly serviceDay: string | null;
  readonly commandId: string;
  readonly event: string;
}

/** A kept row with its hash, 64 hex digits. */
export interface HashedRowText extends RowText {
  readonly hash: string;
}

/** The hash of a row: over the hash before it and everything that the row says. */
export function chainHash(previousHash: string, row: RowText): string {
  // No part but the last can hold a line break, so two different rows never make the same text.
  return hash('sha256', [previousHash, row.seq, row.serviceDay ?? '', row.commandId, row.event].join('\n'));
}

/**
 * Reads kept rows one after the other and checks that each is what was written after the one before it.
 *
 * @param previous the row before the first: its `seq` and hash, or 0 and `noHash`
 * @throws BrokenJournalError at the first row that was changed, removed, put elsewhere or is not known
 */
export function* checkedRows(
  rows: Iterable<HashedRowText>,
  previous: { readonly seq: number; readonly hash: string },
): Generator<JournalRow> {
  let { seq, hash } = previous;
  for (const row of rows) {
    if (row.seq !== seq + 1)
      throw new BrokenJournalError(seq + 1, `it is missing, the next row there is ${row.seq}`);
    if (row.hash !== chainHash(hash, row))
      throw new BrokenJournalError(row.seq, 'its hash does not fit its content and the row before it');
    yield journalRow(row);
    ({ seq, hash } = row);
  }
}

/** @throws BrokenJournalError when the event is not one that this program knows */
function journalRow(row: HashedRowText): JournalRow {
  const { seq, hash } = row;
  try {
    return {
      seq,
      serviceDay: row.serviceDay === null ? null : serviceDay.parse(row.serviceDay),
      // Written by ourselves and covered by the hash.
      commandId: row.commandId as CommandId,
      event: decodeEvent(row.event),
      hash,
    };
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new BrokenJournalError(seq, `this program cannot read its event: ${why}`);
  }
}

/** The service day of a row: the one that its event opens, or the one of the row before it. */
export function serviceDayOf(event: JournalRow['event'], before: ServiceDay | null): ServiceDay | null {
  return event.body.type === 'dayOpened' ? event.body.serviceDay : before;
}
