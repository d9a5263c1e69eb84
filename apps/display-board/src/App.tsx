import type { Locale } from '@talon/shared';
import { useStore } from 'zustand';
import { Board } from './board/Board.tsx';
import { boardScene } from './board/boardScene.ts';
import type { BoardStore } from './boardStore.ts';

export function App({ store, language }: { readonly store: BoardStore; readonly language: Locale }) {
  const state = useStore(store);
  return <Board scene={boardScene(state)} language={language} />;
}
