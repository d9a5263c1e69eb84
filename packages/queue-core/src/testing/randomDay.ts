import {
  appointmentCode,
  commandId,
  commandNames,
  counterId,
  deviceId,
  hallPauseReasons,
  hour,
  locales,
  localTime,
  operatorId,
  outcomeId,
  pickReasonId,
  printCauses,
  printersOf,
  printOrderId,
  printOutcomes,
  priorityClassId,
  proofId,
  purposes,
  second,
  serviceId,
  sessionId,
  visitId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type Instant,
  type Ms,
  type Payload,
  type Role,
} from '@talon/shared';
import { decide } from '../decide.ts';
import type { Command, Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { waitingAtPlace } from '../rules/callingRule.ts';
import type { Waits } from '../rules/waits.ts';
import { seededRandom } from '../simulator/random.ts';
import { visitOf } from '../line.ts';
import { emptyHall, type CounterState, type HallState } from '../state.ts';
import { everyCodeBooked } from './everyCodeBooked.ts';

/** One command of a random day, with what the hall made of it. */
export interface RandomStep {
  /** Which command of the day it is, from 0. */
  readonly step: number;
  readonly command: Command;
  readonly actor: Actor;
  readonly decision: Decision;
  /** The hall before and after it. */
  readonly before: HallState;
  readonly hall: HallState;
  readonly now: Instant;
}

export interface RandomDayOptions {
  readonly seed: number;
  readonly commands: number;
  readonly config: BranchConfig;
  readonly startAt: Instant;
  /** The commands that are left out, by their number, to find out which ones matter; time passes all the same. */
  readonly leftOut?: (step: number) => boolean;
  /** The mean time between two commands; 5 s if not named. */
  readonly paceMs?: Ms;
  /** How much of what staff press follows what they see at their counter, 0 to 1; where it is little, the hall fills. */
  readonly sense?: number;
  /** How often, on average, the hub is switched off for 1 to 40 hours in this day; never if not named. */
  readonly hubOff?: number;
  /** Called after every command; throw to stop. */
  readonly onStep?: (step: RandomStep) => void;
}

/**
 * A day in which people press everything, sensible or not: from a stale screen, at a wrong counter, for a visit that is
 * over. The same seed gives the same day.
 *
 * Every command has its own time and its own dice, so that leaving one out changes neither for the others.
 */
export function randomDay(options: RandomDayOptions) {
  const {
    seed,
    commands,
    config,
    startAt,
    leftOut,
    paceMs = 5 * second,
    sense = 0,
    hubOff = 0,
    onStep,
  } = options;
  const master = seededRandom(seed);
  const appointmentOf = everyCodeBooked(config);
  let hall: HallState = emptyHall;
  let now = startAt;
  const events: HallEvent[] = [];
  for (let step = 0; step < commands; step += 1) {
    now += Math.floor(master() * master() * 4 * paceMs);
    const isOff = master() * commands < hubOff;
    const off = (1 + 39 * master()) * hour;
    if (isOff) now += Math.floor(off);
    const dice = diceOf(Math.floor(master() * 2 ** 32));
    if (leftOut?.(step) === true) continue;

    const before = hall;
    const actor = pickActor(dice.pick, config);
    const command = pickCommand(hall, config, actor, now, dice, sense);
    const decision = decide(hall, command, {
      now,
      config,
      actor,
      freshId: dice.freshId,
      appointmentOf,
      ...forecastOf(hall, config),
    });
    if (decision.ok) {
      hall = decision.events.reduce(evolve, hall);
      events.push(...decision.events);
    }
    onStep?.({ step, command, actor, decision, before, hall, now });
  }
  return { hall, events };
}

/** [CLOSING-1] A plain forecast where queues close by one: some minutes for everybody who waits. */
function forecastOf(hall: HallState, config: BranchConfig): { readonly waits?: Waits } {
  if (!config.rules.closesByForecast) return {};
  const ifCameNow: Waits['ifCameNow'] = (queueId) => {
    const waiting = waitingAtPlace(hall, config, { kind: 'queue', queueId });
    return {
      likely: { from: 3 * waiting, to: 6 * waiting },
      nearlyAll: { from: waiting, to: 12 * waiting },
    };
  };
  return { waits: { ifCameNow, ofVisit: () => null } };
}

interface Dice {
  readonly random: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly freshId: () => string;
}

function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  // The first numbers of this generator still show its seed.
  for (let draw = 0; draw < 4; draw += 1) random();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return {
    random,
    pick,
    freshId: () => Array.from({ length: 24 }, () => pick(idCharacters)).join(''),
  };
}

