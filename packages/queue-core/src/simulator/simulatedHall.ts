import { commandId, type Actor, type BranchConfig, type CommandName, type Payload } from '@talon/shared';
import type { Refusal, Result } from '@talon/shared';
import { decide } from '../decide.ts';
import type { Command } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import type { HallState } from '../state.ts';
import type { EventList } from './eventList.ts';

/** The hall's answer to a press, as a client gets it. */
export type Pressed<N extends CommandName> =
  | { readonly ok: true; readonly result: Result<N> }
  | { readonly ok: false; readonly code: Refusal<CommandName> };

/** Hears what happened, with the hall as it was before. */
export type Listener = (before: HallState, event: HallEvent) => void;

/** A hall whose buttons are pressed by the simulation: the hub's decide and evolve, with the clock of the event list. */
export class SimulatedHall {
  readonly config: BranchConfig;
  /** How many commands were decided, refused ones too. */
  commands = 0;
  #state: HallState;
  readonly #clock: EventList;
  readonly #listen: Listener;
  readonly #endlessDay: boolean;
  #ids = 0;

  /** @param endlessDay a day that no tick ever ends takes visitors also after its midnight */
  constructor(
    config: BranchConfig,
    state: HallState,
    clock: EventList,
    endlessDay: boolean,
    listen: Listener,
  ) {
    this.config = config;
    this.#state = state;
    this.#clock = clock;
    this.#endlessDay = endlessDay;
    this.#listen = listen;
  }

  get state(): HallState {
    return this.#state;
  }

  press<N extends CommandName>(actor: Actor, type: N, payload: Payload<N>): Pressed<N> {
    this.commands += 1;
    const decision = decide(this.#state, { type, commandId: simulated, payload } as Command, {
      now: this.#clock.now,
      config: this.config,
      actor,
      freshId: this.#freshId,
      endlessDay: this.#endlessDay,
    });
    if (!decision.ok) return { ok: false, code: decision.code };
    for (const event of decision.events) {
      const before = this.#state;
      this.#state = evolve(before, event);
      this.#listen(before, event);
    }
    return { ok: true, result: decision.result as Result<N> };
  }

  /** Counted, not drawn: unique within one simulated day, the same on every run, and long enough for a token. */
  readonly #freshId = (): string => {
    this.#ids += 1;
    return `simulated-${this.#ids.toString().padStart(14, '0')}`;
  };
}

/** Nothing is ever sent twice here, so that all commands may share their id. */
const simulated = commandId.parse('simulated');
