import type { HallState } from '@talon/queue-core';
import type {
  Actor,
  BranchConfig,
  CommandId,
  CommandName,
  Instant,
  Ms,
  Payload,
  Reply,
  Revision,
} from '@talon/shared';

/** The hall as it is in force: what every view is made of. */
export interface HallNow {
  readonly state: HallState;
  readonly config: BranchConfig;
  readonly revision: Revision;
  readonly hubTime: Instant;
}

/** The steps of one turn, in their order. `stored` replies and refusals alone make a turn of `decided`, `answered`. */
export type TurnPhase = 'decided' | 'appended' | 'swapped' | 'answered' | 'published';

/** That a step of a turn is over: how long it took in real ms, and for how many commands. */
export interface PhaseReport {
  readonly phase: TurnPhase;
  readonly ms: Ms;
  readonly commands: number;
}

/**
 * The hall of one branch at work: takes commands, decides, writes down, answers and publishes.
 *
 * Commands that arrive in one turn of the event loop are one transaction.
 */
export interface HallRuntime {
  /**
   * Asks for a move. The payload has been parsed and the sender's permission checked by the gate.
   *
   * The same `commandId` gets the stored reply of the first time, also after a restart. Refuses, beside the rules'
   * own codes, with `hub-read-only` (disk full), `hub-stopping`, and `malformed` when the id belongs to another
   * command or sender or the command made us throw. The promise never rejects. It stays open for ever when the
   * outcome is not known because the disk failed: the hub exits then, and the client asks again after its restart.
   *
   * A reply is handed over before the views of its turn are published.
   */
  submit<N extends CommandName>(
    name: N,
    commandId: CommandId,
    payload: Payload<N>,
    actor: Actor,
  ): Promise<Reply>;
  /** The hall in force, with the hub's time of this moment. */
  now(): HallNow;
  /** Calls `listener` once after every turn that changed the hall. Returns the way to stop. */
  onPublish(listener: (hall: HallNow) => void): () => void;
  /** Publishes without a turn: after the configuration has changed. */
  publish(): void;
  /** True while the disk is full: nothing can be recorded, every new command is refused. */
  readonly readOnly: boolean;
  /** Commands that wait for their turn. */
  readonly pending: number;
  /** Finishes what was taken and refuses everything from now on with `hub-stopping`. */
  stop(): void;
}