/** Machines, the hub, and one member of staff for each counter and one more for the reception. */
function pickActor(pick: Dice['pick'], config: BranchConfig): Actor {
  const kind = pick(['kiosk', 'kiosk', 'staff', 'staff', 'staff', 'staff', 'staff', 'staff', 'hub'] as const);
  if (kind === 'hub') return { kind };
  if (kind === 'kiosk' && config.kiosks.length > 0) return { kind, deviceId: pick(config.kiosks).id };
  const atReception = config.counters.length + 1;
  const number = pick(Array.from({ length: atReception }, (_, at) => at + 1));
  const role: Role = number === atReception ? pick(['reception', 'supervisor'] as const) : 'operator';
  const tab = pick([1, 1, 1, 1, 1, 1, 2]);
  return {
    kind: 'staff',
    operatorId: operatorId.parse(`operator-${number}`),
    sessionId: sessionId.parse(`session-${number}-${tab}`),
    role,
  };
}

const idCharacters = 'abcdefghijkmnpqrstuvwxyz23456789'.split('');

const machineMoves: readonly CommandName[] = ['tick', 'recordPrint', 'recordOrderedPrint', 'reportPrinter'];

/** TEMPORARY, as in decide.ts. */
const notBuiltYet: readonly CommandName[] = [
  'changeRoute',
  'readmitVisit',
  'assignProfile',
  'pickVisit',
  'undoEnd',
];

/** The moves that a sender may be allowed; what is common in a hall comes up more often. */
const movesOf: Readonly<Record<Actor['kind'], readonly CommandName[]>> = {
  hub: ['tick', 'tick', 'tick', 'openServiceDay'],
  kiosk: [
    ...(['issueTicket', 'issueTicket', 'issueTicket', 'issueTicket', 'issueTicket', 'issueTicket'] as const),
    ...(['recordPrint', 'recordPrint', 'recordPrint', 'recordOrderedPrint', 'reportPrinter'] as const),
  ],
  board: [],
  counterSign: [],
  printStation: ['recordOrderedPrint', 'reportPrinter'],
  staff: [
    ...commandNames.filter(
      (name) =>
        ![
          ...machineMoves,
          ...notBuiltYet,
          'checkIn',
          'closeServiceDay',
          'closeCounter',
          'pauseHall',
          'resumeHall',
        ].includes(name),
    ),
    ...([
      'callNext',
      'callNext',
      'callNext',
      'startService',
      'startService',
      'finishService',
      'openCounter',
    ] as const),
  ],
};

/** What staff press once in a while, or the day would be over before noon. */
const rareMoves: readonly CommandName[] = [
  'closeServiceDay',
  'pauseHall',
  'closeCounter',
  'closeCounter',
  'closeCounter',
];

/** Where no times are booked, nobody asks for one. */
function movesIn({ rules }: BranchConfig, { kind }: Actor): readonly CommandName[] {
  const takesAppointments = rules.appointments !== null && (kind === 'kiosk' || kind === 'staff');
  return takesAppointments ? [...movesOf[kind], ...appointmentMoves] : movesOf[kind];
}

/** Where times are booked, these come besides. */
const appointmentMoves: readonly CommandName[] = ['checkIn', 'checkIn', 'checkIn'];

