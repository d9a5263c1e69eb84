import type { Instant, Locale, Ms } from '@talon/shared';
import { act, render } from '@testing-library/react';
import { callMemory } from '../announce/callMemory.ts';
import { startSpeaker } from '../announce/speaker.ts';
import { App } from '../App.tsx';
import { createBoardStore } from '../boardStore.ts';
import { fakeHubLink, type FakeHubLink } from './fakeHubLink.ts';
import { fakePlayer, type FakePlayer } from './fakePlayer.ts';
import { boardView, branchView, monday1042 } from './sampleViews.ts';

const { boardId } = boardView();

export interface OpenBoard {
  /** The hub's end of the board's link; what it does is drawn at once. */
  readonly hub: Pick<FakeHubLink, 'become' | 'receive' | 'watched'>;
  readonly loudspeaker: Pick<FakePlayer, 'heard' | 'block' | 'end'>;
  /** Lets time pass on all clocks; the screen's beat follows. */
  readonly pass: (ms: Ms) => void;
  /** The page is closed; its local storage stays. */
  readonly close: () => void;
}

export interface OpenBoardOptions {
  readonly language?: Locale;
  /** The hub's time when the page is opened. */
  readonly startsAt?: Instant;
}

/** Opens the board's page as in `main.tsx`, with a hub link and clocks held by the test. */
export function openBoard({ language = 'uk', startsAt = monday1042 }: OpenBoardOptions = {}): OpenBoard {
  const link = fakeHubLink(startsAt);
  const player = fakePlayer();
  let beat = () => {};
  const store = createBoardStore({
    link,
    boardId,
    memory: callMemory(localStorage, boardId, 'announced'),
    speaker: startSpeaker({
      player,
      memory: callMemory(localStorage, boardId, 'said'),
      now: () => link.hubTime(),
    }),
    ownNow: () => link.ownNow(),
    onBeat: (run) => (beat = run),
  });
  const page = render(<App store={store} language={language} />);
  return {
    hub: {
      become: (next) => act(() => link.become(next)),
      receive: (view) => act(() => link.receive(view)),
      get watched() {
        return link.watched;
      },
    },
    loudspeaker: {
      heard: player.heard,
      block: (blocked) => act(() => player.block(blocked)),
      end: () => player.end(),
    },
    pass: (ms) =>
      act(() => {
        link.pass(ms);
        beat();
      }),
    close: () => page.unmount(),
  };
}

/** An open board that is connected and has been told of its branch. */
export function connectedBoard(options?: OpenBoardOptions): OpenBoard {
  const board = openBoard(options);
  board.hub.become('connected');
  board.hub.receive(branchView());
  return board;
}
