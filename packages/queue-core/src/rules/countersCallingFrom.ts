import type { BranchConfig, CounterId, QueueId } from '@talon/shared';
import type { Place } from '../events.ts';
import type { HallState } from '../state.ts';
import { waitingAtPlace } from './callingRule.ts';
import { servedNow } from './eligibility.ts';

/** Open counters that call from this place now, those with a visitor among them, in the order of the configuration. */
export function countersCallingFrom(
  state: HallState,
  config: BranchConfig,
  place: Place,
): readonly CounterId[] {
  const waitingIn = (queueId: QueueId) => waitingAtPlace(state, config, { kind: 'queue', queueId });
  const callsFromHere = (counterId: CounterId) =>
    place.kind === 'counter'
      ? place.counterId === counterId
      : servedNow(state, config, counterId, waitingIn).some(({ queueId }) => queueId === place.queueId);
  return config.counters
    .map(({ id }) => id)
    .filter((counterId) => state.counters.get(counterId)?.status === 'open' && callsFromHere(counterId));
}
