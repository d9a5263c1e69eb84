import { minutesOf, type WallTime } from '../../time.ts';
import type { BranchConfig, Service } from '../branchConfig.ts';
import { hoursOn, type ExceptionalDay, type OpeningHours } from '../openingHours.ts';
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

/** [DAY-1][ISSUE-5][ISSUE-8] Schedules that say one thing and its opposite. */
export function hoursContradictions(config: BranchConfig): ConfigFault[] {
  const { openingHours, exceptions, services, rules } = config;
  return [
    ...breakFaults('openingHours', openingHours),
    ...dateFaults('exceptions', exceptions),
    ...services.flatMap((service, at) =>
      breakFaults(`services[${at}].openingHours`, service.openingHours ?? []).concat(
        dateFaults(`services[${at}].exceptions`, service.exceptions ?? []),
        rules.daysFollowSchedule ? outsideTheBranch(config, service, `services[${at}]`) : [],
      ),
    ),
    ...(rules.daysFollowSchedule &&
    openingHours.length === 0 &&
    !exceptions.some(({ hours }) => hours !== null)
      ? [configFault('openingHours', 'schedule-never-opens')]
      : []),
    ...lastTicketFaults(config),
  ];
}

function breakFaults(list: string, hours: readonly OpeningHours[]): ConfigFault[] {
  return hours.flatMap(({ opens, closes, breaks = [] }, at) =>
    breaks.flatMap(({ from, to }, i) => {
      const path = `${list}[${at}].breaks[${i}]`;
      if (from >= to) return [configFault(path, 'break-backwards', { from, to })];
      if (from < opens || closes < to) return [configFault(path, 'break-outside-hours', { opens, closes })];
      const other = breaks.slice(0, i).find((earlier) => from < earlier.to && earlier.from < to);
      return other === undefined
        ? []
        : [configFault(path, 'breaks-overlap', { from: other.from, to: other.to })];
    }),
  );
}

function dateFaults(list: string, days: readonly ExceptionalDay[]): ConfigFault[] {
  return days.flatMap(({ date }, at) => {
    if (weekdayOf(date) === undefined) return [configFault(`${list}[${at}].date`, 'no-such-date', { date })];
    return days.findIndex((other) => other.date === date) < at
      ? [configFault(`${list}[${at}].date`, 'date-twice', { date })]
      : [];
  });
}

/** Hours at which the service would be offered, and the branch is not there. */
function outsideTheBranch(config: BranchConfig, service: Service, path: string): ConfigFault[] {
  return [
    ...(service.openingHours ?? []).flatMap(({ weekday, opens, closes }, i) => {
      const branch = config.openingHours.find((hours) => hours.weekday === weekday);
      const at = `${path}.openingHours[${i}]`;
      if (branch === undefined) return [configFault(at, 'service-open-while-closed', { weekday })];
      return overlap({ opens, closes }, branch)
        ? []
        : [
            configFault(at, 'service-outside-hours', {
              weekday,
              opens: branch.opens,
              closes: branch.closes,
            }),
          ];
    }),
    ...(service.exceptions ?? []).flatMap(({ date, hours }, i) => {
      if (hours === null) return [];
      const branch = hoursOn(config, { serviceDay: date, weekday: weekdayOf(date) ?? 0 });
      const at = `${path}.exceptions[${i}]`;
      if (branch === undefined) return [configFault(at, 'service-open-on-closed-date', { date })];
      return overlap(hours, branch)
        ? []
        : [
            configFault(at, 'service-outside-date-hours', {
              date,
              opens: branch.opens,
              closes: branch.closes,
            }),
          ];
    }),
  ];
}

/** [ISSUE-8] The last ticket would have to be given before the doors open. */
function lastTicketFaults({ openingHours, exceptions, rules }: BranchConfig): ConfigFault[] {
  const { lastTicketMinutes: minutes } = rules;
  const exceptional = exceptions.flatMap(({ date, hours }) =>
    hours === null ? [] : [{ weekday: weekdayOf(date) ?? 0, opens: hours.opens, closes: hours.closes }],
  );
  const shortest = [...openingHours, ...exceptional].toSorted((a, b) => minutesOpen(a) - minutesOpen(b))[0];
  if (shortest === undefined || minutes < minutesOpen(shortest)) return [];
  const { weekday, opens, closes } = shortest;
  return [
    configFault('rules.lastTicketMinutes', 'last-ticket-before-opening', { minutes, weekday, opens, closes }),
  ];
}

interface Hours {
  readonly opens: WallTime;
  readonly closes: WallTime;
}

const minutesOpen = ({ opens, closes }: Hours): number => minutesOf(closes) - minutesOf(opens);
const overlap = (a: Hours, b: Hours): boolean => a.opens < b.closes && b.opens < a.closes;

/** 1 Monday … 7 Sunday; `undefined` for a date that no calendar has, as 31 February. */
function weekdayOf(date: string): number | undefined {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date)) return undefined;
  return at.getUTCDay() === 0 ? 7 : at.getUTCDay();
}

/** How long the branch is open on its longest day, in minutes; 0 when it never is. */
export const longestDayMinutes = ({ openingHours, exceptions }: BranchConfig): number =>
  Math.max(
    0,
    ...openingHours.map(minutesOpen),
    ...exceptions.flatMap(({ hours }) => (hours === null ? [] : [minutesOpen(hours)])),
  );
