import type { Messages } from '../../i18n/translate.ts';
import type { BranchConfig } from '../branchConfig.ts';
import type { FaultParams } from './fault.ts';

/** Something that does nothing as the rest stands. Not wrong, but somebody may have meant more. */
export interface ConfigRemark {
  /** Path in the file, for example `priorityClasses[1].creditMinutes`. */
  readonly path: string;
  /** Stable; the words in every language are the texts `configRemarks`. */
  readonly code: keyof Messages['configRemarks'];
  readonly params: FaultParams;
}

/** What an administrator should know of a configuration that is right in itself. */
export const configRemarks = (config: BranchConfig): ConfigRemark[] => [
  ...unusedPoints(config),
  ...uselessPreferences(config),
  ...unusedProfiles(config),
  ...queuesServedElsewhere(config),
  ...hoursBeyondTheBranch(config),
];

/** [CALL-10] Points count under accumulating priority only. */
function unusedPoints({ rules, priorityClasses }: BranchConfig): ConfigRemark[] {
  const { kind } = rules.calling;
  if (kind === 'accumulating') return [];
  return priorityClasses.flatMap(({ id, creditMinutes, growth }, at) => [
    ...(creditMinutes === 0
      ? []
      : [
          {
            path: `priorityClasses[${at}].creditMinutes`,
            code: 'points-unused',
            params: { class: id },
          } as const,
        ]),
    ...(growth === 1
      ? []
      : [{ path: `priorityClasses[${at}].growth`, code: 'points-unused', params: { class: id } } as const]),
  ]);
}

/** [CALL-7] A queue that is not named has 5. */
const levelUnnamed = 5;

/** [CALL-7] All queues on one level: none of them is preferred. */
function uselessPreferences({ workProfiles }: BranchConfig): ConfigRemark[] {
  return workProfiles.flatMap(({ id, queueIds, preference }, at) => {
    const levels = new Set(queueIds.map((queueId) => preference[queueId] ?? levelUnnamed));
    return Object.keys(preference).length > 0 && levels.size === 1
      ? [
          {
            path: `workProfiles[${at}].preference`,
            code: 'preference-of-all',
            params: { profile: id },
          } as const,
        ]
      : [];
  });
}

function unusedProfiles({ workProfiles, counters }: BranchConfig): ConfigRemark[] {
  const used = new Set(counters.map(({ workProfileId }) => workProfileId));
  return workProfiles.flatMap(({ id }, at) =>
    used.has(id)
      ? []
      : [{ path: `workProfiles[${at}]`, code: 'profile-unused', params: { profile: id } } as const],
  );
}

/** Tickets send to the hall of the queue; a call from another hall makes people run. */
function queuesServedElsewhere({ queues, counters, workProfiles }: BranchConfig): ConfigRemark[] {
  return queues.flatMap(({ id, hallId }, at) => {
    const profiles = new Set(
      workProfiles.filter(({ queueIds }) => queueIds.includes(id)).map((each) => each.id),
    );
    const serving = counters.filter(({ workProfileId }) => profiles.has(workProfileId));
    return serving.length > 0 && serving.every((counter) => counter.hallId !== hallId)
      ? [{ path: `queues[${at}].hallId`, code: 'queue-served-elsewhere', params: { queue: id } } as const]
      : [];
  });
}

/** [ISSUE-5] Kiosks give out a service only while the branch is open, whatever its own hours say. */
function hoursBeyondTheBranch({ services, openingHours, rules }: BranchConfig): ConfigRemark[] {
  if (!rules.daysFollowSchedule) return [];
  return services.flatMap(({ openingHours: own = [] }, at) =>
    own.flatMap(({ weekday, opens, closes }, i) => {
      const branch = openingHours.find((hours) => hours.weekday === weekday);
      if (branch === undefined || (branch.opens <= opens && closes <= branch.closes)) return [];
      const params = { weekday, opens: branch.opens, closes: branch.closes };
      return [{ path: `services[${at}].openingHours[${i}]`, code: 'service-beyond-hours', params } as const];
    }),
  );
}
