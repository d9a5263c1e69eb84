import type { View, Watch } from './views.ts';

/** Names what a view is of, for example `board:board-1`: the same for a watch and for the views it brings. */
export function viewKey(of: View | Watch): string {
  switch (of.view) {
    case 'board':
      return `board:${of.boardId}`;
    case 'sign':
      return `sign:${of.signId}`;
    case 'counter':
      return `counter:${of.counterId}`;
    case 'queue':
      return `queue:${of.queueId}`;
    case 'ticket':
      return `ticket:${of.ticket.letter}${of.ticket.number}`;
    case 'orders':
      return `orders:${of.printerId}`;
    default:
      return of.view;
  }
}
