import type { BranchConfig, CounterId, QueueId, WorkProfile } from '@talon/shared';
import type { HallState } from '../state.ts';

/** A queue that a counter may call from now. Lower levels come first. */
export interface ServedQueue {
  readonly queueId: QueueId;
  readonly level: number;
}

/** [CALL-7] The level of a queue whose preference is not named. */
const plainLevel = 5;

/** [CALL-1] Whether a counter may call visits of a queue, be it only to help. */
export function serves(
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  queueId: QueueId,
): boolean {
  const profile = profileInForce(state, config, counterId);
  if (profile === undefined) return false;
  return profile.queueIds.includes(queueId) || profile.helps.some((helped) => helped.queueId === queueId);
}

/** [PICK-1] Whether whoever works at a counter may call out of turn by its work profile. */
export function mayPick(state: HallState, config: BranchConfig, counterId: CounterId): boolean {
  return profileInForce(state, config, counterId)?.mayPick === true;
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
  state: HallState,
  config: BranchConfig,
  counterId: CounterId,
  waitingIn: (queueId: QueueId) => number,
): readonly ServedQueue[] {
  const profile = profileInForce(state, config, counterId);
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

/**
 * [PROFILE-1][PROFILE-2] The work profile by which a counter calls now: what it was told for today, or its own.
 *
 * @returns `undefined` for a counter that is not set up
 */
export function profileInForce(
  { profiles }: HallState,
  { counters, workProfiles }: BranchConfig,
  counterId: CounterId,
): WorkProfile | undefined {
  const own = counters.find(({ id }) => id === counterId)?.workProfileId;
  const inForce = profiles.get(counterId)?.workProfileId ?? own;
  return workProfiles.find(({ id }) => id === inForce);
}
