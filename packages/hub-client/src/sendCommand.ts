import {
  commandId,
  commands,
  reply,
  second,
  type CommandEnvelope,
  type CommandId,
  type CommandName,
  type Ms,
  type Payload,
  type ReplyTo,
} from '@talon/shared';
import type { Answer, LinkFailure, SendOptions } from './hubLink.ts';
import type { OwnTime } from './ownTime.ts';

/** How long a reply may take before the command is asked again. A turn takes milliseconds; this is a lost reply. */
const repeatAfter: Ms = 2 * second;
const defaultDeadline: Ms = 8 * second;

const disconnected: LinkFailure = { ok: false, code: 'disconnected', params: {} };
const noAnswer: LinkFailure = { ok: false, code: 'no-answer', params: {} };

/** Sends commands over a connection that comes and goes. */
export interface CommandSender {
  send<N extends CommandName>(name: N, payload: Payload<N>, options?: SendOptions): Promise<Answer<N>>;
  /** There is a connection (again): what is still unanswered is asked again, with the same id. */
  connected(): void;
  disconnected(): void;
  /** No connection will come any more: what is unanswered stays so. */
  ended(): void;
}

export interface CommandSenderParts {
  /** Puts a command on the wire now. Only called while connected; `answered` gets whatever comes back. */
  readonly emit: (name: CommandName, envelope: CommandEnvelope, answered: (frame: unknown) => void) => void;
  readonly time: OwnTime;
  readonly freshCommandId: () => CommandId;
  /** Told when the hub's answer does not fit the command table. */
  readonly unreadable: (detail: string) => void;
}

interface Unanswered {
  ask(): void;
  pause(): void;
  giveUp(): void;
}

export function commandSender({ emit, time, freshCommandId, unreadable }: CommandSenderParts): CommandSender {
  const unanswered = new Set<Unanswered>();
  let isConnected = false;

  function send<N extends CommandName>(
    name: N,
    payload: Payload<N>,
    options: SendOptions = {},
  ): Promise<Answer<N>> {
    if (!isConnected) return Promise.resolve(disconnected);
    const envelope = { commandId: options.commandId ?? freshCommandId(), payload };

    return new Promise((resolve) => {
      let stopRepeating = () => {};
      const settle = (answer: Answer<N>) => {
        stopRepeating();
        stopWaiting();
        unanswered.delete(command);
        resolve(answer);
      };
      const command: Unanswered = {
        ask() {
          stopRepeating();
          stopRepeating = time.after(repeatAfter, () => command.ask());
          emit(name, envelope, (frame) => {
            const answer = readReply(name, frame);
            if (answer === undefined) unreadable(`reply to ${name}: ${JSON.stringify(frame)}`);
            settle(answer ?? noAnswer);
          });
        },
        pause: () => stopRepeating(),
        giveUp: () => settle(noAnswer),
      };
      const stopWaiting = time.after(options.deadlineMs ?? defaultDeadline, () => command.giveUp());
      unanswered.add(command);
      command.ask();
    });
  }

  return {
    send,
    connected() {
      isConnected = true;
      for (const command of unanswered) command.ask();
    },
    disconnected() {
      isConnected = false;
      for (const command of unanswered) command.pause();
    },
    ended() {
      isConnected = false;
      for (const command of unanswered) command.giveUp();
    },
  };
}

/** A reply that fits the command, by its schema in the table; `undefined` when it does not. */
function readReply<N extends CommandName>(name: N, frame: unknown): ReplyTo<N> | undefined {
  const read = reply.safeParse(frame);
  if (!read.success) return undefined;
  if (!read.data.ok) return read.data;
  const result = commands[name].result.safeParse(read.data.result);
  if (!result.success) return undefined;
  return { ok: true, revision: read.data.revision, result: result.data as never };
}

/**
 * A new id for one press: 128 random bits.
 *
 * `crypto.randomUUID` is missing where pages are served over plain http, `getRandomValues` is not. Node 18 (the main
 * process of Electron 25) has no global `crypto`: an agent there passes its own `freshCommandId`.
 */
export function randomCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return commandId.parse(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