/** Every move that is pressed in random days. */
export const pressedMoves: ReadonlySet<CommandName> = new Set([
  ...Object.values(movesOf).flat(),
  ...rareMoves,
  ...appointmentMoves,
  'resumeHall',
]);

/** How far a member of staff is with a visitor: without a counter, on a break, free, or with one called or served. */
type Stage = 'away' | 'paused' | 'free' | 'called' | 'serving';

function stageAt(hall: HallState, counter: CounterState | undefined): Stage {
  if (counter === undefined || counter.status === 'closed') return 'away';
  if (counter.status === 'paused') return 'paused';
  if (counter.currentVisit === null) return 'free';
  return visitOf(hall, counter.currentVisit).status === 'called' ? 'called' : 'serving';
}

/** What staff press who know what they do, at each stage; what is common comes up more often. */
const sensibleMoves: Readonly<Record<Stage, readonly CommandName[]>> = {
  away: ['openCounter'],
  paused: ['endPause'],
  free: ['callNext', 'callNext', 'callNext', 'callNext', 'callNext', 'resumeVisit', 'pauseCounter'],
  called: [
    ...(['startService', 'startService', 'startService', 'startService'] as const),
    ...(['markNoShow', 'recallVisit', 'parkVisit', 'transferVisit', 'returnVisit'] as const),
  ],
  serving: [
    ...(['finishService', 'finishService', 'finishService', 'finishService'] as const),
    ...(['parkVisit', 'transferVisit', 'returnVisit'] as const),
  ],
};

