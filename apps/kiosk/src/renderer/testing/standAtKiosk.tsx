import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { AgentBridge, CallAnswer, KioskSnapshot, PageCall } from '../../ipc.ts';
import { App } from '../App.tsx';
import { startKioskStore } from '../kioskStore.ts';

interface Asked {
  readonly call: PageCall;
  readonly argument: Readonly<Record<string, string | undefined>>;
}

/** A visitor before the whole page, with an agent that a test speaks for and a clock that a test winds. */
export interface VisitorAtKiosk {
  /** What the page asked of its agent, in order. */
  readonly asked: readonly Asked[];
  /** How the agent answers from now on; no answer at all is `undefined`. */
  answersWith(answer: CallAnswer | undefined): void;
  agentSays(snapshot: KioskSnapshot): void;
  /** Seconds without a touch. */
  waits(seconds: number): Promise<void>;
  /** A calm touch on a button, by its spoken name: a second after what was before. */
  touches(name: string | RegExp): Promise<void>;
  /** The words of the heading. */
  readonly heading: string;
  /** Everything that can be read. */
  readonly words: string;
}

/** Nothing has a size here, so no size changes. */
class StillResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export function standAtKiosk(first: KioskSnapshot): VisitorAtKiosk {
  cleanup();
  globalThis.ResizeObserver ??= StillResizeObserver;
  let now = 0;
  let answer: CallAnswer | undefined = { ok: true };
  let say: (snapshot: KioskSnapshot) => void = () => {};
  let tick: () => void = () => {};
  const asked: Asked[] = [];

  const bridge: AgentBridge = {
    onSnapshot: (listener) => {
      say = listener;
      listener(first);
      return () => {};
    },
    call: async (call, argument) => {
      asked.push({ call, argument });
      if (answer === undefined) throw new Error('connection lost');
      return answer;
    },
  };
  const { store } = startKioskStore({
    bridge,
    now: () => now,
    everySecond: (callback) => {
      tick = callback;
      return () => {};
    },
  });
  render(<App store={store} />);

  const waits = async (seconds: number): Promise<void> => {
    // Calls to the agent are made one after the other, each in a turn of its own: `act` waits for them.
    await act(async () => {
      for (let passed = 0; passed < seconds; passed += 1) {
        now += 1000;
        tick();
      }
    });
  };
  return {
    asked,
    answersWith: (next) => {
      answer = next;
    },
    agentSays: (snapshot) => {
      act(() => {
        say(snapshot);
      });
    },
    waits,
    touches: async (name) => {
      await waits(1);
      const button = screen.getByRole('button', { name });
      fireEvent.pointerDown(button);
      await act(async () => {
        fireEvent.click(button);
      });
    },
    get heading() {
      return screen.getByRole('heading', { level: 1 }).textContent;
    },
    get words() {
      return document.body.textContent;
    },
  };
}
