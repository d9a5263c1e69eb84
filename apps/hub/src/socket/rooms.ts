import {
  boardView,
  branchView,
  counterView,
  hallView,
  kioskView,
  ordersView,
  queueView,
  signView,
  ticketView,
  type BoardVoice,
} from '@talon/queue-core';
import {
  assertNever,
  type Actor,
  type BranchConfig,
  type DeviceId,
  type RejectionCode,
  type View,
  type ViewName,
  type Watch,
} from '@talon/shared';
import type { HallNow } from '../runtime/hallRuntime.ts';

/** Beside the branch and the counters, staff see the hall as a whole and whatever helps to help a visitor. */
const staffViews: readonly ViewName[] = ['hall', 'queue', 'ticket', 'devices', 'staff'];

/**
 * Why somebody may not watch something; `undefined` when he may.
 *
 * A kiosk sees its menu, a board its own calls, staff the counters and the hall. Nobody sees more than his screen needs.
 */
export function watchRefusal(who: Actor, watch: Watch, config: BranchConfig): RejectionCode | undefined {
  if (watch.view === 'branch') return undefined;
  switch (who.kind) {
    case 'kiosk':
      if (watch.view === 'kiosk') return undefined;
      return watch.view === 'orders' && watch.printerId === who.deviceId ? undefined : 'not-allowed';
    case 'printStation':
      return watch.view === 'orders' && watch.printerId === who.deviceId ? undefined : 'not-allowed';
    case 'counterSign': {
      const isItself = watch.view === 'sign' && watch.signId === who.deviceId;
      return isItself && config.counterSigns.some(({ id }) => id === watch.signId)
        ? undefined
        : 'not-allowed';
    }
    case 'board': {
      const isItself = watch.view === 'board' && watch.boardId === who.deviceId;
      return isItself && config.boards.some(({ id }) => id === watch.boardId) ? undefined : 'not-allowed';
    }
    case 'staff':
      if (watch.view === 'counter')
        return config.counters.some(({ id }) => id === watch.counterId) ? undefined : 'unknown-counter';
      return staffViews.includes(watch.view) ? undefined : 'not-allowed';
    case 'hub':
      return 'not-allowed';
    default:
      return assertNever(who);
  }
}

/**
 * The view that a watch asks for, of the hall as it is now; `undefined` when there is no such board or counter.
 *
 * @param voiceOf what a board has to do with sound: it depends on who is connected, not on the hall
 */
export function makeView(
  watch: Watch,
  { state, config, revision, hubTime }: HallNow,
  voiceOf: (boardId: DeviceId) => BoardVoice,
): View | undefined {
  const head = { revision, hubTime };
  switch (watch.view) {
    case 'branch':
      return branchView(config, head);
    case 'kiosk':
      return kioskView(state, config, head);
    case 'board':
      return boardView(state, config, watch.boardId, head, voiceOf(watch.boardId));
    case 'counter':
      return counterView(state, config, watch.counterId, head);
    case 'hall':
      return hallView(state, config, head);
    case 'sign':
      return signView(state, config, watch.signId, head);
    case 'queue':
      return queueView(state, config, watch.queueId, head);
    case 'ticket':
      return ticketView(state, config, watch.ticket, head);
    case 'orders':
      return ordersView(state, config, watch.printerId, head, () => undefined);
    case 'devices':
    case 'staff':
      return undefined;
    default:
      return assertNever(watch);
  }
}
