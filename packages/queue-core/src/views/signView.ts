import type { BranchConfig, CounterId, DeviceId, SignView } from '@talon/shared';
import { counterOf } from '../evolve.ts';
import { visitOf } from '../line.ts';
import type { HallState } from '../state.ts';
import { callKey, dayView, type ViewHead } from './head.ts';

/** What the sign of one counter shows: whose turn it is there. `undefined` for an unknown sign. */
export function signView(
  state: HallState,
  config: BranchConfig,
  signId: DeviceId,
  head: ViewHead,
): SignView | undefined {
  const sign = config.counterSigns.find(({ id }) => id === signId);
  if (sign === undefined) return undefined;
  const { counterId } = sign;
  return {
    view: 'sign',
    ...head,
    signId,
    counterId,
    day: dayView(state),
    shows: shownAt(state, counterId),
  };
}

function shownAt(state: HallState, counterId: CounterId): SignView['shows'] {
  const counter = counterOf(state, counterId);
  if (counter.status === 'closed') return { state: 'closed' };
  if (counter.status === 'paused') return { state: 'break' };
  if (counter.currentVisit === null) return { state: 'free' };
  const { id, status, ticket, language } = visitOf(state, counter.currentVisit);
  const call = state.recentCalls.find(({ visitId }) => visitId === id);
  if (status !== 'called' || call === undefined) return { state: 'serving', ticket, language };
  return { state: 'called', ticket, language, key: callKey(call), calledAt: call.calledAt };
}
