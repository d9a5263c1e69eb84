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

function unservedQueues({ queues, counters, workProfiles }: BranchConfig): ConfigFault[] {
  const staffed = new Set(counters.map(({ workProfileId }) => workProfileId));
  const served = new Set(
    workProfiles.filter(({ id }) => staffed.has(id)).flatMap(({ queueIds }) => queueIds),
  );
  return queues.flatMap(({ id }, at) =>
    served.has(id) ? [] : [configFault(`queues[${at}]`, 'queue-unserved', { queue: id })],
  );
}

/** The same queue named twice, and queues to which no service leads: nobody could ever stand there. */
export function queueContradictions({ queues, services, workProfiles }: BranchConfig): ConfigFault[] {
  const reached = new Set(services.flatMap(({ purposes }) => purposes.map(({ queueId }) => queueId)));
  return [
    ...workProfiles.flatMap(({ queueIds, helps }, at) => [
      ...again(queueIds.map((id, i) => [id, `workProfiles[${at}].queueIds[${i}]`])),
      ...again(helps.map(({ queueId }, i) => [queueId, `workProfiles[${at}].helps[${i}].queueId`])),
    ]),
    ...queues.flatMap(({ id }, at) =>
      reached.has(id) ? [] : [configFault(`queues[${at}]`, 'queue-without-service', { queue: id })],
    ),
  ];
}
