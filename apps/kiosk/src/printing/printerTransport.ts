import type { Ms, PrintCause } from '@talon/shared';
import type { After } from './after.ts';
import { openConnection, type PrinterAddress, type PrinterConnection } from './printerConnection.ts';
import { obstacleOf, type PrinterCondition } from './printerStatus.ts';

/** What became of one paper. `cause` is given unless it was printed. */
export type PaperOutcome =
  | { readonly outcome: 'printed'; readonly cause: null }
  /** Not one byte of it went out: it cannot come later. */
  | { readonly outcome: 'refused'; readonly cause: PrintCause }
  /** It may be in the slot, half in the slot, or still come when the roll is changed. */
  | { readonly outcome: 'unknown'; readonly cause: PrintCause };

/** How a printer stands when nothing is printed. */
export type PrinterReport =
  | { readonly kind: 'condition'; readonly condition: PrinterCondition }
  /** Reachable, and known to have no way back. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'fault'; readonly cause: PrintCause };

export interface PrinterTransport {
  report(): Promise<PrinterReport>;
  /**
   * Sends one job and finds out what became of it. `beforeFirstByte` is awaited when the printer has been found ready:
   * what is written down there is true whenever the job may have been sent.
   */
  print(job: Uint8Array, beforeFirstByte: () => Promise<void>): Promise<PaperOutcome>;
  /** Ends everything without waiting; calls under way may never settle. */
  close(): void;
}

export interface TcpPrinterOptions extends PrinterAddress {
  /**
   * `full`: answers DLE EOT, and GS r or GS ( H in order with the data. `none`: takes jobs and says nothing.
   */
  readonly backChannel: 'full' | 'none';
}

/** How long a ticket may take from its first byte to its confirmation. */
export const confirmMs: Ms = 20_000;
/** How long an obstacle in the middle of a job may last: a cover that is opened and closed costs no ticket. */
export const troubleMs: Ms = 3_000;
/** How long a printer without a way back may take to close the connection after the last byte. */
export const silentCloseMs: Ms = 2_000;
/** How long a connection with an unconfirmed job is kept when the printer is well and nothing is on the way any more. */
const lingerMs: Ms = 30_000;

/**
 * A printer on raw TCP (port 9100), one connection at a time, one operation after the other.
 *
 * With a way back: DLE EOT 1-4 first, and a printer that is not ready is refused the job, so that nothing can come out
 * later; then the job and its end marker (GS ( H with a number, GS r 1); the answer to either says that everything
 * before it was processed: printed. No answer in 20 s, an obstacle for 3 s, or a lost connection: unknown, and the job
 * is never sent again, because the rest of it is still in the printer and comes out after the roll is changed.
 * The connection of such a job stays open until the printer has confirmed it late, is well again, or is gone: tearing
 * it down would leave a picture cut in the middle, which swallows the head of the next ticket. Until then further
 * tickets are refused: no flood of papers after a roll change.
 *
 * Without a way back nobody can know more than that the printer took the bytes. A job that it took completely counts
 * as printed: a mark on every single ticket is a mark that nobody looks at; that this printer is blind stands in the
 * kiosk's snapshot (`silent`) for as long as it is so. What it did not take, or a reset, is unknown all the same.
 *
 * Source: DEVICES.md 1.6-1.8.
 */
export function tcpPrinter(options: TcpPrinterOptions, after: After): PrinterTransport {
  const { backChannel } = options;
  let lastOperation: Promise<unknown> = Promise.resolve();
  let pending: UnconfirmedJob | null = null;
  let jobNumber = 0;
  let current: PrinterConnection | null = null;

  function inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const result = lastOperation.then(operation);
    lastOperation = result.catch(() => {});
    return result;
  }

  async function connected<T>(
    use: (connection: PrinterConnection) => Promise<T>,
    otherwise: (cause: PrintCause) => T,
  ): Promise<T> {
    if (pending !== null) {
      const cause = await pending.obstacle();
      if (cause !== null) return otherwise(cause);
    }
    const connection = await openConnection(options, after);
    if (connection === undefined) return otherwise('not-reachable');
    current = connection;
    try {
      return await use(connection);
    } finally {
      current = null;
    }
  }

  function keepUntilSettled(connection: PrinterConnection, cause: PrintCause): PaperOutcome {
    const job = unconfirmedJob(connection, cause, after);
    pending = job;
    void connection.ended.then(() => {
      if (pending === job) pending = null;
    });
    return { outcome: 'unknown', cause };
  }

  async function printConfirmed(
    connection: PrinterConnection,
    job: Uint8Array,
    beforeFirstByte: () => Promise<void>,
  ): Promise<PaperOutcome> {
    const condition = await connection.askCondition();
    const cause = condition === undefined ? lostOr('no-answer', connection) : obstacleOf(condition);
    if (cause !== null) {
      await connection.close();
      return { outcome: 'refused', cause };
    }
    await beforeFirstByte();
    jobNumber = (jobNumber % 9999) + 1;
    const id = String(jobNumber).padStart(4, '0');
    const verdict = await confirmation(connection, id, () => connection.send(withMarker(job, id)), after);
    if (verdict !== 'processed') return keepUntilSettled(connection, verdict);
    await connection.close();
    return { outcome: 'printed', cause: null };
  }

  async function printBlind(
    connection: PrinterConnection,
    job: Uint8Array,
    beforeFirstByte: () => Promise<void>,
  ): Promise<PaperOutcome> {
    await beforeFirstByte();
    connection.send(job);
    connection.finish();
    const end = await Promise.race([connection.ended, pause(silentCloseMs, after)]);
    if (end === 'closed') return { outcome: 'printed', cause: null };
    if (end === 'broken') return { outcome: 'unknown', cause: 'not-reachable' };
    if (!connection.isFlushed) return keepUntilSettled(connection, 'no-answer');
    // It took everything but does not close its side: some never do. Later is early enough to let go.
    void connection.close(lingerMs);
    return { outcome: 'printed', cause: null };
  }

  return {
    report: () =>
      inTurn(() =>
        connected<PrinterReport>(
          async (connection) => {
            const condition = backChannel === 'full' ? await connection.askCondition() : 'silent';
            const isLost = !connection.isOpen;
            await connection.close();
            if (condition === 'silent') return { kind: 'silent' };
            if (condition !== undefined) return { kind: 'condition', condition };
            return { kind: 'fault', cause: isLost ? 'not-reachable' : 'no-answer' };
          },
          (cause) => ({ kind: 'fault', cause }),
        ),
      ),
    print: (job, beforeFirstByte) =>
      inTurn(() =>
        connected<PaperOutcome>(
          (connection) =>
            backChannel === 'full'
              ? printConfirmed(connection, job, beforeFirstByte)
              : printBlind(connection, job, beforeFirstByte),
          (cause) => ({ outcome: 'refused', cause }),
        ),
      ),
    close() {
      current?.finish();
      pending?.abandon();
    },
  };
}

