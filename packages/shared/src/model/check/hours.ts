import type { BranchConfig } from '../branchConfig.ts';
import type { OpeningHours } from '../openingHours.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** Hours without which no day can be opened: an unknown time zone, a weekday with two schedules. */
export function hoursFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  try {
    Intl.DateTimeFormat('en', { timeZone: config.timeZone }).resolvedOptions();
  } catch {
    faults.push(configFault('timeZone', 'unknown-time-zone', { zone: config.timeZone }));
  }
  return [
    ...faults,
    ...weekdaysTwice('openingHours', config.openingHours),
    ...config.services.flatMap(({ openingHours = [] }, at) =>
      weekdaysTwice(`services[${at}].openingHours`, openingHours),
    ),
  ];
}

function weekdaysTwice(list: string, hours: readonly OpeningHours[]): ConfigFault[] {
  return hours.flatMap(({ weekday }, at) =>
    hours.findIndex((other) => other.weekday === weekday) < at
      ? [configFault(`${list}[${at}].weekday`, 'weekday-twice', { weekday })]
      : [],
  );
}

/** [DAY-1][ISSUE-5] Schedules that say one thing and its opposite. */
export function hoursContradictions(config: BranchConfig): ConfigFault[] {
  if (!config.rules.daysFollowSchedule) return [];
  if (config.openingHours.length === 0) return [configFault('openingHours', 'schedule-never-opens')];
  return config.services.flatMap(({ openingHours = [] }, at) =>
    openingHours.flatMap(({ weekday, opens, closes }, i) => {
      const branch = config.openingHours.find((hours) => hours.weekday === weekday);
      const path = `services[${at}].openingHours[${i}]`;
      if (branch === undefined) return [configFault(path, 'service-open-while-closed', { weekday })];
      return closes <= branch.opens || branch.closes <= opens
        ? [
            configFault(path, 'service-outside-hours', {
              weekday,
              opens: branch.opens,
              closes: branch.closes,
            }),
          ]
        : [];
    }),
  );
}
