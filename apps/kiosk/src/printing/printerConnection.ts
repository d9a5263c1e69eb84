import { connect, type Socket } from 'node:net';
import type { Ms } from '@talon/shared';
import type { After } from './after.ts';
import {
  conditionOfAnswers,
  replyReader,
  type PrinterCondition,
  type PrinterReply,
} from './printerStatus.ts';

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
}

const connectMs: Ms = 2_500;
const answerMs: Ms = 1_500;
/** How long a printer may take to close its side once nothing is left to lose. */
const closeMs: Ms = 1_000;

/** One TCP connection to a printer: asks, sends, and hears everything the printer says. */
export interface PrinterConnection {
  /**
   * Asks DLE EOT 1 to 4. `undefined`: an answer did not come within 1.5 s, now or before, or the connection ended.
   */
  askCondition(): Promise<PrinterCondition | undefined>;
  /** Hands bytes to the kernel. Whether they went is told by `isFlushed`, not by this. */
  send(bytes: Uint8Array): void;
  /** Whether the kernel has taken everything that was sent. */
  readonly isFlushed: boolean;
  onReply(listener: (reply: PrinterReply) => void): void;
  /** Settles when the connection is over, whoever ended it; `broken` when it was reset. */
  readonly ended: Promise<'closed' | 'broken'>;
  readonly isOpen: boolean;
  /** Says that nothing more comes (FIN). Bytes on the way are still delivered. */
  finish(): void;
  /**
   * Finishes, and waits until the printer has closed its side, or for `patienceMs` (1 s): then tears the connection
   * down. Only for when nothing is on the way any more: a printer that says a word to a torn connection loses what it
   * has not read yet (DEVICES.md 1.6).
   */
  close(patienceMs?: Ms): Promise<void>;
}

/** Connects within 2.5 s; `undefined` when that is not possible. */
export function openConnection(
  { host, port }: PrinterAddress,
  after: After,
): Promise<PrinterConnection | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 });
    const cancel = after(connectMs, () => {
      socket.destroy();
      resolve(undefined);
    });
    const fail = () => {
      cancel();
      resolve(undefined);
    };
    socket.once('error', fail);
    socket.once('connect', () => {
      cancel();
      socket.off('error', fail);
      resolve(overSocket(socket, after));
    });
  });
}

function overSocket(socket: Socket, after: After): PrinterConnection {
  const read = replyReader();
  const listeners = new Set<(reply: PrinterReply) => void>();
  let unflushed = 0;
  let isOpen = true;
  /** A question that was never answered would make every later answer ambiguous. */
  let isDeaf = false;
  const ended = new Promise<'closed' | 'broken'>((resolve) => {
    socket.once('close', (isBroken) => {
      isOpen = false;
      resolve(isBroken ? 'broken' : 'closed');
    });
  });
  // What the error was does not matter: `close` follows and says that it was one.
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    for (const reply of read(bytes)) for (const listener of listeners) listener(reply);
  });

  function send(bytes: Uint8Array): void {
    if (!isOpen) return;
    unflushed += 1;
    socket.write(bytes, (error) => {
      if (error === null || error === undefined) unflushed -= 1;
    });
  }

  /** One at a time, so that it is known which of the four a byte answers. */
  function ask(n: number): Promise<number | undefined> {
    return new Promise((resolve) => {
      const settle = (answer: number | undefined) => {
        cancel();
        listeners.delete(listener);
        resolve(answer);
      };
      const listener = (reply: PrinterReply) => {
        if (reply.kind === 'realtime') settle(reply.byte);
      };
      const cancel = after(answerMs, () => settle(undefined));
      listeners.add(listener);
      void ended.then(() => settle(undefined));
      send(Uint8Array.of(0x10, 0x04, n));
    });
  }

  return {
    async askCondition() {
      const answers: number[] = [];
      for (const n of [1, 2, 3, 4]) {
        const answer = isDeaf ? undefined : await ask(n);
        isDeaf = answer === undefined;
        if (answer === undefined) return undefined;
        answers.push(answer);
      }
      return conditionOfAnswers(answers as [number, number, number, number]);
    },
    send,
    get isFlushed() {
      return unflushed === 0;
    },
    onReply(listener) {
      listeners.add(listener);
    },
    ended,
    get isOpen() {
      return isOpen;
    },
    finish() {
      socket.end();
    },
    async close(patienceMs = closeMs) {
      socket.end();
      const cancel = after(patienceMs, () => socket.destroy());
      await ended;
      cancel();
    },
  };
}
