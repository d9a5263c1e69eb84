import type { View, Watch } from './views.ts';

/** Names what a view is of, for example `board:board-1`: the same for a watch and for the views it brings. */
export function viewKey(of: View | Watch): string {
  if (of.view === 'board') return `board:${of.boardId}`;
  if (of.view === 'counter') return `counter:${of.counterId}`;
  return of.view;
}
