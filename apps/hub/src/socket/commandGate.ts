import {
  commandEnvelope,
  commands,
  senderOf,
  watch,
  type Actor,
  type CommandName,
  type Ms,
  type RejectionCode,
  type Reply,
  type Watch,
} from '@talon/shared';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { HubMetrics } from '../metrics.ts';
import type { HallRuntime } from '../runtime/hallRuntime.ts';
import { tokenBucket } from '../tokenBucket.ts';

/** Nobody presses 60 times at once or 30 times a second; a kiosk delivering an hour's tickets stays below, too. */
const burst = 60;
const perSecond = 30;
/** A screen shows one counter, the hall and the branch; a few more do no harm. */
const mostWatches = 8;
const watchList = z.array(watch).max(mostWatches);

export interface GateParts {
  readonly runtime: Pick<HallRuntime, 'submit'>;
  readonly metrics: Pick<HubMetrics, 'answered'>;
  /** Knows which connection and who. */
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Replaces what this connection watches, or says why not. */
  readonly watch: (watches: readonly Watch[]) => Reply;
  /** Monotonic, in ms. */
  readonly monotonicNow: () => Ms;
}

/**
 * One connection's way in: every event that a client sends goes through here, whatever it is.
 *
 * It binds the command table: parses the envelope, checks that this sender may send the command, parses the payload,
 * asks the runtime and answers. Everything else is refused with a code, logged once per connection and code. It never
 * throws: socket.io would take an exception of a handler for one of the process.
 */
export function commandGate(
  who: Actor,
  { runtime, metrics, log, watch: watchViews, monotonicNow }: GateParts,
): (event: string, args: readonly unknown[]) => void {
  const bucket = tokenBucket(burst, perSecond, monotonicNow);
  const logged = new Set<string>();

  function receive(event: string, args: readonly unknown[]): void {
    const last = args.at(-1);
    const reply = typeof last === 'function' ? (last as (reply: Reply) => void) : undefined;
    const sent = reply === undefined ? args : args.slice(0, -1);
    const known = event === 'watch' || isCommand(event) ? event : 'unknown';

    const answer = (given: Reply) => {
      metrics.answered(known, given.ok ? 'accepted' : given.code);
      reply?.(given);
    };
    const refuse = (code: RejectionCode, why?: string) => {
      if (!logged.has(code)) log.info({ command: known, code, why }, 'refused input');
      logged.add(code);
      answer({ ok: false, code, params: {} });
    };

    if (!bucket.take()) return refuse('too-many-commands');
    if (known === 'unknown') return refuse('unknown-command');
    if (reply === undefined) return refuse('malformed', 'no acknowledgement asked for');
    if (sent.length !== 1) return refuse('malformed', `${sent.length} arguments`);

    if (known === 'watch') {
      const watches = watchList.safeParse(sent[0]);
      if (!watches.success) return refuse('malformed', whyNot(watches.error));
      const given = watchViews(watches.data);
      return given.ok ? answer(given) : refuse(given.code);
    }

    const envelope = commandEnvelope.safeParse(sent[0]);
    if (!envelope.success) return refuse('malformed', whyNot(envelope.error));
    const command = commands[known];
    if (!command.from.some((sender) => sender === senderOf(who))) return refuse('not-allowed');
    const payload = command.payload.safeParse(envelope.data.payload);
    if (!payload.success) return refuse('malformed', whyNot(payload.error));

    // The promise never rejects: see HallRuntime.
    void runtime.submit(known, envelope.data.commandId, payload.data as never, who).then(answer);
  }

  return (event, args) => {
    try {
      receive(event, args);
    } catch (error) {
      log.error({ err: error, event: event.slice(0, 40) }, 'the gate failed on an input');
    }
  };
}

const isCommand = (event: string): event is CommandName => Object.hasOwn(commands, event);

/** The first fault with its place. What was sent is not repeated: it may be long, and it is not ours. */
function whyNot({ issues }: z.ZodError): string {
  const [first] = issues;
  return `${first?.path.map(String).join('.').slice(0, 80) ?? ''}: ${first?.message.slice(0, 160) ?? ''}`;
}
