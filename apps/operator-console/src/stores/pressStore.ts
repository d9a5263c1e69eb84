import type { Answer, LinkFailure } from '@talon/hub-client';
import type { CommandName, Ms, Payload, Reply, Revision } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** One command of a press. */
export type Step = { [N in CommandName]: { readonly name: N; readonly payload: Payload<N> } }[CommandName];

/** Why a press did not do what it says. */
export type Refused = Extract<Reply, { ok: false }> | LinkFailure;

export interface PressState {
  /** From the press until its answer is on the screen nothing else can be pressed. */
  readonly locked: boolean;
  /** The button whose second tap does not count yet, or none. */
  readonly settling: string | null;
  /** What became of the last press when it was not done; gone with the next press. */
  readonly refused: Refused | null;
  /**
   * Sends the commands of one press, each after the last was accepted. Ignored while another press is on its way, and
   * when it is the second tap of a double press.
   *
   * @param button what was pressed, where one button means different commands from moment to moment
   * @returns whether all of them were accepted
   */
  readonly press: (steps: readonly Step[], button?: string) => Promise<boolean>;
  /** Takes the words of the last refusal off the screen. */
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
  readonly send: <N extends CommandName>(name: N, payload: Payload<N>) => Promise<Answer<N>>;
  /** Resolves when a view of that revision is there, or after `atMost`. */
  readonly shown: (revision: Revision, atMost: Ms) => Promise<void>;
  readonly pause: (ms: Ms) => Promise<void>;
}

/** The one way to press: locks, sends, keeps the refusal for the screen. */
export function createPressStore({ send, shown, pause }: PressEdge): StoreApi<PressState> {
  async function sendAll(steps: readonly Step[]): Promise<Refused | null> {
    let revision: Revision = 0;
    let refused: Refused | null = null;
    for (const step of steps) {
      const answer = await send<CommandName>(step.name, step.payload);
      if (!answer.ok) {
        refused = answer;
        break;
      }
      ({ revision } = answer);
    }
    if (revision > 0) await shown(revision, viewWaitMs);
    return refused;
  }

  return createStore<PressState>((set, get) => ({
    locked: false,
    settling: null,
    refused: null,
    press: async (steps, button = steps[0]?.name) => {
      if (button === undefined || steps.length === 0) return false;
      if (get().locked || get().settling === button) return false;
      set({ locked: true, settling: button, refused: null });
      void pause(settleMs).then(() => {
        if (get().settling === button) set({ settling: null });
      });
      try {
        const refused = await sendAll(steps);
        set({ refused });
        return refused === null;
      } finally {
        set({ locked: false });
      }
    },
    forget: () => set({ refused: null }),
  }));
}
