import '@talon/design/base.css';
import './screen.css';
import './board/board.css';
import './sign/sign.css';
import { connectHub } from '@talon/hub-client';
import { second, translate, type Locale } from '@talon/shared';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { callMemory } from './announce/callMemory.ts';
import { webAudioPlayer } from './announce/player.ts';
import { startSpeaker } from './announce/speaker.ts';
import { BoardApp, SignApp } from './App.tsx';
import { Board } from './board/Board.tsx';
import { noticeScene } from './board/boardScene.ts';
import { createBoardStore } from './boardStore.ts';
import { readScreenAddress, type ScreenPairing } from './pairing/screenPairing.ts';
import type { ScreenParts } from './screenStore.ts';
import { createSignStore } from './signStore.ts';

const { language, pairing } = readScreenAddress(new URL(location.href), localStorage, (address) =>
  history.replaceState(null, '', address),
);
document.documentElement.lang = language;
document.title = translate(language, 'board.title');
// A key that is pasted into the address of the open page changes the fragment only, which loads nothing.
addEventListener('hashchange', () => location.reload());

const page = document.querySelector('#root');
if (page !== null)
  createRoot(page, {
    // Nobody stands at a wall board with a keyboard: whatever goes wrong, it starts afresh by itself.
    onUncaughtError: () => setTimeout(() => location.reload(), 10 * second),
  }).render(<StrictMode>{screen(pairing, language)}</StrictMode>);

function screen(paired: ScreenPairing | undefined, language: Locale): ReactNode {
  if (paired === undefined) {
    const example = `${location.origin}${location.pathname}?board=board-1#key=…`;
    return <Board scene={noticeScene({ code: 'not-paired', example })} language={language} />;
  }
  const { kind, id, key } = paired;
  const link = connectHub({
    url: location.origin,
    who: () => ({ kind: 'device', deviceId: id, key }),
    // oxlint-disable-next-line no-console -- the only log a wall board has
    report: (problem) => console.warn(problem),
  });
  // The link gives up when it is refused. The hub may get a newer page (`wrong-version`) or learn the key meanwhile.
  link.onStatus((status) => {
    if (status.state === 'refused') setTimeout(() => location.reload(), 30 * second);
  });
  const parts: ScreenParts = {
    link,
    memory: callMemory(localStorage, id, 'announced'),
    ownNow: () => performance.now(),
    onBeat: (beat) => setInterval(beat, second),
  };
  if (kind === 'sign')
    return <SignApp store={createSignStore({ ...parts, signId: id })} language={language} />;
  const speaker = startSpeaker({
    player: webAudioPlayer((clip) => `${location.origin}/clips/${clip}`),
    memory: callMemory(localStorage, id, 'said'),
    now: () => link.hubTime(),
  });
  return <BoardApp store={createBoardStore({ ...parts, boardId: id, speaker })} language={language} />;
}
