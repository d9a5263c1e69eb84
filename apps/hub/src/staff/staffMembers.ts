import type { HallState } from '@talon/queue-core';
import type { BranchConfig, CounterId, OperatorId, StaffMember } from '@talon/shared';
import type { Stores } from '../store/openStores.ts';

/** Everybody there ever was, by number, as supervisors see them now. */
export function staffMembers(
  { operators, sessions }: Pick<Stores, 'operators' | 'sessions'>,
  { state, config }: { readonly state: HallState; readonly config: BranchConfig },
): readonly StaffMember[] {
  const signIns = new Map(sessions.signIns().map((each) => [each.operatorId, each]));
  const held = new Map<OperatorId, CounterId>();
  for (const [counterId, counter] of state.counters)
    if (counter.status !== 'closed') held.set(counter.operatorId, counterId);
  return operators.list().map(({ operatorId, number, name, role, version, deactivatedAt }) => ({
    operatorId,
    number,
    name,
    role,
    version,
    deactivatedAt,
    workProfileId: config.operatorProfiles[operatorId] ?? null,
    signedInSince: signIns.get(operatorId)?.signedInSince ?? null,
    lastSignInAt: signIns.get(operatorId)?.lastSignInAt ?? null,
    counterId: held.get(operatorId) ?? null,
  }));
}
