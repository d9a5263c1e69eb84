import type { BoardCall, BoardView, BranchConfig, DeviceId } from '@talon/shared';
import { waitingAtPlace } from '../rules/callingRule.ts';
import type { HallState, RecentCall } from '../state.ts';
import { counterPlace, dayView, type ViewHead } from './head.ts';

const shownCalls = 12;

/** What a wall board shows: the calls to the counters of its halls, newest first. `undefined` for an unknown board. */
export function boardView(
  state: HallState,
  config: BranchConfig,
  boardId: DeviceId,
  head: ViewHead,
): BoardView | undefined {
  const board = config.boards.find(({ id }) => id === boardId);
  if (board === undefined) return undefined;

  const calls = state.recentCalls
    .flatMap((call) => boardCall(state, config, call))
    .filter(({ hallId }) => board.shows.includes(hallId))
    .slice(0, shownCalls);
  const waiting = config.queues
    .filter(({ hallId }) => board.shows.includes(hallId))
    .reduce((sum, { id }) => sum + waitingAtPlace(state, config, { kind: 'queue', queueId: id }), 0);
  return { view: 'board', ...head, boardId, day: dayView(state.day), calls, waiting };
}

function boardCall(state: HallState, config: BranchConfig, call: RecentCall): BoardCall[] {
  const place = counterPlace(config, call.counterId);
  if (place === undefined) return [];
  const visit = state.visits.get(call.visitId);
  return [
    {
      key: `${call.visitId}/${call.calledAt}`,
      ticket: call.ticket,
      counterNumber: place.number,
      hallId: place.hall.id,
      floor: place.hall.floor,
      language: call.language,
      callCount: call.callCount,
      calledAt: call.calledAt,
      waitingForVisitor: visit?.status === 'called' && visit.counterId === call.counterId,
    },
  ];
}
