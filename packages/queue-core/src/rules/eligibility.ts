import type { BranchConfig, CounterId, QueueId } from '@talon/shared';

/** [CALL-1] The queues that a counter serves: those of its work profile. Empty for an unknown counter. */
export function queuesServedBy(config: BranchConfig, counterId: CounterId): readonly QueueId[] {
  const counter = config.counters.find(({ id }) => id === counterId);
  const profile = config.workProfiles.find(({ id }) => id === counter?.workProfileId);
  return profile?.queueIds ?? [];
}

/** [CALL-1] Whether a counter may call visits of a queue. */
export function serves(config: BranchConfig, counterId: CounterId, queueId: QueueId): boolean {
  return queuesServedBy(config, counterId).includes(queueId);
}
