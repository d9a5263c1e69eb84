import {
  unknownWaits,
  type AppointmentLookup,
  type Command,
  type HallEvent,
  type HallState,
  type Waits,
} from '@talon/queue-core';
import {
  second,
  type Actor,
  type BranchConfig,
  type CommandId,
  type CommandName,
  type Instant,
  type Ms,
  type Payload,
  type Reply,
  type Revision,
} from '@talon/shared';
import type { Clock } from '../clock.ts';
import type { Journal } from '../store/journal.ts';
import type { PrivilegeStore } from '../store/privilegeStore.ts';
import { DiskFullError, StoreFailedError } from '../store/storeErrors.ts';
import { decideTurn, refuse, replyTo, type Asked, type DecidedTurn } from './decideTurn.ts';

/** The hall as it is in force: what every view is made of. */
export interface HallNow {
  readonly state: HallState;
  readonly config: BranchConfig;
  readonly revision: Revision;
  readonly hubTime: Instant;
  /** Since when somebody could press: the start of this process, or the end of a time in which nothing could be recorded. */
  readonly workingSince: Instant;
  /** What is known of waits. */
  readonly waits: Waits;
}

/** What is known of the hall's waits, and how it learns. */
export interface KnownWaits {
  of(state: HallState, config: BranchConfig, now: Instant): Waits;
  /** Takes in events that stand in the journal now, up to `revision`; `before` is the hall before the first. Must not throw. */
  learn(events: readonly HallEvent[], before: HallState, revision: Revision): void;
}

const nothingKnown: KnownWaits = { of: () => unknownWaits, learn: () => {} };

/**
 * The steps of one turn, in their order. A turn that writes nothing has only `decided` and `answered`.
 *
 * At `answered` the promises are settled and whoever waits directly for one has gone on.
 */
type TurnPhase = 'decided' | 'appended' | 'swapped' | 'answered' | 'published';

/** That a step of a turn is over: how long it took in real ms, and for how many commands. */
export interface PhaseReport {
  readonly phase: TurnPhase;
  readonly ms: Ms;
  readonly commands: number;
}

/** Where the runtime tells what a person has to know; pino fits. */
export interface RuntimeLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
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

export interface HallRuntimeOptions {
  /** The hall as recovered from this journal. */
  readonly state: HallState;
  readonly journal: Journal;
  /** The book of appointments; none where it is left out. */
  readonly appointmentOf?: AppointmentLookup;
  /** [PRIORITY-6] Left out where no privilege is counted. */
  readonly privileges?: Pick<PrivilegeStore, 'usedBy'>;
  readonly config: () => BranchConfig;
  /** Without it nothing is known of waits. */
  readonly waits?: KnownWaits;
  readonly clock: Clock;
  readonly freshId: () => string;
  readonly log: RuntimeLog;
  /** Called once when the disk failed and what is written is not known: end the process. */
  readonly fatal: (error: unknown) => void;
  /** Makes room on a full disk, see `Stores`. */
  readonly releaseBallast?: () => boolean;
  /** Sees every step of every turn; metrics, and crash tests that kill the process here. Must not throw. */
  readonly onPhase?: (report: PhaseReport) => void;
}

/** How many commands one turn takes; the rest waits for the next. From PERFORMANCE.md 9.2. */
const commandsPerTurn = 256;
/** How often a full disk is tried again, in ms of the hub's clock. */
const probeEveryMs: Ms = second;

