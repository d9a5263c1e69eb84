import type { Payload } from '@talon/shared';
import { accept, reject, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';
import { counterExists } from './atCounter.ts';

/**
 * Lets a counter work by another profile from its next call on, or by its own again (`null`).
 *
 * Rule PROFILE-1. Refuses with `unknown-counter`, `unknown-work-profile`.
 */
export function assignProfile(
  state: HallState,
  { counterId, workProfileId }: Payload<'assignProfile'>,
  context: DecisionContext,
): Move<'assignProfile'> {
  if (!counterExists(context, counterId)) return reject('unknown-counter', { counterId });
  const isKnown = context.config.workProfiles.some(({ id }) => id === workProfileId);
  if (workProfileId !== null && !isKnown) return reject('unknown-work-profile', { workProfileId });
  const now = state.profiles.get(counterId);
  const isSo =
    workProfileId === null
      ? now === undefined
      : now?.workProfileId === workProfileId && now.by === 'supervisor';
  if (isSo) return accept({});

  return accept({}, { type: 'profileAssigned', counterId, workProfileId });
}
