import {
  audioZoneOf,
  type BoardCall,
  type BoardDevice,
  type BoardView,
  type BranchConfig,
  type DeviceId,
  type Instant,
  type Locale,
  type SpokenCall,
  type SpokenClips,
  type TicketNumber,
} from '@talon/shared';
import { waitingAtPlace } from '../rules/callingRule.ts';
import type { HallState, RecentCall } from '../state.ts';
import { callKey, counterPlace, dayView, type ViewHead } from './head.ts';

const shownCalls = 12;

/** What of a call is said. */
export interface CallInWords {
  readonly language: Locale;
  readonly ticket: TicketNumber;
  readonly counterNumber: number;
  /** `null` where the counter is on the floor of the board that speaks. */
  readonly floor: number | null;
}

/** What a board has to do with sound at this moment. Not of the hall's state: it depends on who is connected. */
export interface BoardVoice {
  /** [VOICE-2] The board speaks the calls made from this moment on; `null` when it is not the one that speaks. */
  readonly speaksFrom: Instant | null;
  /** The recorded phrases of a call; `null` while there are none. */
  readonly clipsOf: (call: CallInWords) => SpokenClips | null;
}

const silent: BoardVoice = { speaksFrom: null, clipsOf: () => null };

/**
 * What a wall board shows, the calls to the counters of its halls, newest first; and what it says. `undefined` for an
 * unknown board.
 */
export function boardView(
  state: HallState,
  config: BranchConfig,
  boardId: DeviceId,
  head: ViewHead,
  voice: BoardVoice = silent,
): BoardView | undefined {
  const board = config.boards.find(({ id }) => id === boardId);
  if (board === undefined) return undefined;

  const recent = state.recentCalls.flatMap((call) => boardCall(state, config, board, call));
  const calls = recent.filter(({ hallId }) => board.shows.includes(hallId)).slice(0, shownCalls);
  const waiting = config.queues
    .filter(({ hallId }) => board.shows.includes(hallId))
    .reduce((sum, { id }) => sum + waitingAtPlace(state, config, { kind: 'queue', queueId: id }), 0);
  const speaks = spokenCalls(recent, config, board, voice);
  return { view: 'board', ...head, boardId, day: dayView(state), calls, waiting, speaks };
}

/** [VOICE-1] All awaited calls that some board of the zone shows: whoever sees another one hears this one. */
function spokenCalls(
  recent: readonly BoardCall[],
  config: BranchConfig,
  board: BoardDevice,
  { speaksFrom, clipsOf }: BoardVoice,
): SpokenCall[] | null {
  const zone = audioZoneOf(board);
  if (speaksFrom === null || zone === null) return null;
  const heard = new Set(
    config.boards.filter((each) => audioZoneOf(each) === zone).flatMap(({ shows }) => shows),
  );
  const ownFloor = config.halls.find(({ id }) => id === board.hallId)?.floor;
  return recent
    .filter((call) => call.waitingForVisitor && call.calledAt >= speaksFrom && heard.has(call.hallId))
    .slice(0, shownCalls)
    .map(({ key, calledAt, language, ticket, counterNumber, floor }) => ({
      key,
      calledAt,
      clips: clipsOf({ language, ticket, counterNumber, floor: floor === ownFloor ? null : floor }),
    }));
}

function boardCall(
  state: HallState,
  config: BranchConfig,
  board: BoardDevice,
  call: RecentCall,
): BoardCall[] {
  const place = counterPlace(config, call.counterId);
  if (place === undefined) return [];
  const visit = state.visits.get(call.visitId);
  const direction = board.directions?.find(({ from, to }) => from <= place.number && place.number <= to);
  return [
    {
      key: callKey(call),
      ticket: call.ticket,
      counterNumber: place.number,
      hallId: place.hall.id,
      floor: place.hall.floor,
      arrow: direction?.arrow ?? null,
      language: call.language,
      callCount: call.callCount,
      calledAt: call.calledAt,
      waitingForVisitor: visit?.status === 'called' && visit.counterId === call.counterId,
    },
  ];
}