/** Starts the hall of one branch. The only thing that moves its state. */
export function startHallRuntime(options: HallRuntimeOptions): HallRuntime {
  const { journal, privileges, config, clock, freshId, log, fatal, releaseBallast, onPhase } = options;
  const { waits = nothingKnown, appointmentOf = () => undefined } = options;
  const listeners = new Set<(hall: HallNow) => void>();
  let state = options.state;
  let waiting: Asked[] = [];
  let turnIsDue = false;
  let mode: 'working' | 'read-only' | 'stopped' = 'working';
  let probedAt: Instant = 0;

  const hubTime = (): Instant => Math.max(clock.now(), state.lastAt);
  let workingSince = hubTime();

  const hallNow = (): HallNow => {
    const now = hubTime();
    const branch = config();
    return {
      state,
      config: branch,
      revision: journal.revision,
      hubTime: now,
      workingSince,
      waits: waits.of(state, branch, now),
    };
  };

  const publish = (): void => {
    const hall = hallNow();
    for (const listener of listeners) {
      try {
        listener(hall);
      } catch (error) {
        log.error({ err: error }, 'a listener threw while the hall was published');
      }
    }
  };

  const scheduleTurn = (): void => {
    if (turnIsDue || waiting.length === 0) return;
    turnIsDue = true;
    setImmediate(() => {
      turnIsDue = false;
      takeTurn();
      scheduleTurn();
    });
  };

  const takeTurn = (): void => {
    const asked = waiting.slice(0, commandsPerTurn);
    waiting = waiting.slice(commandsPerTurn);
    runTurn(asked);
  };

  const runTurn = (asked: readonly Asked[]): void => {
    if (asked.length === 0 || mode === 'stopped') return;
    const phases = phaseReports(asked.length, onPhase);
    let turn: DecidedTurn;
    try {
      if (mode === 'read-only') tryToWriteAgain();
      const readOnly = mode === 'read-only';
      const now = hubTime();
      const branch = config();
      turn = decideTurn(asked, {
        state,
        now,
        workingSince,
        config: branch,
        waitsOf: (hall) => waits.of(hall, branch, now),
        journal,
        appointmentOf,
        ...(privileges && { privileges }),
        freshId,
        log,
        readOnly,
      });
      phases.over('decided');
      if (turn.written.length > 0) {
        journal.append(turn.written);
        phases.over('appended');
      }
    } catch (error) {
      notWritten(asked, error);
      return;
    }
    const before = state;
    if (turn.written.length > 0) {
      state = turn.state;
      phases.over('swapped');
    }

    const { revision } = journal;
    turn.outcomes.forEach((outcome, at) => asked[at]?.answer(replyTo(outcome, revision)));
    // After the microtasks of those who wait for their replies, so that replies leave before views.
    queueMicrotask(() => {
      phases.over('answered');
      if (turn.written.length === 0) return;
      // Not before the answers: who presses does not wait for what the hall learns.
      waits.learn(
        turn.written.flatMap(({ events }) => events),
        before,
        revision,
      );
      publish();
      phases.over('published');
    });
  };

  /** The turn could not be written: the tentative state is forgotten, nobody is told success. */
  const notWritten = (asked: readonly Asked[], error: unknown): void => {
    if (error instanceof StoreFailedError) {
      mode = 'stopped';
      // Nobody is answered, also not those who wait: whether this turn is on the disk only the disk knows.
      waiting = [];
      log.error(
        { err: error, commands: asked.length },
        'the journal failed, the hub has to be started again',
      );
      fatal(error);
      return;
    }
    if (error instanceof DiskFullError) {
      mode = 'read-only';
      probedAt = hubTime();
      const released = releaseBallast?.() ?? false;
      log.error({ err: error, released }, 'the disk is full: nothing is recorded until there is room');
      // Once more without writing: who only asks again for a reply of before gets it also now.
      runTurn(asked);
      return;
    }
    // Our own mistake in one command, found by the tables. Nothing was written, so the others may go each for itself.
    if (asked.length > 1) {
      for (const each of asked) runTurn([each]);
      return;
    }
    for (const { command, actor, answer } of asked) {
      log.error(
        { err: error, command: command.type, commandId: command.commandId, actor },
        'a command could not be recorded and was dropped',
      );
      answer(refuse('malformed'));
    }
  };

  /** @throws what the probe throws, but for a disk that is still full */
  const tryToWriteAgain = (): void => {
    const now = hubTime();
    if (now - probedAt < probeEveryMs) return;
    probedAt = now;
    try {
      journal.probe();
    } catch (error) {
      if (error instanceof DiskFullError) return;
      throw error;
    }
    mode = 'working';
    workingSince = now;
    log.info({}, 'there is room on the disk again: everything is recorded');
  };

  return {
    submit(name, commandId, payload, actor) {
      if (mode === 'stopped') return Promise.resolve(refuse('hub-stopping'));
      return new Promise((answer) => {
        const command = { type: name, commandId, payload } as Command;
        waiting.push({ command, actor, answer });
        scheduleTurn();
      });
    },
    now: hallNow,
    onPublish(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish,
    get readOnly() {
      return mode === 'read-only';
    },
    get pending() {
      return waiting.length;
    },
    stop() {
      while (waiting.length > 0) takeTurn();
      mode = 'stopped';
    },
  };
}

/** Measures the steps of one turn, each from the end of the one before. */
function phaseReports(commands: number, onPhase: HallRuntimeOptions['onPhase']) {
  let since = performance.now();
  return {
    over(phase: TurnPhase): void {
      if (onPhase === undefined) return;
      const now = performance.now();
      onPhase({ phase, ms: now - since, commands });
      since = performance.now();
    },
  };
}
