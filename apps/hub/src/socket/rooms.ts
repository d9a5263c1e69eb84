import {
  boardView,
  branchView,
  counterView,
  devicesView,
  hallView,
  kioskView,
  ordersView,
  queueView,
  signView,
  ticketView,
  type BoardVoice,
  type DevicePresence,
} from '@talon/queue-core';
import {
  assertNever,
  type Actor,
  type BranchConfig,
  type DayReport,
  type DeviceId,
  type RejectionCode,
  type Role,
  type ServiceDay,
  type View,
  type ViewName,
  type Watch,
  type WaitScoreFigures,
} from '@talon/shared';
import type { HallNow } from '../runtime/hallRuntime.ts';
import type { Operator } from '../store/operatorStore.ts';

/** Beside the branch and the counters, staff see the hall as a whole and whatever helps to help a visitor. */
const staffViews: readonly ViewName[] = ['hall', 'queue', 'ticket', 'devices', 'staff'];
/** [ESTIMATE-4] For those who answer for what the hall promises. */
const scoreRoles: readonly Role[] = ['supervisor', 'reception'];

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
      if (watch.view === 'waitScore') return scoreRoles.includes(who.role) ? undefined : 'not-allowed';
      return staffViews.includes(watch.view) ? undefined : 'not-allowed';
    case 'hub':
      return 'not-allowed';
    default:
      return assertNever(who);
  }
}

/** What views show that is no fact of the hall's state. */
export interface ViewSources {
  /** What a board has to do with sound: it depends on who is connected. */
  readonly voiceOf: (boardId: DeviceId) => BoardVoice;
  readonly presenceOf: (deviceId: DeviceId) => DevicePresence;
  readonly staff: () => readonly Operator[];
  /** The figures of a service day; `undefined` for one that never was. */
  readonly reportOf: (day: ServiceDay) => DayReport | undefined;
  /** What the promises of today were worth. */
  readonly waitScore: () => WaitScoreFigures;
}

/** The view that a watch asks for, of the hall as it is now; `undefined` when there is no such board or counter. */
export function makeView(
  watch: Watch,
  { state, config, revision, hubTime, workingSince, waits }: HallNow,
  { voiceOf, presenceOf, staff, reportOf, waitScore }: ViewSources,
): View | undefined {
  const head = { revision, hubTime };
  switch (watch.view) {
    case 'branch':
      return branchView(config, head);
    case 'kiosk':
      return kioskView(state, config, head, waits);
    case 'board':
      return boardView(state, config, watch.boardId, head, voiceOf(watch.boardId));
    case 'counter':
      return counterView(state, config, watch.counterId, head, workingSince);
    case 'hall':
      return hallView(state, config, head, waits);
    case 'sign':
      return signView(state, config, watch.signId, head);
    case 'queue':
      return queueView(state, config, watch.queueId, head);
    case 'ticket':
      return ticketView(state, config, watch.ticket, head, waits);
    case 'orders':
      return ordersView(state, config, watch.printerId, head, reportOf, waits);
    case 'devices':
      return devicesView(state, config, head, presenceOf);
    case 'staff':
      // Not the numbers: they are half of what signs somebody in.
      return {
        view: 'staff',
        ...head,
        staff: staff().map(({ operatorId, name, role }) => ({ operatorId, name, role })),
      };
    case 'waitScore':
      return { view: 'waitScore', ...head, ...waitScore() };
    default:
      return assertNever(watch);
  }
}
