// fast-check (MIT) draws configurations and random days, shrinks one that fails, and replays it from its seed.
import {
  branchConfigShape,
  checkBranchConfig,
  proofId,
  purposes,
  serviceDay,
  ticketLetters,
  type BranchConfig,
  type CallingPolicy,
  type ExceptionalDay,
  type HallRules,
  type NoShowReturn,
  type OpeningHours,
  type PriorityClass,
  type Service,
} from '@talon/shared';
import fc from 'fast-check';
import { withoutContradictions } from './withoutContradictions.ts';

/**
 * Branches of every kind that `checkBranchConfig` lets pass: 1 to 6 queues, 1 to 12 counters, all calling policies.
 *
 * To add a setting: a key of `rules` or of a priority class is a line in `rules` or `priorityClass` below (the compiler
 * asks for it); a key of a queue, a service, a work profile or the branch is drawn in its record and put in place in
 * `assemble`. References are drawn as plain numbers and taken modulo what there is, so that every draw fits and
 * shrinks by itself. What does not fit together throws here, with the faults in words.
 */
export function arbitraryConfig(): fc.Arbitrary<BranchConfig> {
  return fc.record(branch).map(assemble);
}

/** The zones of `arbitraryConfig`, with the moments of 2026 when their clocks change: both hemispheres, and none. */
export const clockChanges: Readonly<Record<string, readonly string[]>> = {
  'Europe/Kyiv': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'Pacific/Auckland': ['2026-04-04T14:00:00Z', '2026-09-26T14:00:00Z'],
  // Half an hour only.
  'Australia/Lord_Howe': ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'],
  // At midnight: one day has no 00:00, another has 23:00 twice.
  'America/Santiago': ['2026-04-05T03:00:00Z', '2026-09-06T04:00:00Z'],
  'Africa/Cairo': ['2026-04-23T22:00:00Z', '2026-10-29T21:00:00Z'],
  'Asia/Kathmandu': [],
};

/** An arbitrary for every key that has to be there. */
type Draws<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> };

const upTo = (most: number, least = 0) => fc.integer({ min: least, max: most });
/** One of the choices; shrinks to the first. */
const oneOf = <T>(...choices: fc.WeightedArbitrary<T>[]) => fc.oneof({ withCrossShrink: true }, ...choices);
const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  oneOf({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: rare });
const orNull = <T>(of: fc.Arbitrary<T>) => mostly<T | null>(fc.constant(null), of);
/** As often as not. */
const perhaps = <T>(of: fc.Arbitrary<T>) => anyOf<T | null>(fc.constant(null), of);
const anyOf = <T>(...choices: fc.Arbitrary<T>[]) =>
  oneOf(...choices.map((arbitrary) => ({ weight: 1, arbitrary })));
const listOf = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(of, { minLength, maxLength, size: 'max' });
/** One draw for each of the at most six queues; those too many are left alone. */
const forEachQueue = <T>(of: fc.Arbitrary<T>) => listOf(of, mostQueues, mostQueues);
/** The place of something in a list of unknown length. */
const which = fc.nat({ max: 999 });

const mostQueues = 6;
const highestNumber = 999;

const rules: Draws<Omit<HallRules, 'appointments'>> = {
  cancelWhenPaperRefused: fc.boolean(),
  maximumCalls: upTo(6, 1),
  calling: anyOf<CallingPolicy>(
    fc.constant({ kind: 'strict' }),
    fc.constant({ kind: 'accumulating' }),
    fc.record({ kind: fc.constant('ratio'), priority: upTo(4, 1), ordinary: upTo(4, 1) }),
  ),
  mostOvertaken: fc.option(mostly(upTo(12), upTo(100))),
  automaticCallAfterSeconds: perhaps(upTo(600)),
  secondsBetweenCalls: mostly(fc.constant(0), upTo(20)),
  noShowAfter: fc.record({ calls: upTo(2, 1), seconds: orNull(upTo(300, 1)) }),
  noShowBySelfAfterSeconds: perhaps(upTo(600, 30)),
  noShowReturn: perhaps(
    anyOf<NoShowReturn>(
      fc.record({ withinMinutes: upTo(60, 1), withinCalls: fc.constant(null) }),
      fc.record({ withinMinutes: orNull(upTo(60, 1)), withinCalls: upTo(20, 1) }),
    ),
  ),
  undoSeconds: mostly(upTo(60), fc.constant(0)),
  parkedReturnMinutes: perhaps(upTo(60, 1)),
  transferKeepsPlace: mostly(fc.constant(true), fc.constant(false)),
  daysFollowSchedule: fc.boolean(),
  lastTicketMinutes: mostly(fc.constant(0), upTo(240)),
  closesByForecast: fc.boolean(),
  dayEndsMinutesAfterClosing: perhaps(upTo(600)),
};

