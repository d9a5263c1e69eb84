import type { Locale } from '@talon/shared';
import { useStore } from 'zustand';
import { Board } from './board/Board.tsx';
import { boardScene } from './board/boardScene.ts';
import type { BoardStore } from './boardStore.ts';
import { Sign } from './sign/Sign.tsx';
import { signScene } from './sign/signScene.ts';
import type { SignStore } from './signStore.ts';

/** A wall board that follows its store. */
export function BoardApp({ store, language }: { readonly store: BoardStore; readonly language: Locale }) {
  const state = useStore(store);
  return <Board scene={boardScene(state)} language={language} />;
}

/** A counter's sign that follows its store. */
export function SignApp({ store, language }: { readonly store: SignStore; readonly language: Locale }) {
  const state = useStore(store);
  return <Sign scene={signScene(state)} language={language} />;
}