/** GS ( H asks for the number back, GS r 1 for a byte; clones often know only the second. */
function withMarker(job: Uint8Array, id: string): Uint8Array {
  const processId = [0x1d, 0x28, 0x48, 6, 0, 48, 48, ...Buffer.from(id, 'latin1')];
  return Uint8Array.from([...job, ...processId, 0x1d, 0x72, 1]);
}

/** Sends, and waits for the answer to the end marker or for the sign that it will not come. */
function confirmation(
  connection: PrinterConnection,
  id: string,
  send: () => void,
  after: After,
): Promise<'processed' | PrintCause> {
  return new Promise((resolve) => {
    let cancelTrouble: (() => void) | null = null;
    const settle = (verdict: 'processed' | PrintCause) => {
      cancelDeadline();
      cancelTrouble?.();
      resolve(verdict);
    };
    connection.onReply((reply) => {
      if (reply.kind === 'sensor' || (reply.kind === 'processed' && reply.id === id)) settle('processed');
      if (reply.kind !== 'automatic') return;
      const cause = obstacleOf(reply.condition);
      cancelTrouble?.();
      cancelTrouble = cause === null ? null : after(troubleMs, () => settle(cause));
    });
    const cancelDeadline = after(confirmMs, () => {
      // Behind bytes that are stuck a question would get no answer.
      if (!connection.isFlushed) return settle('no-answer');
      void connection.askCondition().then((condition) => {
        const cause = condition === undefined ? lostOr('no-answer', connection) : obstacleOf(condition);
        settle(cause ?? 'no-answer');
      });
    });
    void connection.ended.then(() => settle('not-reachable'));
    send();
  });
}

const lostOr = (cause: PrintCause, { isOpen }: PrinterConnection): PrintCause =>
  isOpen ? cause : 'not-reachable';

/** A job whose fate is unknown, and the connection that still may carry the rest of it. */
interface UnconfirmedJob {
  /** Why the printer cannot take another job yet; `null` when this one is settled and its connection closed. */
  obstacle(): Promise<PrintCause | null>;
  abandon(): void;
}

function unconfirmedJob(connection: PrinterConnection, firstCause: PrintCause, after: After): UnconfirmedJob {
  let cause = firstCause;
  let isWell = false;
  let isClosing = false;

  function heard(condition: PrinterCondition): void {
    cause = obstacleOf(condition) ?? firstCause;
    isWell = obstacleOf(condition) === null;
  }

  connection.onReply((reply) => {
    if (reply.kind === 'automatic') heard(reply.condition);
    // The marker at last: everything came out.
    if (reply.kind === 'sensor' || reply.kind === 'processed') close(undefined);
  });

  function close(patienceMs: Ms | undefined): void {
    if (isClosing) return;
    isClosing = true;
    void connection.close(patienceMs);
  }

  return {
    async obstacle() {
      if (!isClosing && connection.isOpen && connection.isFlushed) {
        const condition = await connection.askCondition();
        if (condition !== undefined) heard(condition);
      }
      if (isWell && connection.isFlushed) close(lingerMs);
      if (isClosing) await Promise.race([connection.ended, pause(silentCloseMs, after)]);
      return connection.isOpen ? cause : null;
    },
    abandon: () => connection.finish(),
  };
}

function pause(ms: Ms, after: After): Promise<'passed'> {
  return new Promise((resolve) => {
    after(ms, () => resolve('passed'));
  });
}
