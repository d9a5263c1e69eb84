import type { BranchConfig, PriorityClass } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** [ISSUE-4] Who belongs to nothing else must belong somewhere, and has nothing to prove. */
export function ordinaryClassFaults({ priorityClasses }: BranchConfig): ConfigFault[] {
  const ordinary = priorityClasses.filter(({ rank }) => rank === 0).length;
  return [
    ...(ordinary === 1 ? [] : [configFault('priorityClasses', 'one-ordinary-class', { count: ordinary })]),
    ...priorityClasses.flatMap(({ rank, proofs }, at) =>
      rank === 0 && proofs.length > 0
        ? [configFault(`priorityClasses[${at}].proofs`, 'ordinary-class-proofs')]
        : [],
    ),
  ];
}

/** [CALL-3][CALL-10] to [CALL-13] Priority that is given with one hand and taken back with the other. */
export function priorityContradictions(config: BranchConfig): ConfigFault[] {
  return [
    ...config.priorityClasses.flatMap((ofClass, at) => [
      ...longerGuarantee(config.priorityClasses, ofClass, at),
      ...kioskAndProofs(ofClass, at),
      ...(config.rules.calling.kind === 'accumulating'
        ? neverAhead(config.priorityClasses, ofClass, at)
        : []),
    ]),
    ...policyContradictions(config),
  ];
}

/** [PRIORITY-4][PRIORITY-6] What cannot be chosen, and what cannot be counted. */
function kioskAndProofs({ id, rank, proofs, atKiosk, oncePerDay }: PriorityClass, at: number): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if (rank === 0 && atKiosk)
    faults.push(configFault(`priorityClasses[${at}].atKiosk`, 'ordinary-class-at-kiosk', { class: id }));
  if (rank === 0 && oncePerDay)
    faults.push(configFault(`priorityClasses[${at}].oncePerDay`, 'ordinary-class-once', { class: id }));
  else if (oncePerDay && proofs.length === 0)
    faults.push(configFault(`priorityClasses[${at}].oncePerDay`, 'once-without-proof', { class: id }));
  return faults;
}

function longerGuarantee(
  classes: readonly PriorityClass[],
  { id, rank, guaranteedMinutes }: PriorityClass,
  at: number,
): ConfigFault[] {
  if (guaranteedMinutes === null) return [];
  const sooner = classes.find(
    (other) =>
      other.rank < rank && other.guaranteedMinutes !== null && other.guaranteedMinutes < guaranteedMinutes,
  );
  if (sooner === undefined) return [];
  return [
    configFault(`priorityClasses[${at}].guaranteedMinutes`, 'guarantee-above-lower-rank', {
      class: id,
      minutes: guaranteedMinutes,
      lower: sooner.id,
      lowerMinutes: sooner.guaranteedMinutes ?? 0,
    }),
  ];
}

/** [CALL-10] Not more points at the start and not growing faster: the rank says first, the points never do. */
function neverAhead(
  classes: readonly PriorityClass[],
  { id, rank, creditMinutes, growth }: PriorityClass,
  at: number,
): ConfigFault[] {
  const lower = classes.find(
    (other) =>
      other.rank < rank &&
      creditMinutes <= other.creditMinutes &&
      growth <= other.growth &&
      // Two classes with priority may well be equal; one that is like everybody else has none.
      (other.rank === 0 || creditMinutes < other.creditMinutes || growth < other.growth),
  );
  if (lower === undefined) return [];
  return [
    configFault(`priorityClasses[${at}].creditMinutes`, 'rank-never-ahead', { class: id, lower: lower.id }),
  ];
}

function policyContradictions({ rules, priorityClasses, workProfiles }: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const withPriority = priorityClasses.filter(({ rank }) => rank > 0).length;
  if (rules.calling.kind === 'ratio' && withPriority === 0)
    faults.push(configFault('rules.calling', 'ratio-without-priority'));
  if (rules.mostOvertaken === 0) {
    if (withPriority > 0)
      faults.push(configFault('rules.mostOvertaken', 'nobody-overtaken', { count: withPriority }));
    workProfiles.forEach(({ id, preference }, at) => {
      if (Object.keys(preference).length > 0)
        faults.push(
          configFault(`workProfiles[${at}].preference`, 'preference-never-overtakes', { profile: id }),
        );
    });
  }
  return faults;
}
