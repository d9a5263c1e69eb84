import type { Messages } from '../../i18n/translate.ts';
import type { BranchConfig } from '../branchConfig.ts';
import type { OpeningHours } from '../openingHours.ts';
import type { FaultParams } from './fault.ts';
import { longestDayMinutes } from './hours.ts';
import { profilesAtWork } from './workProfiles.ts';

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
  ...unprovedAtKiosk(config),
  ...uselessPreferences(config),
  ...unusedProfiles(config),
  ...queuesServedElsewhere(config),
  ...hoursBeyondTheBranch(config),
  ...unreachedQuotas(config),
  ...unreachedMoves(config),
  ...bookedForNothing(config),
  ...systemsWithoutBook(config),
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

/** [PRIORITY-4] Checked at the counter, but there is nothing to check it by. */
const unprovedAtKiosk = ({ priorityClasses }: BranchConfig): ConfigRemark[] =>
  priorityClasses.flatMap(({ id, atKiosk, proofs }, at) =>
    atKiosk && proofs.length === 0
      ? [
          {
            path: `priorityClasses[${at}].atKiosk`,
            code: 'kiosk-class-unproved',
            params: { class: id },
          } as const,
        ]
      : [],
  );

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

function unusedProfiles(config: BranchConfig): ConfigRemark[] {
  const used = profilesAtWork(config);
  return config.workProfiles.flatMap(({ id }, at) =>
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
  const isBeyond = ({ weekday, opens, closes }: OpeningHours) =>
    openingHours.some(
      (branch) => branch.weekday === weekday && (opens < branch.opens || branch.closes < closes),
    );
  return services.flatMap(({ openingHours: own = [] }, at) =>
    own.some(isBeyond)
      ? [{ path: `services[${at}].openingHours`, code: 'service-beyond-hours', params: {} } as const]
      : [],
  );
}

/** [ISSUE-7] So many an hour never come to so many a day. */
function unreachedQuotas(config: BranchConfig): ConfigRemark[] {
  // Quotas count by hours of the clock, of which a day may begin and end in the middle of one.
  const hours = Math.ceil(longestDayMinutes(config) / 60) + 1;
  return config.services.flatMap(({ quota: { perDay, perHour } = {} }, at) =>
    perDay !== undefined && perHour !== undefined && perHour * hours < perDay
      ? [
          {
            path: `services[${at}].quota.perDay`,
            code: 'quota-day-unreached',
            params: { perDay, most: perHour * hours },
          } as const,
        ]
      : [],
  );
}

/** [CALL-15][NOSHOW-2][UNDO-1][DAY-7] Moves of a desk that something else comes before. */
function unreachedMoves({ rules }: BranchConfig): ConfigRemark[] {
  const { maximumCalls, noShowAfter, automaticCallAfterSeconds: automatic, undoSeconds } = rules;
  const remarks: ConfigRemark[] = [];
  if (maximumCalls === 1 && rules.secondsBetweenCalls > 0)
    remarks.push({ path: 'rules.secondsBetweenCalls', code: 'spacing-unused', params: {} });
  if (noShowAfter.calls > maximumCalls && noShowAfter.seconds !== null)
    remarks.push({
      path: 'rules.noShowAfter.calls',
      code: 'no-show-calls-unused',
      params: { calls: noShowAfter.calls, most: maximumCalls, seconds: noShowAfter.seconds },
    });
  if (automatic !== null && automatic < undoSeconds)
    remarks.push({
      path: 'rules.automaticCallAfterSeconds',
      code: 'undo-cut-short',
      params: { automatic, undo: undoSeconds },
    });
  if (!rules.daysFollowSchedule && rules.dayEndsMinutesAfterClosing !== null)
    remarks.push({ path: 'rules.dayEndsMinutesAfterClosing', code: 'day-end-unused', params: {} });
  return remarks;
}

/** [APPOINT-1] A class for those who booked that gives them nothing, or that anybody may take. */
function bookedForNothing({ rules: { appointments }, priorityClasses }: BranchConfig): ConfigRemark[] {
  const ofClass = priorityClasses.find(({ id }) => id === appointments?.priorityClassId);
  if (ofClass === undefined) return [];
  const about = { path: 'rules.appointments.priorityClassId', params: { class: ofClass.id } } as const;
  return [
    ...(ofClass.rank === 0 ? [{ ...about, code: 'booked-without-priority' } as const] : []),
    ...(ofClass.atKiosk ? [{ ...about, code: 'booked-class-at-kiosk' } as const] : []),
    ...(ofClass.proofs.length > 0 ? [{ ...about, code: 'booked-class-proved' } as const] : []),
  ];
}

/** [APPOINT-8] Another system may come in, and is refused whatever it books. */
const systemsWithoutBook = ({ rules: { appointments }, bookingSystems }: BranchConfig): ConfigRemark[] =>
  appointments === null && bookingSystems.length > 0
    ? [{ path: 'bookingSystems', code: 'booking-systems-unused', params: {} }]
    : [];
