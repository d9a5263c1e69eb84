import type { QueueId, WorkProfile } from '@talon/shared';

export const roles = ['own', 'helped', 'none'] as const;
/** What a work profile does for a queue. */
export type QueueRole = (typeof roles)[number];

export function roleOf({ queueIds, helps }: WorkProfile, queueId: QueueId): QueueRole {
  if (queueIds.includes(queueId)) return 'own';
  return helps.some((help) => help.queueId === queueId) ? 'helped' : 'none';
}

/** The same profile in another role for this queue. What belonged to the role before (order, number) goes with it. */
export function withRole(profile: WorkProfile, queueId: QueueId, role: QueueRole): WorkProfile {
  const others = Object.entries(profile.preference).filter(([id]) => id !== queueId);
  const queueIds = profile.queueIds.filter((id) => id !== queueId);
  const helps = profile.helps.filter((help) => help.queueId !== queueId);
  return {
    ...profile,
    queueIds: role === 'own' ? [...queueIds, queueId] : queueIds,
    preference: Object.fromEntries(others),
    helps: role === 'helped' ? [...helps, { queueId, whenFewerThan: 3 }] : helps,
  };
}
