import type {
  Actor,
  Appointment,
  AppointmentId,
  BranchConfig,
  CommandId,
  CommandName,
  Instant,
  OperatorId,
  Payload,
  PriorityClassId,
  Refusal,
  RejectionParams,
  Result,
  ServiceDay,
  ShownProof,
  VisitId,
} from '@talon/shared';
import type { HallEvent, HallEventBody } from './events.ts';
import type { Waits } from './rules/waits.ts';

/** A command of the table as the rules see it. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { readonly type: K; readonly commandId: CommandId; readonly payload: Payload<K> };
}[N];

/** What a decision may read beside the state. Time, configuration and fresh ids come from outside. */
export interface DecisionContext {
  /** The hub's clock, never before the last event. */
  readonly now: Instant;
  readonly config: BranchConfig;
  /** Who sends the command, established by the hub. */
  readonly actor: Actor;
  /** A new globally unique id of at least 128 random bits, 22 or more characters of `A-Za-z0-9_-`. */
  readonly freshId: () => string;
  /** Since when somebody could press: the hub runs and records. Left out where it always could. [NOSHOW-5] */
  readonly workingSince?: Instant;
  /** Left out where nothing has been learned. */
  readonly waits?: Waits;
  /** [DAY-6] A simulated day that goes on for ever: no midnight ends it. */
  readonly endlessDay?: boolean;
  /** [APPOINT-1] Left out where no times are booked. */
  readonly appointmentOf?: AppointmentLookup;
  /** [PRIORITY-6] To which visit a document has given this class today. Left out where nobody keeps count. */
  readonly privilegeUsedBy?: (
    priorityClassId: PriorityClassId,
    documentNumber: string,
  ) => VisitId | undefined;
}

/**
 * Finds an appointment; they are personal and no part of the hall's state. A code is looked for among those of `day`
 * first, then among those of the days nearest to it.
 */
export type AppointmentLookup = (
  wanted: Payload<'checkIn'>['appointment'],
  day: ServiceDay,
) => Appointment | undefined;

/** What a rule decides: what happened and the answer, or why not. */
export type Move<N extends CommandName> = Accepted<N> | Rejected<N>;

/**
 * What is personal in a command and therefore never in the journal: written in the same transaction into a table of
 * its own, keyed by the visit, and erased when its time is over.
 */
export type PersonalRecord =
  | {
      readonly kind: 'priority-proof';
      readonly visitId: VisitId;
      readonly priorityClassId: PriorityClassId;
      readonly proof: ShownProof;
      readonly notedBy: OperatorId;
    }
  /** [PRIORITY-6] Kept as a keyed hash of the number for the day, nothing else. */
  | {
      readonly kind: 'privilege-used';
      readonly visitId: VisitId;
      readonly priorityClassId: PriorityClassId;
      readonly documentNumber: string;
    }
  /** [APPOINT-6] For the lists: whether somebody has arrived is decided by the hall's state. */
  | {
      readonly kind: 'appointment-arrived';
      readonly appointmentId: AppointmentId;
      readonly visitId: VisitId;
    };

export interface Accepted<N extends CommandName> {
  readonly ok: true;
  /** Empty when there was nothing to do (a tick, a repeated report). */
  readonly happened: readonly Happening[];
  readonly personal?: readonly PersonalRecord[];
  readonly result: Result<N>;
}

export interface Rejected<N extends CommandName> {
  readonly ok: false;
  readonly code: Refusal<N>;
  readonly params: RejectionParams;
}

/** An event without its circumstances, which `decide` adds. `occurredAt` only where it differs from now. */
export interface Happening {
  readonly body: HallEventBody;
  readonly occurredAt?: Instant;
}

/** What happened in a move, with its circumstances. */
export function eventsOf(
  happened: readonly Happening[],
  move: CommandName,
  { now, actor }: DecisionContext,
): readonly HallEvent[] {
  return happened.map(({ body, occurredAt }) => ({
    at: now,
    occurredAt: occurredAt ?? now,
    by: actor,
    move,
    body,
  }));
}

/** A move's answer with finished events. */
export type Decision =
  | {
      readonly ok: true;
      readonly events: readonly HallEvent[];
      readonly personal: readonly PersonalRecord[];
      readonly result: unknown;
    }
  | { readonly ok: false; readonly code: Refusal<CommandName>; readonly params: RejectionParams };

export function accept<N extends CommandName>(result: Result<N>, ...bodies: HallEventBody[]): Accepted<N> {
  return { ok: true, happened: bodies.map((body) => ({ body })), result };
}

export function reject<N extends CommandName>(code: Refusal<N>, params: RejectionParams = {}): Rejected<N> {
  return { ok: false, code, params };
}