const priorityClass: Draws<Omit<PriorityClass, 'id' | 'name'>> = {
  rank: upTo(100, 1),
  creditMinutes: upTo(40),
  growth: fc.constantFrom(1, 0.1, 0.5, 1.5, 4, 20),
  guaranteedMinutes: fc.option(mostly(upTo(40, 1), upTo(600, 1))),
  atKiosk: fc.boolean(),
  oncePerDay: mostly(fc.constant(false), fc.constant(true)),
  proofs: upTo(2).map((count) =>
    numbered(count, 'proof').map((id) => ({ id: proofId.parse(id), name: name('Документ') })),
  ),
};

/** A day of 2026 by its number, from 1. */
export const dateOf = (dayOfYear: number) =>
  serviceDay.parse(new Date(Date.UTC(2026, 0, dayOfYear)).toISOString().slice(0, 10));

const quarters = 24 * 4;
const timeText = (quarter: number) =>
  quarter === quarters
    ? '23:59'
    : `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const hoursOfDay = fc
  .record({
    one: upTo(quarters - 1),
    other: upTo(quarters, 1),
    hasBreak: mostly(fc.constant(false), fc.constant(true)),
  })
  .map(({ one, other, hasBreak }) => {
    const [opens, closes] = [Math.min(one, other - 1), Math.max(one + 1, other)];
    // In the middle of a day that is long enough to have one.
    const pause = Math.floor((opens + closes) / 2);
    const breaks = hasBreak && closes - opens > 3 ? [{ from: timeText(pause), to: timeText(pause + 1) }] : [];
    return { opens: timeText(opens), closes: timeText(closes), breaks };
  });
const onWeekday = (weekday: number, hours: Omit<OpeningHours, 'weekday'>): OpeningHours =>
  Object.assign({ weekday }, hours);
const everyDay = (hours: Omit<OpeningHours, 'weekday'>) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => onWeekday(weekday, hours));
const someHours: fc.Arbitrary<OpeningHours[]> = anyOf(
  fc.constant(everyDay({ opens: '08:00', closes: '20:00' })),
  hoursOfDay.map(everyDay),
  fc
    .uniqueArray(upTo(7, 1), { minLength: 1 })
    .chain((weekdays) =>
      fc.tuple(...weekdays.map((weekday) => hoursOfDay.map((hours) => onWeekday(weekday, hours)))),
    ),
);
/** Holidays and short days, so many that a drawn day may well meet one. */
const someExceptions: fc.Arbitrary<ExceptionalDay[]> = fc
  .uniqueArray(fc.record({ dayOfYear: upTo(365, 1), hours: fc.option(hoursOfDay) }), {
    maxLength: 60,
    size: 'max',
    selector: ({ dayOfYear }) => dayOfYear,
  })
  .map((days) =>
    days.map(({ dayOfYear, hours }) => ({
      date: dateOf(dayOfYear),
      hours: hours === null ? null : { opens: hours.opens, closes: hours.closes },
    })),
  );

const branch = {
  timeZone: mostly(fc.constant('Europe/Kyiv'), fc.constantFrom(...Object.keys(clockChanges))),
  openingHours: mostly(someHours, fc.constant([])),
  exceptions: mostly<ExceptionalDay[]>(fc.constant([]), someExceptions),
  halls: upTo(3, 1),
  kiosks: upTo(3),
  printStations: upTo(2),
  queues: listOf(
    fc.record({
      hall: which,
      sharesLetter: mostly(fc.constant(false), fc.constant(true)),
      /** How many numbers each source has: a short range is soon used up. */
      numbers: mostly(fc.constant(highestNumber), upTo(30, 1)),
      issuedByDesk: mostly(fc.constant(true), fc.boolean()),
      issuedByKiosks: mostly(fc.constant(true), fc.boolean()),
    }),
    1,
    mostQueues,
  ),
  counters: listOf(fc.record({ hall: which, profile: which }), 1, 12),
  services: listOf(
    fc.record({
      purposes: fc.tuple(fc.option(which), fc.option(which), fc.option(which)),
      openingHours: orNull(someHours),
      exceptions: orNull(someExceptions),
      quota: orNull(fc.record({ perDay: upTo(60, 1), perHour: upTo(20, 1) }, { requiredKeys: ['perDay'] })),
    }),
    0,
    6,
  ),
  /** Of the first member of staff, the second and so on. */
  operatorProfiles: mostly<(number | null)[]>(fc.constant([]), listOf(fc.option(which), 1, 13)),
  workProfiles: listOf(
    fc.record({
      serves: forEachQueue(fc.boolean()),
      preference: forEachQueue(fc.option(upTo(9, 1))),
      helpsBelow: forEachQueue(fc.option(upTo(12, 1))),
      mayPick: fc.boolean(),
    }),
    1,
    4,
  ),
  priorityClasses: listOf(fc.record(priorityClass), 1, 5),
  parkReasons: listOf(fc.record({ returnAfterMinutes: orNull(upTo(60, 1)) }), 0, 2),
  pickReasons: mostly(fc.constant(1), upTo(2)),
  appointments: perhaps(fc.record({ earlyMinutes: upTo(60), lateMinutes: upTo(60, 1), ofClass: which })),
  rules: fc.record(rules),
};
type Branch = { [K in keyof typeof branch]: (typeof branch)[K] extends fc.Arbitrary<infer T> ? T : never };

/** Puts what was drawn together, so that every reference finds something. */
function assemble(drawn: Branch): BranchConfig {
  const halls = numbered(drawn.halls, 'hall').map((id, at) => ({ id, name: name(id), floor: at }));
  const hallId = (at: number) => `hall-${(at % drawn.halls) + 1}`;
  const queueIds = drawn.queues.map((_, at) => `queue-${at + 1}`);
  const device = (kind: string, count: number) =>
    numbered(count, kind).map((id, at) => ({ id, name: name(id), hallId: hallId(at) }));

  const config = {
    branchId: 'branch-1',
    name: name('ЦНАП'),
    timeZone: drawn.timeZone,
    publicBaseUrl: 'http://127.0.0.1:7300',
    languages: ['uk', 'ru', 'en'],
    openingHours: drawn.openingHours,
    exceptions: drawn.exceptions,
    halls,
    counters: drawn.counters.map(({ hall, profile }, at) => ({
      id: `counter-${at + 1}`,
      number: at + 1,
      hallId: hallId(hall),
      workProfileId: `profile-${(profile % drawn.workProfiles.length) + 1}`,
    })),
    serviceAreas: [{ id: 'area-1', name: name('Послуги'), icon: 'home' }],
    services: services(drawn, queueIds),
    queues: drawn.queues.map(({ hall }, at) => ({
      id: queueIds[at],
      name: name('Черга'),
      hallId: hallId(hall),
      ...numbersOf(drawn, at),
    })),
    workProfiles: workProfiles(drawn, queueIds),
    operatorProfiles: operatorProfiles(drawn),
    priorityClasses: drawn.priorityClasses.map((each, at) =>
      Object.assign({ id: `class-${at + 1}`, name: name('Категорія') }, each, at === 0 ? everybodyElse : {}),
    ),
    kiosks: device('kiosk', drawn.kiosks),
    boards: [],
    printStations: device('printer', drawn.printStations),
    outcomes: [{ id: 'accepted', name: name('Прийнято') }],
    pauseReasons: [{ id: 'lunch', name: name('Обід') }],
    parkReasons: drawn.parkReasons.map(({ returnAfterMinutes }, at) => ({
      id: `park-${at + 1}`,
      name: name('Відкладено'),
      returnAfterMinutes,
    })),
    pickReasons: numbered(drawn.pickReasons, 'pick').map((id) => ({ id, name: name('Невідкладно') })),
    rules: { ...drawn.rules, appointments: appointments(drawn) },
  };
  const checked = checkBranchConfig(withoutContradictions(branchConfigShape.parse(config)));
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return checked.config;
}

/** What the first class is, whatever was drawn. */
const everybodyElse = { rank: 0, proofs: [], atKiosk: false, oncePerDay: false };

function name(text: string) {
  return { uk: text, ru: text, en: text };
}

function numbered(count: number, kind: string) {
  return Array.from({ length: count }, (_, at) => `${kind}-${at + 1}`);
}

/** One service for each queue, so that none is without, and others that feed any of them. */
function services({ services: drawn }: Branch, queueIds: readonly string[]) {
  const ofQueues = queueIds.map((queueId) => ({
    purposes: [{ purpose: 'submit', queueId }],
    openingHours: undefined as readonly OpeningHours[] | undefined,
    exceptions: undefined as readonly ExceptionalDay[] | undefined,
    quota: undefined as Service['quota'],
  }));
  const others = drawn.map((service) => {
    const offered = service.purposes.flatMap((queue, at) =>
      queue === null ? [] : [{ purpose: purposes[at], queueId: queueIds[queue % queueIds.length] }],
    );
    return {
      purposes: offered.length > 0 ? offered : [{ purpose: 'consult', queueId: queueIds[0] }],
      openingHours: service.openingHours ?? undefined,
      exceptions: service.exceptions ?? undefined,
      quota: service.quota ?? undefined,
    };
  });
  return [...ofQueues, ...others].map(({ purposes, openingHours, exceptions, quota }, at) => ({
    id: `service-${at + 1}`,
    areaId: 'area-1',
    name: name('Послуга'),
    purposes,
    openingHours,
    exceptions,
    quota,
  }));
}

function appointments({ appointments: drawn, priorityClasses }: Branch) {
  if (drawn === null) return null;
  const { earlyMinutes, lateMinutes, ofClass } = drawn;
  return { earlyMinutes, lateMinutes, priorityClassId: `class-${(ofClass % priorityClasses.length) + 1}` };
}

/** The letter of a queue and a range for everybody who may issue there, cut from the letter's numbers. */
function numbersOf({ queues, kiosks }: Branch, at: number) {
  const letterOf = (queue: number): number =>
    queue > 0 && queues[queue]?.sharesLetter === true ? letterOf(queue - 1) : queue;
  const sourcesOf = (queue: number) => {
    const { issuedByDesk, issuedByKiosks } = queues[queue] ?? {};
    const machines = issuedByKiosks === true ? numbered(kiosks, 'kiosk') : [];
    // Somebody has to give out numbers.
    return issuedByDesk === true || machines.length === 0 ? ['desk', ...machines] : machines;
  };
  const ofLetter = queues.flatMap((_, queue) =>
    letterOf(queue) === letterOf(at) ? sourcesOf(queue).map((source) => ({ queue, source })) : [],
  );
  const share = Math.floor(highestNumber / ofLetter.length);
  const ranges = ofLetter.flatMap(({ queue, source }, place) => {
    const from = place * share + 1;
    const range = { from, to: from + Math.min(share, queues[queue]?.numbers ?? 1) - 1 };
    return queue === at ? [[source, range] as const] : [];
  });
  return {
    letter: ticketLetters[letterOf(at)],
    ranges: {
      kiosks: Object.fromEntries(ranges.filter(([source]) => source !== 'desk')),
      ...Object.fromEntries(ranges.filter(([source]) => source === 'desk')),
    },
  };
}

/** [PROFILE-2] By which profile each of the staff works wherever he sits, where he has one of his own. */
const operatorProfiles = ({ operatorProfiles: drawn, workProfiles }: Branch) =>
  Object.fromEntries(
    drawn.flatMap((profile, at) =>
      profile === null
        ? []
        : [[`operator-${at + 1}`, `profile-${(profile % workProfiles.length) + 1}`] as const],
    ),
  );

/** What every profile serves, prefers and helps with. What no counter would serve goes to the first counter's profile. */
function workProfiles({ workProfiles: drawn, counters }: Branch, queueIds: readonly string[]) {
  const profileAt = (counter: (typeof counters)[number]) => counter.profile % drawn.length;
  const inUse = new Set(counters.map(profileAt));
  const servesDrawn = (profile: number, queue: number) => drawn[profile]?.serves[queue] === true;
  const isLeftAlone = (queue: number) => ![...inUse].some((profile) => servesDrawn(profile, queue));
  const [first] = counters.map(profileAt);

  return drawn.map(({ preference, helpsBelow, mayPick }, profile) => {
    const isOwn = (queue: number) => servesDrawn(profile, queue) || (profile === first && isLeftAlone(queue));
    const own = queueIds.filter((_, queue) => isOwn(queue));
    // A profile has to serve something.
    const served = own.length > 0 ? own : queueIds.slice(0, 1);
    return {
      id: `profile-${profile + 1}`,
      name: name('Профіль'),
      queueIds: served,
      mayPick,
      preference: Object.fromEntries(
        queueIds.flatMap((id, queue) => {
          const level = preference[queue] ?? null;
          return level === null || !served.includes(id) ? [] : [[id, level] as const];
        }),
      ),
      helps: queueIds.flatMap((queueId, queue) => {
        const whenFewerThan = helpsBelow[queue] ?? null;
        return whenFewerThan === null || served.includes(queueId) ? [] : [{ queueId, whenFewerThan }];
      }),
    };
  });
}
