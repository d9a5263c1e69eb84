import {
  assertNever,
  BugError,
  type Actor,
  type CounterId,
  type Instant,
  type Ms,
  type OperatorId,
} from '@talon/shared';
import type { HallEventBody } from './events.ts';
import type { CounterState, HallState, ProfileInForce } from './state.ts';

/** A counter's state; one that was never opened is closed. */
export function counterOf(state: HallState, counterId: CounterId): CounterState {
  return state.counters.get(counterId) ?? { status: 'closed' };
}

/** The hall with a counter in another state. */
export function setCounter(state: HallState, counterId: CounterId, counter: CounterState): HallState {
  return { ...state, counters: state.counters.set(counterId, counter) };
}

/** [COUNTER-3] The one counter that a member of staff holds, open or in a break. */
export function counterHeldBy(state: HallState, operatorId: OperatorId): CounterId | undefined {
  return state.counters.findKey((each) => each.status !== 'closed' && each.operatorId === operatorId);
}

/** What happens to counters themselves, without anybody's visit. */
export type CounterEvent = Extract<
  HallEventBody,
  { type: 'counterOpened' | 'counterPaused' | 'pauseEnded' | 'counterClosed' | 'profileAssigned' }
>;

/**
 * Applies what happened to a counter; a part of `evolve`, which has set `lastAt` to the time of the event.
 *
 * @throws BugError when the event cannot have come from this state
 */
export function applyToCounter(state: HallState, body: CounterEvent, by: Actor): HallState {
  const { counterId } = body;
  const at = state.lastAt;
  const before = counterOf(state, counterId);
  switch (body.type) {
    case 'counterOpened': {
      if (by.kind !== 'staff') throw new BugError('a counter was opened by a machine');
      const { operatorId, sessionId } = body;
      const taken = before.status === 'open' ? before : { currentVisit: null, idleSince: at };
      const { currentVisit, idleSince } = taken;
      const open = { status: 'open', operatorId, sessionId, since: at, currentVisit, idleSince } as const;
      // [PROFILE-1] After a break, and from another screen, it is the same holder's.
      const isSameHolder = before.status !== 'closed' && before.operatorId === operatorId;
      return {
        ...setCounter(state, counterId, open),
        profiles: isSameHolder ? state.profiles : profilesWithHolder(state, body),
      };
    }
    case 'counterPaused': {
      if (before.status !== 'open') throw new BugError(`paused counter ${counterId} is ${before.status}`);
      const { operatorId, sessionId } = before;
      const { reasonId } = body;
      return setCounter(state, counterId, {
        status: 'paused',
        operatorId,
        sessionId,
        since: at,
        reasonId,
        currentVisit: null,
      });
    }
    case 'pauseEnded': {
      if (before.status !== 'paused')
        throw new BugError(`the break of ${counterId} ended, which is ${before.status}`);
      const { operatorId, sessionId } = before;
      return setCounter(state, counterId, {
        status: 'open',
        operatorId,
        sessionId,
        since: at,
        currentVisit: null,
        idleSince: at,
      });
    }
    case 'counterClosed':
      return {
        ...setCounter(state, counterId, { status: 'closed' }),
        profiles: withoutHolder(state, counterId),
      };
    case 'profileAssigned': {
      const { workProfileId } = body;
      const assigned: ProfileInForce | null =
        workProfileId === null ? null : { workProfileId, by: 'supervisor' };
      return {
        ...state,
        profiles:
          assigned === null ? state.profiles.delete(counterId) : state.profiles.set(counterId, assigned),
      };
    }
    default:
      return assertNever(body);
  }
}

/** [PROFILE-2] Whoever has a profile of his own brings it; nobody works by that of the one before. */
function profilesWithHolder(
  state: HallState,
  { counterId, workProfileId }: Extract<CounterEvent, { type: 'counterOpened' }>,
): HallState['profiles'] {
  return workProfileId === null
    ? withoutHolder(state, counterId)
    : state.profiles.set(counterId, { workProfileId, by: 'operator' });
}

/** [PROFILE-1] A counter keeps what a supervisor assigned, not what its holder brought. */
const withoutHolder = ({ profiles }: HallState, counterId: CounterId): HallState['profiles'] =>
  profiles.get(counterId)?.by === 'operator' ? profiles.delete(counterId) : profiles;

/** [AUTO-1] A counter has not been idle while the whole hall stood still. */
export function withoutPause(counter: CounterState, pausedMs: Ms, resumedAt: Instant): CounterState {
  return counter.status === 'open'
    ? { ...counter, idleSince: Math.min(counter.idleSince + pausedMs, resumedAt) }
    : counter;
}
