import {
  decide,
  evolve,
  reportRows,
  type AppointmentLookup,
  type Command,
  type DecisionContext,
  type HallState,
  type Waits,
} from '@talon/queue-core';
import type { Actor, BranchConfig, CommandId, GateRejection, Instant, Reply, Revision } from '@talon/shared';
import { sentBy, type AnsweredCommand, type Journal } from '../store/journal.ts';
import { plainNumber, type PrivilegeStore } from '../store/privilegeStore.ts';
import type { RuntimeLog } from './hallRuntime.ts';

/** A command on its way, with the way to answer it. */
export interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  readonly answer: (reply: Reply) => void;
}

/** What became of a command; `accepted` in this turn has no revision before the turn is written. */
type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'accepted'; readonly result: unknown };

/** A turn that is decided and not in force yet. */
export interface DecidedTurn {
  /** The state that comes into force when `written` is. */
  readonly state: HallState;
  /** What has to be written; empty when the turn changes nothing. */
  readonly written: readonly AnsweredCommand[];
  /** One for each command asked, in the same order. */
  readonly outcomes: readonly Outcome[];
}

export interface TurnContext {
  readonly state: HallState;
  /** One moment for the whole turn, never before the last event. */
  readonly now: Instant;
  /** See `DecisionContext`. */
  readonly workingSince: Instant;
  readonly config: BranchConfig;
  /** What is known of waits in a hall of this turn. */
  readonly waitsOf: (state: HallState) => Waits;
  readonly journal: Pick<Journal, 'findReply'>;
  readonly appointmentOf: AppointmentLookup;
  readonly privileges?: Pick<PrivilegeStore, 'usedBy'>;
  readonly freshId: () => string;
  readonly log: RuntimeLog;
  /** Stored replies are still given, everything else is refused with `hub-read-only`. */
  readonly readOnly: boolean;
}

export const refuse = (code: GateRejection): Reply => ({ ok: false, code, params: {} });

/**
 * Decides commands one after the other on a tentative state; writes nothing, answers nobody.
 *
 * A command that was answered before, or earlier in this turn, gets the same answer. One that makes us throw is
 * logged and refused, and leaves nothing behind.
 */
export function decideTurn(asked: readonly Asked[], context: TurnContext): DecidedTurn {
  const decided = new Map<CommandId, { readonly asked: Asked; readonly outcome: Outcome }>();
  const written: AnsweredCommand[] = [];
  let { state } = context;

  const outcomeOf = (each: Asked): Outcome => {
    const { commandId } = each.command;
    const earlier = decided.get(commandId);
    if (earlier !== undefined)
      return isSameAsk(earlier.asked, each) ? earlier.outcome : mixedUp(each, context);
    const stored = context.journal.findReply(commandId);
    if (stored !== undefined) {
      const isSame = stored.name === each.command.type && stored.sentBy === sentBy(each.actor);
      return isSame ? { kind: 'reply', reply: stored.reply } : mixedUp(each, context);
    }
    if (context.readOnly) return { kind: 'reply', reply: refuse('hub-read-only') };

    const moved = move(state, each, context, written);
    if (!moved.ok) return { kind: 'reply', reply: moved.reply };
    state = moved.state;
    if (moved.written.events.length > 0) written.push(moved.written);
    return { kind: 'accepted', result: moved.written.result };
  };

  const outcomes = asked.map((each) => {
    const outcome = outcomeOf(each);
    const { commandId } = each.command;
    if (!decided.has(commandId)) decided.set(commandId, { asked: each, outcome });
    return outcome;
  });
  return { state, written, outcomes };
}

/** The reply to an outcome, when its turn stands in the journal at `revision`. */
export function replyTo(outcome: Outcome, revision: Revision): Reply {
  return outcome.kind === 'reply' ? outcome.reply : { ok: true, revision, result: outcome.result };
}

type Moved =
  | { readonly ok: true; readonly state: HallState; readonly written: AnsweredCommand }
  | { readonly ok: false; readonly reply: Reply };

function move(
  before: HallState,
  { command, actor }: Asked,
  context: TurnContext,
  written: readonly AnsweredCommand[],
): Moved {
  const { type: name, commandId } = command;
  const { now, workingSince, config, waitsOf, freshId, appointmentOf, log } = context;
  try {
    const privilegeUsedBy = privilegesAsOf(before, written, context);
    const decision = decide(before, command, {
      now,
      workingSince,
      config,
      actor,
      freshId,
      appointmentOf,
      privilegeUsedBy,
      waits: waitsOf(before),
    });
    if (!decision.ok)
      return { ok: false, reply: { ok: false, code: decision.code, params: decision.params } };
    let after = before;
    const rows = decision.events.flatMap((event) => {
      const rowsOfEvent = reportRows(after, event);
      after = evolve(after, event);
      return rowsOfEvent;
    });
    const { events, personal, result } = decision;
    return {
      ok: true,
      state: after,
      written: { commandId, name, by: actor, events, reportRows: rows, personal, result },
    };
  } catch (error) {
    log.error({ err: error, command: name, commandId, actor }, 'a command threw and was dropped');
    return { ok: false, reply: refuse('malformed') };
  }
}

/** [PRIORITY-6] What the store knows, and what was used a moment ago in the same turn. */
function privilegesAsOf(
  { day }: HallState,
  written: readonly AnsweredCommand[],
  { privileges }: TurnContext,
): NonNullable<DecisionContext['privilegeUsedBy']> {
  return (priorityClassId, documentNumber) => {
    if (day.status === 'none') return undefined;
    const inThisTurn = written
      .flatMap(({ personal }) => personal)
      .find(
        (record) =>
          record.kind === 'privilege-used' &&
          record.priorityClassId === priorityClassId &&
          plainNumber(record.documentNumber) === plainNumber(documentNumber),
      );
    if (inThisTurn?.kind === 'privilege-used') return inThisTurn.visitId;
    return privileges?.usedBy(day.serviceDay, priorityClassId, documentNumber);
  };
}

/** A command id stands for one press: it cannot be another command, nor somebody else's. */
function mixedUp({ command, actor }: Asked, { log }: TurnContext): Outcome {
  const { type: name, commandId } = command;
  log.warn({ command: name, commandId, actor }, 'a command id of another command or sender was refused');
  return { kind: 'reply', reply: refuse('malformed') };
}

const isSameAsk = (one: Asked, other: Asked): boolean =>
  one.command.type === other.command.type && sentBy(one.actor) === sentBy(other.actor);
