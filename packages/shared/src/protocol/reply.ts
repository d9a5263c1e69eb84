import { z } from 'zod';
import { commandId } from '../ids.ts';
import type { CommandName, Result } from './commands.ts';
import { rejectionCode, rejectionParams } from './rejections.ts';

/** The journal's sequence number after a turn: views and replies of one moment carry the same one. */
export const revision = z.number().int().nonnegative();
export type Revision = z.infer<typeof revision>;

/** What travels up with every command: the event's name is the command's, this is its one argument. */
export const commandEnvelope = z.strictObject({ commandId, payload: z.unknown() });
export type CommandEnvelope = z.infer<typeof commandEnvelope>;

/** The hub's answer to a command. `result` is checked again by the client with the command's own schema. */
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), revision, result: z.unknown() }),
  z.object({ ok: z.literal(false), code: rejectionCode, params: rejectionParams }),
]);
export type Reply = z.infer<typeof reply>;

/** A reply to one particular command. */
export type ReplyTo<N extends CommandName> =
  | { readonly ok: true; readonly revision: Revision; readonly result: Result<N> }
  | Extract<Reply, { ok: false }>;
