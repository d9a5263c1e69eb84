import { randomCommandId, type Answer, type LinkFailure, type SendOptions } from '@talon/hub-client';
import type { CommandId, CommandName, Ms, Payload, Reply, Result, Revision } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** One command of a press. */
export type Step = { [N in CommandName]: { readonly name: N; readonly payload: Payload<N> } }[CommandName];

/** A step that the hub has done, with its answer. */
type Accepted = {
  [N in CommandName]: { readonly name: N; readonly payload: Payload<N>; readonly result: Result<N> };
}[CommandName];

/** Why a press did not do what it says. */
export type Refused = Extract<Reply, { ok: false }> | LinkFailure;

export interface PressState {
  /** From the press until its answer is on the screen nothing else can be pressed. */
  readonly locked: boolean;
  /** The button whose second tap does not count yet, or none. */
  readonly settling: string | null;
  /** What became of the last press when it was not done; gone with the next press. */
  readonly refused: Refused | null;
  /** What the last press has done; gone with the next press. */
  readonly accepted: readonly Accepted[];
  /**
   * Sends the commands of one press, each after the last was accepted. Ignored while another press is on its way, and
   * when it is the second tap of a double press.
   *
   * @param button what was pressed, where one button means different commands from moment to moment
   * @returns whether all of them were accepted
   */
  readonly press: (steps: readonly Step[], button?: string) => Promise<boolean>;
  /**
   * Sends one command whose result is wanted. Ignored as `press` is.
   *
   * After `no-answer` the same command pressed again is the same press, with the same id: done once, however often it
   * is asked for.
   *
   * @returns the result, at once: it is itself what the screen shows; `null` when it was refused or ignored
   */
  readonly ask: <N extends CommandName>(name: N, payload: Payload<N>) => Promise<Result<N> | null>;
  /** Takes what is said of the last press off the screen. */
  readonly forget: () => void;
}

/**
 * A double press is one decision: the second tap must not fall on what the first one brought (call, then start at
 * once). Taps of a double press are 100 to 250 ms apart.
 */
const settleMs: Ms = 300;
/** How long to wait for the view that shows an accepted command, when nothing in it may have changed. */
const viewWaitMs: Ms = 1000;

export interface PressEdge {
  readonly send: <N extends CommandName>(
    name: N,
    payload: Payload<N>,
    options?: SendOptions,
  ) => Promise<Answer<N>>;
  /** Resolves when a view of that revision is there, or after `atMost`. */
  readonly shown: (revision: Revision, atMost: Ms) => Promise<void>;
  readonly pause: (ms: Ms) => Promise<void>;
}

/** The one way to press: locks, sends, keeps the refusal for the screen. */
export function createPressStore({ send, shown, pause }: PressEdge): StoreApi<PressState> {
  async function sendAll(steps: readonly Step[]): Promise<Pick<PressState, 'refused' | 'accepted'>> {
    const accepted: Accepted[] = [];
    let revision: Revision = 0;
    let refused: Refused | null = null;
    for (const step of steps) {
      const answer = await send<CommandName>(step.name, step.payload);
      if (!answer.ok) {
        refused = answer;
        break;
      }
      ({ revision } = answer);
      accepted.push({ ...step, result: answer.result } as Accepted);
    }
    if (revision > 0) await shown(revision, viewWaitMs);
    return { refused, accepted };
  }

  /** What was asked and never answered, and the id it was sent with. */
  let unanswered: { readonly asked: string; readonly commandId: CommandId } | null = null;

  async function sendAsked<N extends CommandName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
    const asked = JSON.stringify([name, payload]);
    const commandId = unanswered?.asked === asked ? unanswered.commandId : randomCommandId();
    const answer = await send(name, payload, { commandId });
    unanswered = !answer.ok && answer.code === 'no-answer' ? { asked, commandId } : null;
    return answer;
  }

  return createStore<PressState>((set, get) => {
    /** Does the work of a press unless it does not count; `null` then. */
    async function locking<T extends Pick<PressState, 'refused' | 'accepted'>>(
      button: string,
      work: () => Promise<T>,
    ): Promise<T | null> {
      if (get().locked || get().settling === button) return null;
      set({ locked: true, settling: button, refused: null, accepted: [] });
      void pause(settleMs).then(() => {
        if (get().settling === button) set({ settling: null });
      });
      try {
        const done = await work();
        set({ refused: done.refused, accepted: done.accepted });
        return done;
      } finally {
        set({ locked: false });
      }
    }

    return {
      locked: false,
      settling: null,
      refused: null,
      accepted: [],
      press: async (steps, button = steps[0]?.name) => {
        if (button === undefined || steps.length === 0) return false;
        const done = await locking(button, () => sendAll(steps));
        return done?.refused === null;
      },
      ask: async <N extends CommandName>(name: N, payload: Payload<N>) => {
        const done = await locking(name, async () => {
          const answer: Answer<CommandName> = await sendAsked<CommandName>(name, payload);
          return answer.ok
            ? { refused: null, accepted: [], result: answer.result }
            : { refused: answer, accepted: [], result: null };
        });
        return (done?.result ?? null) as Result<N> | null;
      },
      forget: () => set({ refused: null, accepted: [] }),
    };
  });
}
