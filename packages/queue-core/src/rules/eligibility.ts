import type { BranchConfig, CounterId, QueueId, WorkProfile } from '@talon/shared';

/** A queue that a counter may call from now. Lower levels come first. */
export interface ServedQueue {
  readonly queueId: QueueId;
  readonly level: number;
}

/** [CALL-7] The level of a queue whose preference is not named. */
const plainLevel = 5;

/** [CALL-1] Whether a counter may call visits of a queue, be it only to help. */
export function serves(config: BranchConfig, counterId: CounterId, queueId: QueueId): boolean {
  const profile = profileOf(config, counterId);
  if (profile === undefined) return false;
  return profile.queueIds.includes(queueId) || profile.helps.some((helped) => helped.queueId === queueId);
}

/**
 * The queues that a counter calls from at this moment.
 *
 * [CALL-7] Its own by their preference. [CALL-8] Those of others, while few wait in its own: as if they were the least
 * preferred of its own.
 *
 * @param waitingIn how many wait in a queue
 */
export function servedNow(
  config: BranchConfig,
  counterId: CounterId,
  waitingIn: (queueId: QueueId) => number,
): readonly ServedQueue[] {
  const profile = profileOf(config, counterId);
  if (profile === undefined) return [];
  const own = profile.queueIds.map((queueId) => ({
    queueId,
    level: profile.preference[queueId] ?? plainLevel,
  }));
  if (profile.helps.length === 0) return own;
  const waitingInOwn = own.reduce((sum, { queueId }) => sum + waitingIn(queueId), 0);
  const level = Math.max(...own.map((each) => each.level));
  const helped = profile.helps.filter(({ whenFewerThan }) => waitingInOwn < whenFewerThan);
  return [...own, ...helped.map(({ queueId }) => ({ queueId, level }))];
}

function profileOf(config: BranchConfig, counterId: CounterId): WorkProfile | undefined {
  const counter = config.counters.find(({ id }) => id === counterId);
  return config.workProfiles.find(({ id }) => id === counter?.workProfileId);
}
