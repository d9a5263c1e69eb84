import type { BranchConfig } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';
import { longestDayMinutes } from './hours.ts';

/** [CALL-6][CALL-15][NOSHOW-2][NOSHOW-3][PARK-4] Limits of a desk's moves that can never be reached, or shut each other out. */
export const moveContradictions = (config: BranchConfig): ConfigFault[] => [
  ...noShowContradictions(config),
  ...parkedTooLong(config),
];

function noShowContradictions({ rules }: BranchConfig): ConfigFault[] {
  const { maximumCalls, secondsBetweenCalls, noShowAfter, noShowBySelfAfterSeconds: bySelf } = rules;
  const faults: ConfigFault[] = [];
  if (noShowAfter.calls > maximumCalls && noShowAfter.seconds === null)
    faults.push(
      configFault('rules.noShowAfter.calls', 'no-show-never', {
        calls: noShowAfter.calls,
        most: maximumCalls,
      }),
    );
  if (bySelf !== null && maximumCalls > 1 && bySelf <= secondsBetweenCalls)
    faults.push(
      configFault('rules.noShowBySelfAfterSeconds', 'no-show-before-recall', {
        seconds: bySelf,
        between: secondsBetweenCalls,
      }),
    );
  return faults;
}

/** Nobody is still there after so long: whoever is put aside would never come back. */
function parkedTooLong(config: BranchConfig): ConfigFault[] {
  const open = longestDayMinutes(config);
  // Without a schedule nobody knows how long a day is.
  if (open === 0) return [];
  const longest = open + (config.rules.dayEndsMinutesAfterClosing ?? 0);
  const returns = [
    { path: 'rules.parkedReturnMinutes', minutes: config.rules.parkedReturnMinutes },
    ...config.parkReasons.map(({ returnAfterMinutes }, at) => ({
      path: `parkReasons[${at}].returnAfterMinutes`,
      minutes: returnAfterMinutes,
    })),
  ];
  return returns.flatMap(({ path, minutes }) =>
    minutes === null || minutes < longest
      ? []
      : [configFault(path, 'parked-beyond-the-day', { minutes, longest })],
  );
}
