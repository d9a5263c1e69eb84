import type { FakeHubLink } from '@talon/hub-client/testing';
import type { Instant, Locale, Ms } from '@talon/shared';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { callMemory } from '../announce/callMemory.ts';
import { startSpeaker } from '../announce/speaker.ts';
import { BoardApp, SignApp } from '../App.tsx';
import { createBoardStore } from '../boardStore.ts';
import { createSignStore } from '../signStore.ts';
import { fakePlayer, type FakePlayer } from './fakePlayer.ts';
import { heldScreen } from './heldScreen.ts';
import { boardView, branchView, signView } from './sampleViews.ts';

const { boardId } = boardView();
const { signId } = signView();

export interface OpenScreen {
  /** The hub's end of the screen's link; what it does is drawn at once. */
  readonly hub: Pick<FakeHubLink, 'connect' | 'disconnect' | 'refuse' | 'show' | 'watched'>;
  /** Lets time pass on all clocks; the screen's beat follows. */
  readonly pass: (ms: Ms) => void;
  /** The page is closed; its local storage stays. */
  readonly close: () => void;
}

export interface OpenBoard extends OpenScreen {
  readonly loudspeaker: Pick<FakePlayer, 'heard' | 'block' | 'end'>;
}

export interface OpenScreenOptions {
  readonly language?: Locale;
  /** The hub's time when the page is opened. */
  readonly startsAt?: Instant;
}

function open(page: ReactNode, { hub, pass }: ReturnType<typeof heldScreen>): OpenScreen {
  const { unmount } = render(page);
  return {
    hub: {
      connect: () => act(() => hub.connect()),
      disconnect: () => act(() => hub.disconnect()),
      refuse: (code) => act(() => hub.refuse(code)),
      show: (...views) => act(() => hub.show(...views)),
      watched: () => hub.watched(),
    },
    pass: (ms) => act(() => pass(ms)),
    close: () => unmount(),
  };
}

/** Opens the page of a board as in `main.tsx`, with a hub link and clocks held by the test. */
export function openBoard({ language = 'uk', startsAt }: OpenScreenOptions = {}): OpenBoard {
  const held = heldScreen(startsAt);
  const player = fakePlayer();
  const store = createBoardStore({
    ...held.parts,
    boardId,
    memory: callMemory(localStorage, boardId, 'announced'),
    speaker: startSpeaker({
      player,
      memory: callMemory(localStorage, boardId, 'said'),
      now: () => held.hub.link.hubTime(),
    }),
  });
  return {
    ...open(<BoardApp store={store} language={language} />, held),
    loudspeaker: {
      heard: player.heard,
      block: (blocked) => act(() => player.block(blocked)),
      end: () => player.end(),
    },
  };
}

/** An open board that is connected and has been told of its branch. */
export function connectedBoard(options?: OpenScreenOptions): OpenBoard {
  const board = openBoard(options);
  board.hub.connect();
  board.hub.show(branchView());
  return board;
}

/** Opens the page of a counter's sign in the same way. */
export function openSign({ language = 'uk', startsAt }: OpenScreenOptions = {}): OpenScreen {
  const held = heldScreen(startsAt);
  const memory = callMemory(localStorage, signId, 'announced');
  const store = createSignStore({ ...held.parts, signId, memory });
  return open(<SignApp store={store} language={language} />, held);
}

/** An open sign that is connected and has been told of its branch. */
export function connectedSign(options?: OpenScreenOptions): OpenScreen {
  const sign = openSign(options);
  sign.hub.connect();
  sign.hub.show(branchView());
  return sign;
}
