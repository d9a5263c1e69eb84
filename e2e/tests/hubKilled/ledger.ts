import type { HubLink } from '@talon/hub-client';
import type { CommandId, CommandName, Payload, Reply, Result } from '@talon/shared';

/** One press of a button, with what the hub said to it. */
export interface Press {
  readonly commandId: CommandId;
  readonly name: CommandName;
  readonly payload: unknown;
  /** `undefined` while nobody knows whether it was done. */
  readonly reply: Extract<Reply, { ok: true }> | undefined;
}

/** The hub went away before it answered. */
export class HubGone extends Error {
  override readonly name = 'HubGone';
}

/** What people outside the hub know: everything they pressed, written down before they pressed it. */
export class Ledger {
  readonly #presses = new Map<CommandId, Press>();
  /** Called after each accepted press, with how many there are. */
  onAccepted: (accepted: number) => void = () => {};
  #accepted = 0;

  /** How many presses were accepted. */
  get accepted(): number {
    return this.#accepted;
  }

  get presses(): readonly Press[] {
    return [...this.#presses.values()];
  }

  /**
   * Presses a button; again with the same id, when nobody knows whether it was done. A refusal by a rule changes nothing and is forgotten.
   *
   * @returns the result, or the code of the refusal
   * @throws HubGone when no answer came; the press stays in the ledger without one
   */
  async press<N extends CommandName>(
    link: HubLink,
    name: N,
    payload: Payload<N>,
    commandId: CommandId,
  ): Promise<
    { readonly ok: true; readonly result: Result<N> } | { readonly ok: false; readonly code: string }
  > {
    this.#presses.set(commandId, { commandId, name, payload, reply: undefined });
    const answer = await link.send(name, payload, { commandId });
    if (answer.ok) {
      this.#presses.set(commandId, { commandId, name, payload, reply: answer });
      this.#accepted += 1;
      this.onAccepted(this.#accepted);
      return { ok: true, result: answer.result };
    }
    if (answer.code === 'no-answer' || answer.code === 'disconnected') throw new HubGone();
    this.#presses.delete(commandId);
    return { ok: false, code: answer.code };
  }
}
