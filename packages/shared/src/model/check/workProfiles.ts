import type { WorkProfileId } from '../../ids.ts';
import type { BranchConfig } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';
import { again } from './twice.ts';

/** [CALL-1][CALL-7][CALL-8] Queues that nobody serves or reaches, and profiles that name queues against themselves. */
export function workProfileFaults(config: BranchConfig): ConfigFault[] {
  return [
    ...config.workProfiles.flatMap(({ queueIds, preference, helps }, at) => [
      ...Object.keys(preference)
        .filter((id) => !queueIds.some((own) => own === id))
        .map((queue) => configFault(`workProfiles[${at}].preference.${queue}`, 'not-own-queue', { queue })),
      ...helps.flatMap(({ queueId }, i) =>
        queueIds.includes(queueId)
          ? [configFault(`workProfiles[${at}].helps[${i}].queueId`, 'own-queue-already', { queue: queueId })]
          : [],
      ),
    ]),
    ...unservedQueues(config),
  ];
}

/** The profiles that somebody works by: those of counters and of single operators. */
export const profilesAtWork = ({ counters, operatorProfiles }: BranchConfig): ReadonlySet<WorkProfileId> =>
  new Set([...counters.map(({ workProfileId }) => workProfileId), ...Object.values(operatorProfiles)]);

function unservedQueues(config: BranchConfig): ConfigFault[] {
  const { queues, workProfiles } = config;
  const staffed = profilesAtWork(config);
  const served = new Set(
    workProfiles.filter(({ id }) => staffed.has(id)).flatMap(({ queueIds }) => queueIds),
  );
  return queues.flatMap(({ id }, at) =>
    served.has(id) ? [] : [configFault(`queues[${at}]`, 'queue-unserved', { queue: id })],
  );
}

/** The same queue named twice, queues to which no service leads, and picking for which there is no reason to give. */
export function profileContradictions({
  queues,
  services,
  workProfiles,
  pickReasons,
}: BranchConfig): ConfigFault[] {
  const reached = new Set(services.flatMap(({ purposes }) => purposes.map(({ queueId }) => queueId)));
  return [
    ...workProfiles.flatMap(({ id: profile, queueIds, helps, mayPick }, at) => [
      // [PICK-1] Nobody is picked without a reason.
      ...(mayPick && pickReasons.length === 0
        ? [configFault(`workProfiles[${at}].mayPick`, 'pick-without-reasons', { profile })]
        : []),
      ...again(queueIds.map((id, i) => [id, `workProfiles[${at}].queueIds[${i}]`])),
      ...again(helps.map(({ queueId }, i) => [queueId, `workProfiles[${at}].helps[${i}].queueId`])),
    ]),
    ...queues.flatMap(({ id }, at) =>
      reached.has(id) ? [] : [configFault(`queues[${at}]`, 'queue-without-service', { queue: id })],
    ),
  ];
}
