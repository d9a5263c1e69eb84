// fast-check (MIT) draws configurations and random days, shrinks one that fails, and replays it from its seed.
import {
  checkBranchConfig,
  proofId,
  purposes,
  ticketLetters,
  type BranchConfig,
  type CallingPolicy,
  type HallRules,
  type OpeningHours,
  type PriorityClass,
} from '@talon/shared';
import fc from 'fast-check';

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

const rules: Draws<HallRules> = {
  cancelWhenPaperRefused: fc.boolean(),
  maximumCalls: upTo(6, 1),
  calling: anyOf<CallingPolicy>(
    fc.constant({ kind: 'strict' }),
    fc.constant({ kind: 'accumulating' }),
    fc.record({ kind: fc.constant('ratio'), priority: upTo(4, 1), ordinary: upTo(4, 1) }),
  ),
  mostOvertaken: fc.option(mostly(upTo(12), upTo(100))),
  daysFollowSchedule: fc.boolean(),
};

const priorityClass: Draws<Omit<PriorityClass, 'id' | 'name'>> = {
  rank: upTo(100, 1),
  creditMinutes: upTo(60),
  growth: fc.constantFrom(1, 0.1, 0.5, 1.5, 4, 20),
  guaranteedMinutes: fc.option(mostly(upTo(40, 1), upTo(600, 1))),
  proofs: upTo(2).map((count) =>
    numbered(count, 'proof').map((id) => ({ id: proofId.parse(id), name: name('Документ') })),
  ),
};

const quarters = 24 * 4;
const timeText = (quarter: number) =>
  quarter === quarters
    ? '23:59'
    : `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const hoursOfDay = fc.tuple(upTo(quarters - 1), upTo(quarters, 1)).map(([one, other]) => ({
  opens: timeText(Math.min(one, other - 1)),
  closes: timeText(Math.max(one + 1, other)),
}));
const everyDay = ({ opens, closes }: Omit<OpeningHours, 'weekday'>) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));
const someHours: fc.Arbitrary<OpeningHours[]> = anyOf(
  fc.constant(everyDay({ opens: '08:00', closes: '20:00' })),
  hoursOfDay.map(everyDay),
  fc
    .uniqueArray(upTo(7, 1), { minLength: 1 })
    .chain((weekdays) =>
      fc.tuple(
        ...weekdays.map((weekday) => hoursOfDay.map(({ opens, closes }) => ({ weekday, opens, closes }))),
      ),
    ),
);

const branch = {
  timeZone: mostly(fc.constant('Europe/Kyiv'), fc.constantFrom(...Object.keys(clockChanges))),
  openingHours: mostly(someHours, fc.constant([])),
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
      openingHours: mostly(fc.constant(null), someHours),
    }),
    0,
    6,
  ),
  workProfiles: listOf(
    fc.record({
      serves: forEachQueue(fc.boolean()),
      preference: forEachQueue(fc.option(upTo(9, 1))),
      helpsBelow: forEachQueue(fc.option(upTo(12, 1))),
    }),
    1,
    4,
  ),
  priorityClasses: listOf(fc.record(priorityClass), 1, 5),
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

  const checked = checkBranchConfig({
    branchId: 'branch-1',
    name: name('ЦНАП'),
    timeZone: drawn.timeZone,
    publicBaseUrl: 'http://127.0.0.1:7300',
    languages: ['uk', 'ru', 'en'],
    openingHours: drawn.openingHours,
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
    priorityClasses: drawn.priorityClasses.map((each, at) =>
      Object.assign({ id: `class-${at + 1}`, name: name('Категорія') }, each, at === 0 ? everybodyElse : {}),
    ),
    kiosks: device('kiosk', drawn.kiosks),
    boards: [],
    printStations: device('printer', drawn.printStations),
    outcomes: [{ id: 'accepted', name: name('Прийнято') }],
    pauseReasons: [{ id: 'lunch', name: name('Обід') }],
    rules: drawn.rules,
  });
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return checked.config;
}

/** What the first class is, whatever was drawn. */
const everybodyElse = { rank: 0, proofs: [] };

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
  }));
  const others = drawn.map((service) => {
    const offered = service.purposes.flatMap((queue, at) =>
      queue === null ? [] : [{ purpose: purposes[at], queueId: queueIds[queue % queueIds.length] }],
    );
    return {
      purposes: offered.length > 0 ? offered : [{ purpose: 'consult', queueId: queueIds[0] }],
      openingHours: service.openingHours ?? undefined,
    };
  });
  return [...ofQueues, ...others].map(({ purposes, openingHours }, at) => ({
    id: `service-${at + 1}`,
    areaId: 'area-1',
    name: name('Послуга'),
    purposes,
    openingHours,
  }));
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

/** What every profile serves, prefers and helps with. What no counter would serve goes to the first counter's profile. */
function workProfiles({ workProfiles: drawn, counters }: Branch, queueIds: readonly string[]) {
  const profileAt = (counter: (typeof counters)[number]) => counter.profile % drawn.length;
  const inUse = new Set(counters.map(profileAt));
  const servesDrawn = (profile: number, queue: number) => drawn[profile]?.serves[queue] === true;
  const isLeftAlone = (queue: number) => ![...inUse].some((profile) => servesDrawn(profile, queue));
  const [first] = counters.map(profileAt);

  return drawn.map(({ preference, helpsBelow }, profile) => {
    const isOwn = (queue: number) => servesDrawn(profile, queue) || (profile === first && isLeftAlone(queue));
    const own = queueIds.filter((_, queue) => isOwn(queue));
    // A profile has to serve something.
    const served = own.length > 0 ? own : queueIds.slice(0, 1);
    return {
      id: `profile-${profile + 1}`,
      name: name('Профіль'),
      queueIds: served,
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
