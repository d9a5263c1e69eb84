import type { HallEvent, PersonalRecord, ReportRow } from '@talon/queue-core';
import {
  assertNever,
  type Actor,
  type CommandId,
  type CommandName,
  type Reply,
  type Revision,
  type ServiceDay,
} from '@talon/shared';

/** An accepted command of a turn with what it caused, ready to be written. */
export interface AnsweredCommand {
  readonly commandId: CommandId;
  readonly name: CommandName;
  readonly by: Actor;
  /** At least one. */
  readonly events: readonly HallEvent[];
  readonly reportRows: readonly ReportRow[];
  /** Kept beside the journal, never in it. */
  readonly personal: readonly PersonalRecord[];
  /** The `result` of the reply. */
  readonly result: unknown;
}

/** A reply that was given, with whom it was given to and for what. */
export interface StoredReply {
  readonly name: CommandName;
  /** `sentBy` of the actor. */
  readonly sentBy: string;
  readonly reply: Extract<Reply, { ok: true }>;
}

/** One event as it stands in the journal. */
export interface JournalRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** The day that was opened last; `null` before the first. */
  readonly serviceDay: ServiceDay | null;
  readonly commandId: CommandId;
  readonly event: HallEvent;
  /** SHA-256 over the hash before it and this row's content, 64 hex digits. */
  readonly hash: string;
}

/** The append-only record of everything that happened in the hall. */
export interface Journal {
  /** The `seq` of the last event, 0 when there is none. */
  readonly revision: Revision;
  /** The last row's hash, or `noHash`. */
  readonly lastHash: string;
  /**
   * Writes the events, report rows and replies of one turn's commands, all or nothing. Returns the new revision,
   * which is also the one of the turn's replies.
   *
   * @throws DiskFullError nothing was written, and it may be tried again when there is room
   * @throws ConflictError a ticket number or a command id is there already; nothing was written
   * @throws StoreFailedError the disk failed: what is written is not known, the process must end
   */
  append(turn: readonly AnsweredCommand[]): Revision;
  findReply(commandId: CommandId): StoredReply | undefined;
  /** Every row from `fromSeq` on, checked. @throws BrokenJournalError at the first that is not as it was written */
  read(fromSeq?: number): Iterable<JournalRow>;
  /**
   * The `seq` after the last day before the newest one was closed: from here on lies all that the hall in force is
   * made of. A day that is opened again is still the newest one.
   */
  newestDayFrom(): number;
  /** Writes something of no meaning, to learn whether the disk takes it. @throws as `append` */
  probe(): void;
}

/** Who may be given a stored reply again: the person or the machine, whatever the session. */
export function sentBy(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.operatorId}`;
    case 'kiosk':
    case 'board':
    case 'counterSign':
    case 'printStation':
      return `${actor.kind}:${actor.deviceId}`;
    case 'hub':
      return 'hub';
    default:
      return assertNever(actor);
  }
}
