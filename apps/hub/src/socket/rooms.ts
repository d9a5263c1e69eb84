import { boardView, branchView, counterView, hallView, kioskView, type BoardVoice } from '@talon/queue-core';
import {
  assertNever,
  type Actor,
  type BranchConfig,
  type DeviceId,
  type RejectionCode,
  type View,
  type Watch,
} from '@talon/shared';
import type { HallNow } from '../runtime/hallRuntime.ts';

/**
 * Why somebody may not watch something; `undefined` when he may.
 *
 * A kiosk sees its menu, a board its own calls, staff the counters and the hall. Nobody sees more than his screen needs.
 */
export function watchRefusal(who: Actor, watch: Watch, config: BranchConfig): RejectionCode | undefined {
  if (watch.view === 'branch') return undefined;
  switch (who.kind) {
    case 'kiosk':
      return watch.view === 'kiosk' ? undefined : 'not-allowed';
    case 'board': {
      const isItself = watch.view === 'board' && watch.boardId === who.deviceId;
      return isItself && config.boards.some(({ id }) => id === watch.boardId) ? undefined : 'not-allowed';
    }
    case 'staff':
      if (watch.view === 'hall') return undefined;
      if (watch.view !== 'counter') return 'not-allowed';
      return config.counters.some(({ id }) => id === watch.counterId) ? undefined : 'unknown-counter';
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
    default:
      return assertNever(watch);
  }
}
