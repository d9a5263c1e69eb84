import type { CommandName, CounterView, VisitId } from '@talon/shared';

/** A dialog of the desk; most are about the visit that was at the counter when they opened. */
export type Asking =
  | { readonly what: 'break' }
  | { readonly what: 'absent' }
  | { readonly what: 'transfer' | 'cancel' | 'park' | 'route' | 'checkClass'; readonly visitId: VisitId }
  /** [PICK-1] `null` until somebody is chosen from the list. */
  | { readonly what: 'pick'; readonly chosen: VisitId | null };

const movesOf: Readonly<Record<Asking['what'], readonly CommandName[]>> = {
  break: ['pauseCounter', 'closeCounter'],
  absent: ['readmitVisit'],
  transfer: ['transferVisit'],
  cancel: ['cancelVisit'],
  park: ['parkVisit'],
  route: ['changeRoute'],
  checkClass: ['checkClass'],
  pick: ['pickVisit'],
};

/** The dialog that is open, unless what it is about has gone: the visitor, the permission, or the connection. */
export function stillAsked(asking: Asking | null, view: CounterView, upToDate: boolean): Asking | null {
  if (asking === null || !upToDate) return null;
  if (!movesOf[asking.what].some((move) => view.moves.includes(move))) return null;
  if ('visitId' in asking) return view.current?.visitId === asking.visitId ? asking : null;
  if (asking.what === 'absent') return view.absent.total > 0 ? asking : null;
  if (asking.what === 'pick' && asking.chosen !== null) {
    const { chosen } = asking;
    return view.waiting.first.some(({ visitId }) => visitId === chosen) ? asking : null;
  }
  return asking;
}