function pickCommand(
  hall: HallState,
  config: BranchConfig,
  actor: Actor,
  now: Instant,
  dice: Dice,
  sense: number,
): Command {
  const { random, pick, freshId } = dice;
  const own = [...hall.counters.entries()].find(
    ([, counter]) =>
      counter.status !== 'closed' && actor.kind === 'staff' && counter.sessionId === actor.sessionId,
  );
  const rare = actor.kind === 'staff' && random() < 0.02;
  const goesOn = hall.pause !== null && actor.kind === 'staff' && random() < 0.3;
  const isSensible = actor.kind === 'staff' && random() < sense;
  const type = goesOn
    ? 'resumeHall'
    : rare
      ? pick(rareMoves)
      : isSensible && (own !== undefined || actor.role === 'operator')
        ? pick(sensibleMoves[stageAt(hall, own?.[1])])
        : pick(movesIn(config, actor));

  const atOwn = own !== undefined && random() < 0.9;
  const counter = atOwn
    ? own[0]
    : counterId.parse(random() < 0.98 ? pick(config.counters).id : 'counter-nowhere');
  const counterState = hall.counters.get(counter);
  const current = counterState?.status === 'open' ? counterState.currentVisit : null;
  const ids = [...hall.visits.keys()];
  const anyVisit = ids.length > 0 && random() < 0.95 ? pick(ids) : visitId.parse('visit-nowhere');
  const seen = current !== null && random() < 0.95 ? current : anyVisit;
  const seenOrNone = random() < 0.95 ? current : anyVisit;
  const parked = hall.parked.length > 0 && random() < 0.8 ? pick(hall.parked) : anyVisit;
  const service = random() < 0.98 ? pick(config.services).id : serviceId.parse('service-nowhere');
  const atCounter = { counterId: counter, visitId: seen };
  const printers = printersOf(config);
  const printer =
    printers.length > 0 && random() < 0.98 ? pick(printers).id : deviceId.parse('printer-nowhere');
  const proofs = [
    ...config.priorityClasses.flatMap((each) => each.proofs.map(({ id }) => id)),
    proofId.parse('proof-nowhere'),
  ];

  const payloads: { readonly [N in CommandName]: () => Payload<N> } = {
    openServiceDay: () => ({}),
    closeServiceDay: () => ({}),
    tick: () => ({}),
    pauseHall: () => ({ reason: pick(hallPauseReasons) }),
    resumeHall: () => ({}),
    issueTicket: () => ({
      serviceId: service,
      purpose: pick(purposes),
      language: pick(locales),
      ...(random() < 0.1 ? { priorityClassId: priorityClassId.parse(pick(config.priorityClasses).id) } : {}),
      ...(random() < 0.1 ? { proof: { proofId: pick(proofs) } } : {}),
      ...(actor.kind === 'staff' && random() < 0.5 ? { printerId: printer } : {}),
    }),
    recordPrint: () => ({ visitId: anyVisit, outcome: pick(printOutcomes), cause: pick(printCauses) }),
    orderPrint: () => ({ visitId: anyVisit, printerId: printer }),
    orderClosingSlip: () => ({ printerId: printer }),
    recordOrderedPrint: () => ({
      orderId: hall.printOrders.length > 0 ? pick(hall.printOrders).id : printOrderId.parse('order-nowhere'),
      outcome: pick(printOutcomes),
      cause: pick(printCauses),
    }),
    reportPrinter: () => ({
      condition: pick([
        { state: 'ready', paperLow: false },
        { state: 'ready', paperLow: true },
        { state: 'not-ready', cause: pick(printCauses) },
        { state: 'silent' },
      ] as const),
    }),
    markPriority: () => ({
      visitId: anyVisit,
      priorityClassId: pick(config.priorityClasses).id,
      ...(random() < 0.8 ? { proof: { proofId: pick(proofs) } } : {}),
    }),
    checkIn: () => {
      const minuteOfDay = localTime(now, config.timeZone).minutesOfDay + Math.floor((random() - 0.5) * 70);
      const inDay = Math.min(1439, Math.max(0, minuteOfDay));
      const code = `${inDay}`.padStart(4, '0') + `${Math.floor(random() * 100)}`.padStart(2, '0');
      return { appointment: { code: appointmentCode.parse(code) }, language: pick(locales) };
    },
    changeRoute: () => ({ visitId: anyVisit, route: [{ serviceId: service, purpose: pick(purposes) }] }),
    readmitVisit: () => ({ visitId: anyVisit }),
    assignProfile: () => ({ counterId: counter, workProfileId: pick(config.workProfiles).id }),
    pickVisit: () => ({
      counterId: counter,
      visitId: anyVisit,
      seenVisit: seenOrNone,
      reasonId: pickReasonId.parse('reason-nowhere'),
    }),
    checkClass: () => ({
      ...atCounter,
      holds: random() < 0.7,
      ...(random() < 0.8 ? { proof: { proofId: pick(proofs) } } : {}),
    }),
    undoEnd: () => atCounter,
    cancelVisit: () => ({ visitId: anyVisit }),
    openCounter: () => ({ counterId: counter, takeOver: random() < 0.2 }),
    pauseCounter: () => ({ counterId: counter, reasonId: pick(config.pauseReasons).id }),
    endPause: () => ({ counterId: counter }),
    closeCounter: () => ({ counterId: counter }),
    callNext: () => ({ counterId: counter, seenVisit: seenOrNone }),
    recallVisit: () => atCounter,
    startService: () => atCounter,
    finishService: () => ({
      ...atCounter,
      outcomeId: random() < 0.98 ? pick(config.outcomes).id : outcomeId.parse('nowhere'),
    }),
    markNoShow: () => atCounter,
    parkVisit: () => atCounter,
    resumeVisit: () => ({ counterId: counter, visitId: parked, seenVisit: seenOrNone }),
    transferVisit: () => ({
      ...atCounter,
      to:
        random() < 0.5
          ? { kind: 'counter', counterId: pick(config.counters).id }
          : { kind: 'service', serviceId: service, purpose: pick(purposes) },
    }),
    returnVisit: () => atCounter,
  };
  return { type, commandId: commandId.parse(freshId()), payload: payloads[type]() } as Command;
}
