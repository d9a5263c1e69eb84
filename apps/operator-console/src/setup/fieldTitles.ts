import type { MessageKey } from '@talon/shared';

/** The parts of the page. */
export const setupSections = [
  'hours',
  'next',
  'classes',
  'profiles',
  'moves',
  'services',
  'appointments',
] as const;
export type SetupSection = (typeof setupSections)[number];

/** What the fields of the page are called, by the way to them; places in lists and ids are left out of it. */
const titlesOf = {
  hours: {
    openingHours: 'setup.weekHours',
    'openingHours.weekday': 'setup.weekday',
    'openingHours.opens': 'setup.opens',
    'openingHours.closes': 'setup.closes',
    'openingHours.breaks': 'setup.breaks',
    exceptions: 'setup.exceptions',
    'exceptions.date': 'setup.date',
    'exceptions.hours': 'setup.exceptionHours',
    'exceptions.hours.opens': 'setup.opens',
    'exceptions.hours.closes': 'setup.closes',
    'exceptions.note': 'setup.note',
    'rules.daysFollowSchedule': 'setup.daysFollowSchedule',
    'rules.lastTicketMinutes': 'setup.lastTicketMinutes',
    'rules.closesByForecast': 'setup.closesByForecast',
    'rules.dayEndsMinutesAfterClosing': 'setup.dayEndsMinutes',
  },
  next: {
    'rules.calling': 'setup.calling',
    'rules.calling.kind': 'setup.calling',
    'rules.calling.priority': 'setup.ratioPriority',
    'rules.calling.ordinary': 'setup.ratioOrdinary',
    'rules.mostOvertaken': 'setup.mostOvertaken',
  },
  classes: {
    priorityClasses: 'setup.classes',
    'priorityClasses.rank': 'setup.rank',
    'priorityClasses.creditMinutes': 'setup.creditMinutes',
    'priorityClasses.growth': 'setup.growth',
    'priorityClasses.guaranteedMinutes': 'setup.guaranteedMinutes',
    'priorityClasses.proofs': 'setup.proofs',
    'priorityClasses.atKiosk': 'setup.atKiosk',
    'priorityClasses.oncePerDay': 'setup.oncePerDay',
  },
  profiles: {
    workProfiles: 'setup.profiles',
    'workProfiles.queueIds': 'setup.ownQueues',
    'workProfiles.preference': 'setup.preference',
    'workProfiles.helps': 'setup.helps',
    'workProfiles.helps.whenFewerThan': 'setup.helpsWhen',
    'workProfiles.mayPick': 'setup.mayPick',
    queues: 'setup.queue',
  },
  moves: {
    'rules.maximumCalls': 'setup.maximumCalls',
    'rules.secondsBetweenCalls': 'setup.secondsBetweenCalls',
    'rules.noShowAfter.calls': 'setup.noShowCalls',
    'rules.noShowAfter.seconds': 'setup.noShowSeconds',
    'rules.noShowBySelfAfterSeconds': 'setup.noShowBySelf',
    'rules.noShowReturn': 'setup.noShowReturn',
    'rules.noShowReturn.withinMinutes': 'setup.returnMinutes',
    'rules.noShowReturn.withinCalls': 'setup.returnCalls',
    'rules.parkedReturnMinutes': 'setup.parkedReturn',
    parkReasons: 'setup.parkReasons',
    'parkReasons.returnAfterMinutes': 'setup.parkReasonReturn',
    'rules.undoSeconds': 'setup.undoSeconds',
    'rules.automaticCallAfterSeconds': 'setup.automaticCall',
    'rules.transferKeepsPlace': 'setup.transferKeepsPlace',
    'rules.cancelWhenPaperRefused': 'setup.cancelWhenPaperRefused',
  },
  services: {
    services: 'setup.services',
    'services.quota': 'setup.quota',
    'services.quota.perDay': 'setup.quotaPerDay',
    'services.quota.perHour': 'setup.quotaPerHour',
    'services.openingHours': 'setup.ownHours',
    'services.openingHours.weekday': 'setup.weekday',
    'services.openingHours.opens': 'setup.opens',
    'services.openingHours.closes': 'setup.closes',
    'services.openingHours.breaks': 'setup.breaks',
    'services.exceptions': 'setup.exceptions',
    'services.exceptions.date': 'setup.date',
    'services.exceptions.hours': 'setup.exceptionHours',
    'services.exceptions.hours.opens': 'setup.opens',
    'services.exceptions.hours.closes': 'setup.closes',
  },
  appointments: {
    'rules.appointments': 'setup.appointments',
    'rules.appointments.earlyMinutes': 'setup.earlyMinutes',
    'rules.appointments.lateMinutes': 'setup.lateMinutes',
    'rules.appointments.priorityClassId': 'setup.appointmentClass',
  },
} as const satisfies Record<SetupSection, Readonly<Record<string, MessageKey>>>;

export const fieldTitles: Readonly<Record<string, MessageKey>> = Object.assign(
  {},
  ...Object.values(titlesOf),
);

/** The part of the page that shows a place; `undefined` for what only the file shows. */
export function sectionOf(path: readonly (string | number)[]): SetupSection | undefined {
  const keys = path.filter((step) => typeof step === 'string');
  for (let length = keys.length; length > 0; length -= 1) {
    const way = keys.slice(0, length).join('.');
    const found = setupSections.find((section) => way in titlesOf[section]);
    if (found !== undefined) return found;
  }
  return undefined;
}
